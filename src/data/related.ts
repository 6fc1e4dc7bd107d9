import { COLLECTIONS, definitionOf, OVERVIEW_COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { foldDiacritics } from '../vietnamese/fold.ts';
import { listed } from './archives.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { named } from './questions.ts';
import { wordsOf } from './titles.ts';

/** Entries of other collections that refer to this one, in the order of overviews; pages come last. */
export function mentionsOf(entry: Entry, library: LibraryIndex): Entry[] {
  const others = [...OVERVIEW_COLLECTIONS, ...COLLECTIONS.filter((name) => !OVERVIEW_COLLECTIONS.includes(name))];
  return others.filter((name) => name !== entry.collection).flatMap((name): Entry[] => library.referrers(entry, name));
}

/** Texts that stand under topics. */
const COMPARED = COLLECTIONS.filter((name) => definitionOf(name).format === 'mdx' && definitionOf(name).facets?.['chu-de']);
/** Words of an entry that tell it from others. */
const KEPT_WORDS = 40;
const TOPIC_WEIGHT = 2.5;
/** What more entries share makes none of them like another: it counts where something rarer is shared as well. */
const MOST_SHARING = 500;
const LEAST_ALIKE = 0.08;
/** Entries that are told of one: more than any page shows, as some of them stand on it already. */
const MOST_TOLD = 24;

/** A pair of neighbouring syllables, or a topic, by a number. */
type Word = number;

interface Vector {
  words: readonly Word[];
  weights: Float64Array;
}

interface Vectors {
  entries: readonly Entry[];
  numberOf: ReadonlyMap<string, number>;
  /** Of each entry; their length is one. */
  vectors: readonly Vector[];
  /** Entries that have a word. */
  holders: ReadonlyMap<Word, readonly number[]>;
}

/** Numbers for texts, in the order in which they are first asked for. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
}

/** What has letters between what has none. */
const WRITTEN = /[\p{L}\p{M}]+/gu;

/** The numbers of the syllables of a written word, without their marks: a library has many words and few different ones. */
function syllableNumbers(): (written: string) => readonly number[] {
  const numberOf = numbering();
  const known = new Map<string, readonly number[]>();
  return (written) => {
    const numbers = known.get(written) ?? (foldDiacritics(written).match(/[a-z]+/g) ?? []).map(numberOf);
    known.set(written, numbers);
    return numbers;
  };
}

/** Pairs of syllables keep apart up to this many of them. */
const SYLLABLES = 2 ** 25;

/** Weighted by tf·idf, as pairs of syllables say more than single ones; topics beside them. */
function buildVectors(library: LibraryIndex): Vectors {
  const entries: Entry[] = COMPARED.flatMap((collection): Entry[] => listed(collection, library));
  const syllables = syllableNumbers();
  const topicNumber = numbering();
  const frequency = new Map<Word, number>();
  const counts = entries.map((entry) => {
    const count = new Map<Word, number>();
    let before = -1;
    for (const [written] of wordsOf(entry).matchAll(WRITTEN)) {
      for (const number of syllables(written)) {
        const pair = before * SYLLABLES + number;
        if (before >= 0) count.set(pair, (count.get(pair) ?? 0) + 1);
        before = number;
      }
    }
    for (const word of count.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return count;
  });
  const holders = new Map<Word, number[]>();
  const vectors = entries.map((entry, index) => {
    const weighted: [word: Word, weight: number][] = [];
    for (const [word, count] of counts[index]!) {
      const sharing = frequency.get(word)!;
      if (sharing > 1) weighted.push([word, Math.log1p(count) * Math.log(entries.length / sharing)]);
    }
    const kept = weighted.sort((a, b) => b[1] - a[1]).slice(0, KEPT_WORDS);
    for (const topic of (entry.data as { topics: string[] }).topics) kept.push([-1 - topicNumber(topic), TOPIC_WEIGHT]);
    const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
    for (const [word] of kept) {
      const known = holders.get(word);
      if (known) known.push(index);
      else holders.set(word, [index]);
    }
    return { words: kept.map(([word]) => word), weights: Float64Array.from(kept, ([, weight]) => weight / length) };
  });
  return { entries, numberOf: new Map(entries.map((entry, index) => [keyOf(entry), index])), vectors, holders };
}

let known: { library: LibraryIndex; vectors: Vectors } | null = null;

/** Keys of the entries most like one: cosine of their vectors, the nearest first. */
const likest = named('likest', (library, key) => {
  if (known?.library !== library) known = { library, vectors: buildVectors(library) };
  const { entries, numberOf, vectors, holders } = known.vectors;
  const own = numberOf.get(key);
  if (own === undefined) return [];
  const { words, weights } = vectors[own]!;
  const scores = new Map<number, number>();
  const frequent: number[] = [];
  for (const [i, word] of words.entries()) {
    const sharing = holders.get(word)!;
    if (sharing.length > MOST_SHARING) frequent.push(i);
    else for (const other of sharing) scores.set(other, (scores.get(other) ?? 0) + weights[i]! * weightIn(vectors[other]!, word));
  }
  for (const i of frequent)
    for (const [other, score] of scores) scores.set(other, score + weights[i]! * weightIn(vectors[other]!, words[i]!));
  return [...scores]
    .filter(([other, score]) => other !== own && score > LEAST_ALIKE)
    .map(([other, score]) => ({ entry: entries[other]!, score }))
    .sort((a, b) => b.score - a.score || (a.entry.path < b.entry.path ? -1 : 1))
    .slice(0, MOST_TOLD)
    .map(({ entry }) => keyOf(entry));
});

function weightIn({ words, weights }: Vector, word: Word): number {
  const at = words.indexOf(word);
  return at < 0 ? 0 : weights[at]!;
}

function keyOf({ collection, id }: Entry): string {
  return `${collection}/${id}`;
}

/**
 * Entries most like this one.
 * @param exclude entries that the page shows already
 */
export function relatedTo(entry: Entry, library: LibraryIndex, limit: number, exclude: readonly Entry[] = []): Entry[] {
  const shown = new Set(exclude.map(keyOf));
  return likest(library, keyOf(entry))
    .filter((key) => !shown.has(key))
    .slice(0, limit)
    .flatMap((key) => {
      const at = key.indexOf('/');
      return library.find(key.slice(0, at) as CollectionName, key.slice(at + 1)) ?? [];
    });
}
