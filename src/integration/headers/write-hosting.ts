import type { HeaderRule } from './header-rules.ts';
import { plainHeader, plainPath } from './header-value.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it from the folder they publish.
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/ (at most 100 rules, 2,000 characters a line)
 */
export function writeHosting(rules: readonly HeaderRule[]): string {
  const blocks = rules.flatMap(({ what, paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${plainHeader(name, value)}`);
    return [`# ${what}`, ...paths.flatMap((path) => [plainPath(path), ...lines]), ''];
  });
  return blocks.join('\n');
}
