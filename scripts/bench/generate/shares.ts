import { COLLECTIONS, type CollectionName } from '../../../src/schemas/collections.ts';

/** Of a hundred entries; what is left is shared by {@link REST}. */
const SHARES = { articles: 60, quotes: 20, sessions: 8, documents: 8 } as const;
/** Of a hundred of the rest. Of these no more than the library has itself, but for organisations, which are made. */
const REST = { works: 30, topics: 25, materials: 10, pages: 5 } as const;

/** How many entries of each collection a library of so many has; each has one at the least. */
export function sharesOf(entries: number, own: Readonly<Record<CollectionName, number>>): Record<CollectionName, number> {
  const counts = Object.fromEntries(COLLECTIONS.map((name) => [name, 1])) as Record<CollectionName, number>;
  for (const [name, share] of pairs(SHARES)) counts[name] = Math.max(1, Math.round((entries * share) / 100));
  const rest = entries - Object.keys(SHARES).reduce((sum, name) => sum + counts[name as CollectionName], 0);
  for (const [name, share] of pairs(REST)) counts[name] = Math.max(1, Math.min(own[name], Math.round((rest * share) / 100)));
  const others = COLLECTIONS.filter((name) => name !== 'organisations' && name !== 'articles');
  const sum = others.reduce((total, name) => total + counts[name], 0);
  counts.organisations = Math.max(1, entries - counts.articles - sum);
  counts.articles = Math.max(1, entries - sum - counts.organisations);
  return counts;
}

function pairs<K extends string>(shares: Readonly<Record<K, number>>): [K, number][] {
  return Object.entries(shares) as [K, number][];
}
