import { canonicalIY, canonicalSpelling } from '../vietnamese/canonical.ts';
import { oncePerText } from '../vietnamese/once-per-text.ts';

/** A word of a text. */
export interface Word {
  /** As written. */
  text: string;
  /** What comparing goes by: case, tone placement, i and y, leading zeros and TƯ for TW do not count. */
  key: string;
  /** The key with i and y kept apart: by it a difference of spelling is told where the keys are equal. */
  spelling: string;
  /** Index in the text. */
  at: number;
}

/** Letters and digits; what nobody sees (soft hyphens, zero width) parts no word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[\u00AD\u200B-\u200D\u2060\uFEFF]+[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, numbers among them, in order; punctuation is none. The one way in which texts are compared. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const { key, spelling } = comparedAs(word);
    return { text: word, key, spelling, at: index };
  });
}

const comparedAs = oncePerText((word): Pick<Word, 'key' | 'spelling'> => {
  const spelling = spellingOf(word);
  return { key: canonicalIY(spelling), spelling };
});

function spellingOf(word: string): string {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  return word.normalize('NFC') === 'TƯ' ? 'tw' : canonicalSpelling(word);
}
