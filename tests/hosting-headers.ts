import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Headers for one path, as a host that reads `_headers` from the folder would send them. */
export type HeadersAt = (path: string) => Record<string, string>;

/**
 * Reads a folder's `_headers` as Cloudflare Pages does: every rule that matches applies, two values of one header are
 * joined by a comma, and `! NAME` takes away what the rules before gave. Netlify sends one of the two instead.
 */
export function hostingHeaders(folder: string): HeadersAt {
  const file = join(folder, '_headers');
  const rules: { matches: RegExp; detached: string[]; headers: [name: string, value: string][] }[] = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    const [, detached] = /^\s+! ([\w-]+)$/.exec(line) ?? [];
    if (detached) rules.at(-1)?.detached.push(detached.toLowerCase());
    else if (name) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    else if (line.startsWith('/'))
      rules.push({
        matches: new RegExp(
          `^${line
            .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replace(/\*/g, '.*')
            .replace(/:[a-z]\w*/g, '[^/]+')}$`,
        ),
        detached: [],
        headers: [],
      });
  }
  return (path) => {
    const sent: Record<string, string> = {};
    for (const { detached, headers } of rules.filter(({ matches }) => matches.test(path))) {
      for (const name of detached) delete sent[name];
      for (const [name, value] of headers) sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
    return sent;
  };
}
