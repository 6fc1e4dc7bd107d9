import { isSyllable } from '../../vietnamese/syllable.ts';

const WORD = /[\p{L}\u0300-\u036F]+/gu;
/** Words read for a judgement; more would not change it. */
const SAMPLE = 3000;

/** How Vietnamese a text looks. */
export interface TextScore {
  /** Share of its words that are valid syllables, 0–1. */
  syllables: number;
  /** Share of its words that are valid syllables and carry a Vietnamese mark, 0–1. */
  marked: number;
  words: number;
}

/** Reads the first few thousand words. A text without words scores 0. */
export function scoreText(text: string): TextScore {
  let words = 0;
  let syllables = 0;
  let marked = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (++words > SAMPLE) break;
    if (!isSyllable(word)) continue;
    syllables += 1;
    if (/[^\p{ASCII}]/u.test(word)) marked += 1;
  }
  const counted = Math.min(words, SAMPLE);
  return counted === 0
    ? { syllables: 0, marked: 0, words: 0 }
    : { syllables: syllables / counted, marked: marked / counted, words: counted };
}

/** One number to compare readings of the same bytes by: a wrong table yields few syllables and fewer marked ones. */
export function likelihood(text: string): number {
  const { syllables, marked } = scoreText(text);
  return syllables + marked;
}
