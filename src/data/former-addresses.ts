import { entryPath } from '../schemas/addresses.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { Entry, LibraryIndex } from './library-index.ts';

/** Addresses that stay alive without the entry's text: ids it had before, and those of entries taken off the site. */
export function formerAddresses(library: Pick<LibraryIndex, 'list' | 'withdrawn'>): { path: string; entry: Entry }[] {
  const listed: Entry[] = COLLECTIONS.flatMap((collection) => library.list(collection) as Entry[]);
  return [
    ...[...listed, ...library.withdrawn].flatMap((entry) =>
      entry.data.redirects.map((old) => ({ path: entryPath(entry.collection, old), entry })),
    ),
    ...library.withdrawn.map((entry) => ({ path: entry.path, entry })),
  ];
}
