import { COLLECTIONS, definitionOf, type CollectionName } from '../schemas/collections.ts';
import { archivePages, type ArchivePage } from './archives.ts';
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

/** `getStaticPaths` of the entries that have no page made for their collection. */
export async function generalEntryPaths(): Promise<{ params: { section: string; id: string }; props: EntryProps<CollectionName> }[]> {
  const lists = await Promise.all(
    withoutOwn('entry').map(async (collection) => {
      const section = definitionOf(collection).address;
      return (await entryPaths(collection)).map(({ params, props }) => ({ params: { section, ...params }, props }));
    }),
  );
  return lists.flat();
}

interface ArchiveRoute {
  /** The archive itself has no second parameter. */
  params: { section: string; archive: string | undefined };
  props: { collection: CollectionName; archive: ArchivePage };
}

/** `getStaticPaths` of the archives that have no page made for their collection. */
export async function generalArchivePaths(): Promise<ArchiveRoute[]> {
  const { library, pageSize } = await openContext();
  return withoutOwn('archive').flatMap((collection) =>
    archivePages(collection, library, pageSize).map((archive): ArchiveRoute => {
      const [section = '', ...rest] = archive.path.split('/').filter(Boolean);
      return { params: { section, archive: rest.join('/') || undefined }, props: { collection, archive } };
    }),
  );
}

function withoutOwn(page: 'entry' | 'archive'): CollectionName[] {
  return COLLECTIONS.filter((name) => definitionOf(name).archive && !definitionOf(name).ownPages?.includes(page));
}
