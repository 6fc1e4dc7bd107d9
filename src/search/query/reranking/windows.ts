import type { PageHits } from './page-hits.ts';
import type { QueryWords } from './query-words.ts';

/** What the best window of some size holds of a query. */
export interface WindowMeasures {
  /** Share of the query by IDF, and by number of words. */
  share: number;
  words: number;
}

/** The window of so many words that holds most of the query. */
export function bestWindow(
  { positions, words, length, surest }: PageHits,
  { idfs, whole, count }: QueryWords,
  size: number,
): WindowMeasures {
  const inside = new Int32Array(count);
  let held = 0;
  let different = 0;
  let from = 0;
  const best: WindowMeasures = { share: 0, words: 0 };
  for (let i = 0; i < length; i++) {
    const word = words[i]!;
    if (inside[word]!++ === 0) {
      held += idfs[word]! * surest[word]!;
      different++;
    }
    while (positions[i]! - positions[from]! >= size) {
      const leaving = words[from++]!;
      if (--inside[leaving]! === 0) {
        held -= idfs[leaving]! * surest[leaving]!;
        different--;
      }
    }
    // More than chance of rounding: what was added and taken away again leaves a trace.
    if (held > best.share + 1e-9) best.share = held;
    if (different > best.words) best.words = different;
  }
  return { share: best.share / whole, words: best.words / (count || 1) };
}

/**
 * The shortest stretch that has all words of the query that the text has: how many they are to each of its words, at most 1;
 * 0 where the text has none.
 */
export function densestStretch({ positions, words, length }: PageHits, count: number): number {
  const inside = new Int32Array(count);
  for (let i = 0; i < length; i++) inside[words[i]!] = 1;
  const needed = inside.reduce((sum, one) => sum + one, 0);
  inside.fill(0);
  let held = 0;
  let from = 0;
  let shortest = Infinity;
  for (let i = 0; i < length; i++) {
    if (inside[words[i]!]!++ === 0) held++;
    while (held === needed) {
      shortest = Math.min(shortest, positions[i]! - positions[from]! + 1);
      if (--inside[words[from++]!]! === 0) held--;
    }
  }
  return Math.min(1, needed / shortest);
}
