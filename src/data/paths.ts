import { COLLECTIONS, definitionOf, type CollectionName } from '../schemas/collections.ts';
import { archivePages, listed } from './archives.ts';
import { openContext } from './context.ts';
import { openLibrary, type Entry } from './library.ts';
import { inOrder } from './order.ts';
import { inTurn } from './programme.ts';
import { keyOfProps } from './questions.ts';
import { openDeck } from './slide-deck.ts';

/** `getStaticPaths` of a collection's entries, each with its neighbours: in the archive's order, sessions as they follow each other. */
export async function entryPaths<C extends CollectionName>(collection: C) {
  const library = await openLibrary();
  const all = listed(collection, library);
  const following = (collection === 'sessions' ? inTurn(all as Entry<'sessions'>[], library) : inOrder(all)) as Entry<C>[];
  const placeOf = new Map(following.map((entry, index) => [entry, index]));
  return library.list(collection).map((entry) => {
    // What no archive lists is before and after nothing.
    const place = placeOf.get(entry) ?? NaN;
    const props = { entry, previous: following[place - 1], next: following[place + 1] };
    return { params: { id: entry.id }, props, cacheKey: keyOfProps(props) };
  });
}

/** `getStaticPaths` of the slides of those entries of a collection that have some. */
export async function slidePaths(collection: 'materials' | 'sessions') {
  const context = await openContext();
  const entries = context.library.list(collection) as (Entry<'materials'> | Entry<'sessions'>)[];
  const shown = await Promise.all(entries.map(async (entry) => ({ entry, deck: await openDeck(entry, context) })));
  return shown.flatMap(({ entry, deck }) =>
    deck ? [{ params: { id: entry.id }, props: { entry, deck }, cacheKey: keyOfProps({ entry, deck }) }] : [],
  );
}

/** `getStaticPaths` of the entries that have no page made for their collection. */
export async function generalEntryPaths() {
  const lists = await Promise.all(
    withoutOwn('entry').map(async (collection) => {
      const section = definitionOf(collection).address;
      return (await entryPaths(collection)).map(({ params, ...path }) => ({ params: { section, ...params }, ...path }));
    }),
  );
  return lists.flat();
}

/** `getStaticPaths` of the archives that have no page made for their collection; an archive itself has no second parameter. */
export async function generalArchivePaths() {
  const { library, pageSize } = await openContext();
  return withoutOwn('archive').flatMap((collection) =>
    archivePages(collection, library, pageSize).map((archive) => {
      const [section = '', ...rest] = archive.path.split('/').filter(Boolean);
      const props = { collection, archive };
      return { params: { section, archive: rest.join('/') || undefined }, props, cacheKey: keyOfProps(props) };
    }),
  );
}

function withoutOwn(page: 'entry' | 'archive'): CollectionName[] {
  return COLLECTIONS.filter((name) => definitionOf(name).archive && !definitionOf(name).ownPages?.includes(page));
}
