import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { valueAt } from '../schemas/walk.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { Entry } from './library.ts';
import { titleOf } from './titles.ts';

/** The day a reader connects with an entry, as precisely as it is known; null for entries without one, or of an unknown day. */
export function dateOf({ collection, data }: Entry): string | null {
  const { dates = [], isUndated } = definitionOf(collection);
  if (isUndated?.(data)) return null;
  const known = dates.map((path) => valueAt(data, path.split('.'))).find((value) => value !== undefined);
  return known === undefined ? null : String(known);
}

/** Whether another entry took the place of this one: it stands below those that apply, in every list and in search. */
export function isSuperseded({ collection, data }: Entry): boolean {
  return definitionOf(collection).isSuperseded?.(data) ?? false;
}

/** Newest first, what was superseded last; sessions of a year by their place in the programme, the last first. */
export function newestFirst(a: Entry, b: Entry): number {
  const rank = (entry: Entry): string => definitionOf(entry.collection).rankOf?.(entry.data) ?? dateOf(entry) ?? '';
  return Number(isSuperseded(a)) - Number(isSuperseded(b)) || compareText(rank(b), rank(a)) || byName(a, b);
}

const oldestFirst = (a: Entry, b: Entry): number => compareText(dateOf(a) ?? '9999', dateOf(b) ?? '9999') || byName(a, b);
const byName = (a: Entry, b: Entry): number => compareVietnamese(titleOf(a), titleOf(b));

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of each collection in its archive and for previous and next. */
export function inOrder<C extends CollectionName>(entries: readonly Entry<C>[]): Entry<C>[] {
  const [first] = entries;
  if (!first) return [];
  const { order, before } = definitionOf(first.collection);
  const compare = order === 'newest' ? newestFirst : order === 'oldest' ? oldestFirst : byName;
  return [...entries].sort((a, b) => before?.(a.data, b.data) || compare(a, b));
}
