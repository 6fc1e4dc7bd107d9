import type { HeaderRule } from './header-rules.ts';

/** A pattern of {@link HeaderRule.paths} as a regular expression that JavaScript, nginx and Caddy (RE2) read alike. */
export function pathExpression(pattern: string): string {
  const written = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:[a-z]+/g, '[^/]+');
  return `^${written}$`;
}

/** Everything sent with the file at a path. */
export function headersAt(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const matching = rules.filter(({ paths }) => paths.some((pattern) => new RegExp(pathExpression(pattern)).test(path)));
  return Object.assign({}, ...matching.map(({ headers, onServers }) => ({ ...onServers, ...headers }))) as Record<string, string>;
}
