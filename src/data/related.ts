import { COLLECTIONS, definitionOf, OVERVIEW_COLLECTIONS } from '../schemas/collections.ts';
import { foldDiacritics } from '../vietnamese/fold.ts';
import { listed } from './archives.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { wordsOf } from './titles.ts';

/** Words of an entry that tell it from others, weighted by tf·idf, and its topics. */
type Vector = Map<string, number>;

const KEPT_WORDS = 40;
/** Texts that stand under topics. */
const COMPARED = COLLECTIONS.filter((name) => definitionOf(name).format === 'mdx' && definitionOf(name).facets?.['chu-de']);
let vectors: { library: LibraryIndex; byEntry: Map<Entry, Vector>; byWord: Map<string, Entry[]> } | null = null;

function wordPairs(entry: Entry): string[] {
  const syllables = foldDiacritics(wordsOf(entry)).match(/[a-z]+/g) ?? [];
  return syllables.slice(1).map((syllable, index) => `${syllables[index]} ${syllable}`);
}

function buildVectors(library: LibraryIndex): NonNullable<typeof vectors> {
  const entries: Entry[] = COMPARED.flatMap((collection): Entry[] => listed(collection, library));
  const counts = entries.map((entry) => {
    const count = new Map<string, number>();
    for (const word of wordPairs(entry)) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const frequency = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byEntry = new Map<Entry, Vector>();
  const byWord = new Map<string, Entry[]>();
  entries.forEach((entry, index) => {
    const idf = (word: string): number => Math.log(entries.length / (frequency.get(word) ?? 1));
    const weighted = [...counts[index]!]
      .filter(([word]) => (frequency.get(word) ?? 0) > 1)
      .map(([word, count]) => [word, Math.log1p(count) * idf(word)] as const);
    const vector: Vector = new Map(weighted.sort((a, b) => b[1] - a[1]).slice(0, KEPT_WORDS));
    for (const topic of (entry.data as { topics: string[] }).topics) vector.set(`topic:${topic}`, 2.5);
    const length = Math.hypot(...vector.values()) || 1;
    for (const [word, weight] of vector) {
      vector.set(word, weight / length);
      (byWord.get(word) ?? byWord.set(word, []).get(word)!).push(entry);
    }
    byEntry.set(entry, vector);
  });
  return { library, byEntry, byWord };
}

/** Entries of other collections that refer to this one, in the order of overviews; pages come last. */
export function mentionsOf(entry: Entry, library: LibraryIndex): Entry[] {
  const others = [...OVERVIEW_COLLECTIONS, ...COLLECTIONS.filter((name) => !OVERVIEW_COLLECTIONS.includes(name))];
  return others.filter((name) => name !== entry.collection).flatMap((name): Entry[] => library.referrers(entry, name));
}

/**
 * Entries most like this one: cosine over tf·idf of word pairs and topics, computed once a build.
 * @param exclude entries that the page shows already
 */
export function relatedTo(entry: Entry, library: LibraryIndex, limit: number, exclude: readonly Entry[] = []): Entry[] {
  if (vectors?.library !== library) vectors = buildVectors(library);
  const { byEntry, byWord } = vectors;
  const scores = new Map<Entry, number>();
  for (const [word, weight] of byEntry.get(entry) ?? []) {
    for (const other of byWord.get(word) ?? []) scores.set(other, (scores.get(other) ?? 0) + weight * (byEntry.get(other)?.get(word) ?? 0));
  }
  return [...scores]
    .filter(([other, score]) => other !== entry && score > 0.08 && !exclude.includes(other))
    .sort((a, b) => b[1] - a[1] || (a[0].path < b[0].path ? -1 : 1))
    .slice(0, limit)
    .map(([other]) => other);
}
