import { getCollection } from 'astro:content';
import { dataReferences } from '../library/check-references.ts';
import type { EntryData } from '../library/entry.ts';
import { entryPath } from '../schemas/addresses.ts';
import type { CompiledBody } from '../mdx/segment.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/field.ts';

/** An entry as pages see it. */
export interface Entry<C extends CollectionName = CollectionName> {
  collection: C;
  id: string;
  /** Path from the root of the site, without the base. */
  path: string;
  data: EntryData<C>;
  body: CompiledBody | null;
  /** File in the content folder. */
  file: string;
  /** ISO day of the last commit; null outside git. */
  changed: string | null;
}

export interface LibraryIndex {
  /** Entries of a collection, drafts left out of a production build. */
  list<C extends CollectionName>(collection: C): Entry<C>[];
  /** The entry, or undefined for an id that is not there or is a draft. */
  find<C extends CollectionName>(collection: C, id: string | undefined): Entry<C> | undefined;
  /** Entries that refer to this one, by data, by component or by link. */
  referrers<C extends CollectionName>(entry: Pick<Entry, 'collection' | 'id'>, from: C): Entry<C>[];
  /** Entries of a collection that this one refers to. */
  referred<C extends CollectionName>(entry: Pick<Entry, 'collection' | 'id'>, to: C): Entry<C>[];
}

type Stored = { fields: EntryData; body: CompiledBody | null; file: string; changed: string | null };

/** The only place that decides what readers may see. */
function isVisible(entry: Entry): boolean {
  return import.meta.env.DEV || !entry.data.draft;
}

async function loadIndex(): Promise<LibraryIndex> {
  const lists = new Map<CollectionName, Entry[]>();
  for (const collection of COLLECTIONS) {
    const stored = await getCollection(collection);
    const entries = stored.map(({ id, data }): Entry => {
      const { fields, body, file, changed } = data as Stored;
      return { collection, id, path: entryPath(collection, id), data: fields, body, file, changed };
    });
    lists.set(collection, entries.filter(isVisible));
  }
  const byKey = new Map([...lists.values()].flat().map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const outgoing = new Map<string, Set<Entry>>();
  const incoming = new Map<string, Set<Entry>>();
  const link = (map: Map<string, Set<Entry>>, key: string, entry: Entry): void => void (map.get(key) ?? map.set(key, new Set()).get(key)!).add(entry);
  for (const [key, entry] of byKey) {
    for (const target of referencesOf(entry)) {
      const found = byKey.get(target);
      if (!found || found === entry) continue;
      link(outgoing, key, found);
      link(incoming, target, entry);
    }
  }
  const pick = <C extends CollectionName>(map: Map<string, Set<Entry>>, { collection, id }: Pick<Entry, 'collection' | 'id'>, wanted: C): Entry<C>[] =>
    [...(map.get(`${collection}/${id}`) ?? [])].filter((entry) => entry.collection === wanted) as Entry<C>[];
  return {
    list: <C extends CollectionName>(collection: C) => (lists.get(collection) ?? []) as Entry<C>[],
    find: <C extends CollectionName>(collection: C, id: string | undefined) => (id === undefined ? undefined : (byKey.get(`${collection}/${id}`) as Entry<C> | undefined)),
    referrers: (entry, from) => pick(incoming, entry, from),
    referred: (entry, to) => pick(outgoing, entry, to),
  };
}

function referencesOf(entry: Entry): Set<string> {
  const { data, body, collection } = entry;
  return new Set([...dataReferences({ collection, data }), ...(body?.references ?? [])].map((reference) => `${reference.collection}/${reference.id}`));
}

let index: Promise<LibraryIndex> | null = null;

/** The whole library; read once a build, anew for every page in `astro dev`. */
export function openLibrary(): Promise<LibraryIndex> {
  if (import.meta.env.DEV) return loadIndex();
  return (index ??= loadIndex());
}
