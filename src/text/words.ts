import { canonicalSyllable } from '../vietnamese/canonical.ts';

/** A word of a text. */
export interface Word {
  /** As written. */
  text: string;
  /** What comparing goes by: case, tone placement, i and y, leading zeros and TƯ for TW do not count. */
  key: string;
  /** Index in the text. */
  at: number;
}

/** The words of a text, numbers among them, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ text: word, key: keyOf(word), at: index }));
}

function keyOf(word: string): string {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  return word.normalize('NFC') === 'TƯ' ? 'tw' : canonicalSyllable(word);
}
