import type { PageHits } from './page-hits.ts';
import type { QueryWords } from './query-words.ts';

/** Words further apart say nothing of each other. */
const FAR = 60;
/** By distance in words: how near that is, 1 for neighbours. */
const CLOSENESS = Float64Array.from({ length: FAR + 1 }, (_, distance) => 1 / (1 + Math.log(Math.max(1, distance))));

/** How near the neighbours of a query come to each other on a page, by IDF: 1 where all are neighbours there too. */
export function nearness({ positions, words, length }: PageHits, { count, pairs, pairsOf, wholeOfPairs }: QueryWords): number {
  const least = new Int32Array(pairs.length).fill(FAR + 1);
  const last = new Int32Array(count).fill(-FAR - 1);
  for (let i = 0; i < length; i++) {
    const word = words[i]!;
    const position = positions[i]!;
    for (const pair of pairsOf[word]!) {
      const { a, b } = pairs[pair]!;
      const distance = position - last[a === word ? b : a]!;
      if (distance < least[pair]!) least[pair] = distance;
    }
    last[word] = position;
  }
  let near = 0;
  pairs.forEach(({ idf }, pair) => {
    if (least[pair]! <= FAR) near += idf * CLOSENESS[least[pair]!]!;
  });
  return wholeOfPairs > 0 ? near / wholeOfPairs : 1;
}
