import { pathExpression, type HeaderRule } from './header-rules.ts';
import { plainHeader, plainPath } from './header-value.ts';

/** One header as a server picks its value: by the first expression that a path fits, or else `otherwise`. */
export interface HeaderTable {
  name: string;
  /** Name of the server's variable: `library_content_security_policy`. */
  variable: string;
  /** Null where most paths do not have the header. */
  otherwise: string | null;
  cases: readonly { expression: string; value: string }[];
}

/** The rules turned round, header by header: servers pick one value each, the most special first. */
export function headerTables(rules: readonly HeaderRule[]): HeaderTable[] {
  const all = rules.map(({ paths, headers, onServers }) => ({ paths, headers: { ...onServers, ...headers } as Record<string, string> }));
  const [general, ...special] = all;
  const names = [...new Set(all.flatMap(({ headers }) => Object.keys(headers)))];
  // A server sets the media type where it knows the file's ending, which is by a table of its own.
  return names
    .filter((name) => name !== 'Content-Type')
    .map((name) => ({
      name,
      variable: `library_${name.toLowerCase().replaceAll('-', '_')}`,
      otherwise: general?.headers[name] === undefined ? null : plainHeader(name, general.headers[name]),
      cases: [...special]
        .reverse()
        .flatMap(({ paths, headers: { [name]: value } }) =>
          value === undefined
            ? []
            : paths.map((path) => ({ expression: pathExpression(plainPath(path)), value: plainHeader(name, value) })),
        ),
    }));
}
