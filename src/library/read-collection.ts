import type { CollectionName } from '../schemas/collections.ts';
import { DigestCache } from './compile-cache.ts';
import { isCompiledResult } from './compiled-result.ts';
import { listContentFiles } from './content-files.ts';
import { readContentTree } from './content-tree.ts';
import type { EntryData } from './entry.ts';
import { readEntry } from './read-entry.ts';

/** The data of one collection's entries by themselves: not checked against the others, and without those that are wrong. */
export async function readCollection<C extends CollectionName>(contentDir: string, collection: C): Promise<EntryData<C>[]> {
  const cache = new DigestCache(null, isCompiledResult);
  const { files } = listContentFiles(readContentTree(contentDir));
  const results = await Promise.all(
    files.filter((file) => file.collection === collection).map((file) => readEntry(contentDir, file, cache)),
  );
  return results.flatMap(({ entry }) => (entry ? [entry.data as EntryData<C>] : []));
}
