import type { PageHits } from './page-hits.ts';
import type { QueryWords } from './query-words.ts';

/** Passages begin at every so many words. */
const STEP = 50;
/** How soon further occurrences in one passage stop mattering. */
const SATURATION = 0.9;

/** The score of the best stretch of a page as if it were a page of its own, as a share of the query. */
export interface PassageMeasures {
  score: number;
  /** The same times the share of the query that the stretch holds. */
  covered: number;
}

/** @param size words of a passage, a multiple of 50 */
export function bestPassage(hits: PageHits, { idfs, whole, count }: QueryWords, size: number): PassageMeasures {
  const { positions, words, length, surest } = hits;
  const inside = new Int32Array(count);
  let first = 0;
  let end = 0;
  let best = 0;
  let bestCovered = 0;
  while (end < length) {
    // The next passage that begins a step on and holds a hit that the last one did not.
    const stop = (Math.floor(positions[end]! / STEP) + 1) * STEP;
    while (end < length && positions[end]! < stop) inside[words[end++]!]!++;
    while (first < end && positions[first]! < stop - size) inside[words[first++]!]!--;
    let score = 0;
    let covered = 0;
    for (let word = 0; word < count; word++) {
      const times = inside[word]!;
      if (times === 0) continue;
      const idf = idfs[word]! * surest[word]!;
      score += (idf * times * (SATURATION + 1)) / (times + SATURATION);
      covered += idf;
    }
    if (score > best) best = score;
    if (score * covered > bestCovered) bestCovered = score * covered;
  }
  return { score: best / whole, covered: bestCovered / (whole * whole) };
}
