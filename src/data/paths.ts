import { COLLECTION_PATHS } from '../schemas/addresses.ts';
import type { CollectionName } from '../schemas/field.ts';
import { archivePages, type ArchivedCollection, type ArchivePage } from './archives.ts';
import { openContext } from './context.ts';
import { openLibrary, type Entry } from './library.ts';
import { inOrder } from './order.ts';

interface EntryProps<C extends CollectionName> {
  entry: Entry<C>;
  /** Neighbours in the archive's order. */
  previous: Entry<C> | undefined;
  next: Entry<C> | undefined;
}

/** `getStaticPaths` of a collection's entries, each with its neighbours. */
export async function entryPaths<C extends CollectionName>(collection: C): Promise<{ params: { id: string }; props: EntryProps<C> }[]> {
  const library = await openLibrary();
  const entries = inOrder(library.list(collection));
  return entries.map((entry, index) => ({
    params: { id: entry.id },
    props: { entry, previous: entries[index - 1], next: entries[index + 1] },
  }));
}

/** `getStaticPaths` of a collection's archive; the archive itself has no parameter. */
export async function archivePaths<C extends ArchivedCollection>(
  collection: C,
): Promise<{ params: { archive: string | undefined }; props: { archive: ArchivePage<C> } }[]> {
  const { library, pageSize } = await openContext();
  const root = `/${COLLECTION_PATHS[collection]}/`;
  return archivePages(collection, library, pageSize).map((archive) => ({
    params: { archive: archive.path.slice(root.length).replace(/\/$/, '') || undefined },
    props: { archive },
  }));
}
