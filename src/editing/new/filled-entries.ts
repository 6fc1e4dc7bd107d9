import type { LibraryEntry } from '../../library/entry.ts';
import { readLibrary } from '../../library/read-library.ts';

/** An entry of the library as far as a new one has to know it: data alone, so that it can be handed to another process. */
export type FilledEntry = Pick<LibraryEntry, 'collection' | 'id' | 'file' | 'origin' | 'data'>;

/** @param contentDir absolute path */
export async function readFilledEntries(contentDir: string, cacheDir: string): Promise<FilledEntry[]> {
  const { entries } = await readLibrary(contentDir, cacheDir);
  return entries.map(({ collection, id, file, origin, data }) => ({ collection, id, file, ...(origin && { origin }), data }));
}
