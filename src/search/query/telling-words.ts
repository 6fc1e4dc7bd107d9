import { canonical } from './keys.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Each can be a download; more of them find a page no better. */
const MOST_TELLING = 24;
/** Of a text that has fewer, its beginning says as much. */
const FEWEST_TELLING = 8;

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Of a text too long to be a question, the words that tell it from others: its neighbours that are rarest in the library,
 * by the counts of the vocabulary alone, so that nothing else is downloaded for the choice.
 * @returns them in the order of the text, `…` where others were left out; null where the library has too few of its words
 */
export function tellingWords(text: string, vocabulary: Vocabulary): string | null {
  const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const spelling = canonical(written.toLowerCase());
    return { written, index, spelling, rarity: -Math.log(vocabulary.count(spelling)) };
  });
  const pairs = words.slice(1).flatMap((second, i) => {
    const first = words[i]!;
    const isBeside = /^\s+$/.test(text.slice(first.index + first.written.length, second.index));
    const rarity = first.rarity + second.rarity;
    return isBeside && Number.isFinite(rarity) ? [{ at: i, rarity, spelling: `${first.spelling} ${second.spelling}` }] : [];
  });

  const chosen = new Set<number>();
  const spellings = new Set<string>();
  const taken = new Set<string>();
  for (const { at, spelling } of pairs.sort((a, b) => b.rarity - a.rarity)) {
    if (taken.has(spelling)) continue;
    taken.add(spelling);
    for (const place of [at, at + 1]) {
      chosen.add(place);
      spellings.add(words[place]!.spelling);
    }
    if (spellings.size >= MOST_TELLING) break;
  }
  if (spellings.size < FEWEST_TELLING) return null;
  const places = [...chosen].sort((a, b) => a - b);
  return places.map((place, i) => (i === 0 ? '' : place === places[i - 1]! + 1 ? ' ' : ' … ') + words[place]!.written).join('');
}
