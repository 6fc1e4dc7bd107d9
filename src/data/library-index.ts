import { dataReferences } from '../library/data-references.ts';
import type { EntryData } from '../library/entry.ts';
import type { StoredEntry } from '../library/open-content.ts';
import type { CollectionName } from '../schemas/collections.ts';

/** An entry as pages see it. */
export interface Entry<C extends CollectionName = CollectionName> extends Omit<StoredEntry, 'collection' | 'data'> {
  collection: C;
  data: EntryData<C>;
  /** Path from the root of the site, without the base. */
  path: string;
  /** Why readers do not see it yet; only `astro dev` and previews have such entries. */
  hidden?: 'draft' | 'scheduled';
}

type Key = Pick<Entry, 'collection' | 'id'>;

export interface LibraryIndex {
  /** Entries of a collection that readers may see; `astro dev` and previews have drafts and what is scheduled as well. */
  list<C extends CollectionName>(collection: C): Entry<C>[];
  /** The entry, or undefined for an id that is not there or that readers may not see. */
  find<C extends CollectionName>(collection: C, id: string | undefined): Entry<C> | undefined;
  /** Entries that refer to this one, by data, by component or by link. */
  referrers<C extends CollectionName>(entry: Key, from: C): Entry<C>[];
  /** Entries of a collection that this one refers to. */
  referred<C extends CollectionName>(entry: Key, to: C): Entry<C>[];
  /** Entries taken off the site, whose addresses say so; in no list and found by nothing else. */
  withdrawn: readonly Entry[];
}

/** Indexes the entries that readers may see, with their references in both directions. */
export function indexEntries(entries: readonly Entry[], withdrawn: readonly Entry[] = []): LibraryIndex {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const outgoing = new Map<string, Set<Entry>>();
  const incoming = new Map<string, Set<Entry>>();
  const link = (map: Map<string, Set<Entry>>, key: string, entry: Entry): void =>
    void (map.get(key) ?? map.set(key, new Set()).get(key)!).add(entry);
  for (const [key, entry] of byKey) {
    for (const target of referencesOf(entry)) {
      const found = byKey.get(target);
      if (!found || found === entry) continue;
      link(outgoing, key, found);
      link(incoming, target, entry);
    }
  }
  const pick = <C extends CollectionName>(map: Map<string, Set<Entry>>, key: Key, wanted: C): Entry<C>[] =>
    [...(map.get(keyOf(key)) ?? [])].filter((entry) => entry.collection === wanted) as Entry<C>[];
  const lists = Map.groupBy(entries, ({ collection }) => collection);
  return {
    list: <C extends CollectionName>(collection: C) => (lists.get(collection) ?? []) as Entry<C>[],
    find: <C extends CollectionName>(collection: C, id: string | undefined) =>
      id === undefined ? undefined : (byKey.get(`${collection}/${id}`) as Entry<C> | undefined),
    referrers: (entry, from) => pick(incoming, entry, from),
    referred: (entry, to) => pick(outgoing, entry, to),
    withdrawn,
  };
}

function keyOf({ collection, id }: { collection: string; id: string }): string {
  return `${collection}/${id}`;
}

function referencesOf({ data, body, collection }: Entry): Set<string> {
  return new Set([...dataReferences({ collection, data }), ...(body?.references ?? [])].map(keyOf));
}
