import { dataReferences } from '../library/data-references.ts';
import type { EntryData } from '../library/entry.ts';
import type { StoredEntry } from '../library/open-content.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { ask } from './questions.ts';

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

/** Values under which entries are looked up: those of their data that many pages look for. */
const LOOKUPS = {
  topics: ({ topics }) => topics,
  theme: ({ theme }) => theme,
  materials: ({ materials }) => materials,
  organisation: ({ organisation }) => organisation,
  year: ({ year }) => year,
  /** What takes the place of a document or goes on from it, under the ids of those before it. */
  before: ({ replaces, continues }) => [replaces, continues].flat(),
  number: ({ number }) => number,
  parent: ({ parent }) => parent,
  succeeds: ({ succeeds }) => succeeds,
} satisfies Record<string, (data: Record<string, unknown>) => unknown>;
export type Lookup = keyof typeof LOOKUPS;

/** The entries of a library that readers may see. Whatever a page asks of it, it asks by these: see `questions.ts`. */
export interface LibraryIndex {
  /** Entries of a collection that readers may see; `astro dev` and previews have drafts and what is scheduled as well. */
  list<C extends CollectionName>(collection: C): Entry<C>[];
  /** The entry, or undefined for an id that is not there or that readers may not see. */
  find<C extends CollectionName>(collection: C, id: string | undefined): Entry<C> | undefined;
  /** Those of `list` that have a value, in its order; costs no more than they are many. */
  having<C extends CollectionName>(collection: C, lookup: Lookup, value: string | number | undefined): Entry<C>[];
  /** Entries that refer to this one, by data, by component or by link. */
  referrers<C extends CollectionName>(entry: Key, from: C): Entry<C>[];
  /** Entries of a collection that this one refers to. */
  referred<C extends CollectionName>(entry: Key, to: C): Entry<C>[];
  /** Entries taken off the site, whose addresses say so; in no list and found by nothing else. */
  withdrawn: readonly Entry[];
  /** What is answered to one of the questions above, as `ask` notes it. */
  answer(question: string): readonly Entry[];
}

/** Indexes the entries that readers may see, with their references in both directions. */
export function indexEntries(entries: readonly Entry[], withdrawn: readonly Entry[] = []): LibraryIndex {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const [outgoing, incoming] = [new Groups(), new Groups()];
  for (const [key, entry] of byKey) {
    for (const target of referencesOf(entry)) {
      const found = byKey.get(target);
      if (!found || found === entry) continue;
      outgoing.add(`${key} ${found.collection}`, found);
      incoming.add(`${target} ${entry.collection}`, entry);
    }
  }
  const lists = Map.groupBy(entries, ({ collection }) => collection);
  const lookedUp = new Map<string, Groups>();
  const having = (collection: CollectionName, lookup: Lookup): Groups => {
    const name = `${collection} ${lookup}`;
    const known = lookedUp.get(name);
    if (known) return known;
    const groups = new Groups();
    for (const entry of lists.get(collection) ?? []) {
      const values = [LOOKUPS[lookup](entry.data as Record<string, unknown>)].flat();
      for (const value of new Set(values)) if (value !== undefined) groups.add(String(value), entry);
    }
    lookedUp.set(name, groups);
    return groups;
  };
  const answers: Readonly<Record<string, (subject: string) => readonly Entry[]>> = {
    list: (collection) => lists.get(collection as CollectionName) ?? [],
    entry: (key) => [byKey.get(key) ?? []].flat(),
    referrers: (subject) => incoming.get(subject),
    referred: (subject) => outgoing.get(subject),
    having: (subject) => {
      const [collection = '', lookup = '', ...value] = subject.split(' ');
      return having(collection as CollectionName, lookup as Lookup).get(value.join(' '));
    },
    withdrawn: () => withdrawn,
  };
  /** What is noted of a page and what the next build is answered are the same. */
  const answer = (kind: string, subject: string): Entry[] => {
    ask(kind, subject);
    return answers[kind]!(subject) as Entry[];
  };
  return {
    list: <C extends CollectionName>(collection: C) => answer('list', collection) as Entry<C>[],
    find: <C extends CollectionName>(collection: C, id: string | undefined) =>
      id === undefined ? undefined : (answer('entry', `${collection}/${id}`)[0] as Entry<C> | undefined),
    having: <C extends CollectionName>(collection: C, lookup: Lookup, value: string | number | undefined) =>
      value === undefined ? [] : ([...answer('having', `${collection} ${lookup} ${value}`)] as Entry<C>[]),
    referrers: <C extends CollectionName>(entry: Key, from: C) => [...answer('referrers', `${keyOf(entry)} ${from}`)] as Entry<C>[],
    referred: <C extends CollectionName>(entry: Key, to: C) => [...answer('referred', `${keyOf(entry)} ${to}`)] as Entry<C>[],
    get withdrawn() {
      return answer('withdrawn', '');
    },
    answer: (question) => {
      const at = question.indexOf(' ');
      return answers[question.slice(0, at)]?.(question.slice(at + 1)) ?? [];
    },
  };
}

/** Entries under keys, each once, in the order in which they came. */
class Groups {
  readonly #groups = new Map<string, Set<Entry>>();
  readonly #lists = new Map<string, readonly Entry[]>();

  add(key: string, entry: Entry): void {
    const group = this.#groups.get(key);
    if (group) group.add(entry);
    else this.#groups.set(key, new Set([entry]));
  }

  get(key: string): readonly Entry[] {
    const known = this.#lists.get(key) ?? [...(this.#groups.get(key) ?? [])];
    this.#lists.set(key, known);
    return known;
  }
}

function keyOf({ collection, id }: { collection: string; id: string }): string {
  return `${collection}/${id}`;
}

function referencesOf({ data, body, collection }: Entry): Set<string> {
  return new Set([...dataReferences({ collection, data }), ...(body?.references ?? [])].map(keyOf));
}
