import type { HeaderRule } from './header-rules.ts';
import { pathExpression } from './headers-at.ts';

/**
 * The rules turned round, header by header: a server picks one value each, by the first expression that a path fits, the
 * most special first, or else `otherwise`, which is null where most paths do not have the header. `variable` is the
 * name of the server's own: `library_content_security_policy`.
 */
export function headerTables(rules: readonly HeaderRule[]) {
  const all = rules.map(({ paths, headers, onServers }) => ({ paths, headers: { ...onServers, ...headers } as Record<string, string> }));
  const [general, ...special] = all;
  const names = new Set(all.flatMap(({ headers }) => Object.keys(headers)));
  // A server sets the media type where it knows the file's ending, which is by a table of its own.
  names.delete('Content-Type');
  return Array.from(names, (name) => ({
    name,
    variable: `library_${name.toLowerCase().replaceAll('-', '_')}`,
    otherwise: general?.headers[name] === undefined ? null : plainHeader(name, general.headers[name]),
    cases: special.toReversed().flatMap(({ paths, headers: { [name]: value } }) => {
      if (value === undefined) return [];
      return paths.map((path) => ({ expression: pathExpression(plainPath(path)), value: plainHeader(name, value) }));
    }),
  }));
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it from the folder they publish.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/ (at most 100 rules, 2,000 characters a line)
 */
export function writeHosting(rules: readonly HeaderRule[]): string {
  const blocks = rules.flatMap(({ what, paths, headers, instead }) => {
    // Cloudflare Pages takes away what an earlier rule gave (“Detach a header”); Netlify passes over lines without a colon.
    const detached = instead ? Object.keys(headers).map((name) => `  ! ${name}`) : [];
    const lines = [...detached, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${plainHeader(name, value)}`)];
    return [`# ${what}`, ...paths.flatMap((path) => [plainPath(path), ...lines]), ''];
  });
  return blocks.join('\n');
}

/**
 * A header as it may stand in any of the written files: printable ASCII, without what ends or begins something in one
 * of them. A setting that could do so is refused long before; this is the last look.
 * @throws when the value holds anything else
 */
function plainHeader(name: string, value: string): string {
  if (!/^[A-Za-z-]+$/.test(name) || !/^[\x20-\x7E]+$/.test(value) || /["\\$`{}#\n]/.test(value)) {
    throw new Error(`Header ${JSON.stringify(name)} có giá trị không viết được vào cấu hình: ${JSON.stringify(value)}. Xem lại site.yaml.`);
  }
  return value;
}

/** A path as it may stand in any of the written files. @throws when it holds anything else */
function plainPath(path: string): string {
  if (!/^\/[\w./:*~-]*$/.test(path))
    throw new Error(`Đường dẫn không viết được vào cấu hình: ${JSON.stringify(path)}. Xem lại base trong site.yaml.`);
  return path;
}
