import { unknownWord } from '../commands/command-line.ts';
import type { StoredEntry } from '../library/open-content.ts';
import { entryPath } from '../schemas/addresses.ts';

/**
 * Paths on the site of the entries whose papers are asked for: all materials and sessions, or those named by id or by
 * address. One id may name a material and a session.
 * @throws UsageError for a name that is none of theirs
 */
export function askedPaths(entries: readonly Pick<StoredEntry, 'collection' | 'id'>[], asked: readonly string[]): string[] {
  const meetings = entries.filter(({ collection }) => collection === 'materials' || collection === 'sessions');
  const named = meetings.map(({ collection, id }) => ({ id, path: entryPath(collection, id) }));
  if (asked.length === 0) return named.map(({ path }) => path);
  return asked.flatMap((typed) => {
    const name = typed.replace(/^\/|\/$/g, '');
    const found = named.filter(({ id, path }) => id === name || path === `/${name}/`);
    if (found.length === 0) throw unknownWord('tài liệu hay hồ sơ', typed, [...new Set(named.map(({ id }) => id))]);
    return found.map(({ path }) => path);
  });
}
