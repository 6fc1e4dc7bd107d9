import { foldDiacritics } from '../../../vietnamese/fold.ts';
import { isSyllable } from '../../../vietnamese/syllable.ts';

const WORD = /[\p{L}\p{M}]+/gu;
/** Words of a page that are read for a judgement. */
const MOST_WORDS = 3000;
const FEWEST_WORDS = 12;
/** Share of words that are Vietnamese below which a page is broken. */
const LEAST_SHARE = 0.7;
/** Of a text in letters without marks: shares of letters, and of words without a vowel. */
const PLAIN_LETTERS = 0.99;
const MOST_CLIPPED = 0.12;

export interface Quality {
  /** Share (0–1) of words that are valid syllables; 1 where there are too few to judge. */
  share: number;
  isBroken: boolean;
}

/**
 * How well a page was read: broken fonts give words that are no syllables. Text in another language or typed without
 * marks is not broken: its letters are plain and its words have vowels. Capitals and short names of offices count as words.
 */
export function judgeText(text: string): Quality {
  const words = (text.normalize('NFC').match(WORD) ?? []).slice(0, MOST_WORDS);
  if (words.length < FEWEST_WORDS) return { share: 1, isBroken: /[\uE000-\uF8FF\uFFFD]{4,}/u.test(text) };
  const judged = words.filter((word) => !/^\p{Lu}{1,6}$/u.test(word) || isSyllable(word) || [...word].length === 1);
  const share = judged.filter(isSyllable).length / (judged.length || 1);
  if (share >= LEAST_SHARE) return { share, isBroken: false };
  const letters = words.join('');
  const plain = (letters.match(/[a-z]/gi)?.length ?? 0) / letters.length;
  const clipped = words.filter((word) => !/[aeiouy]/i.test(foldDiacritics(word))).length / words.length;
  const strange = (text.match(/[\uE000-\uF8FF\uFFFD]/gu)?.length ?? 0) / text.length;
  const isOther = plain >= PLAIN_LETTERS && clipped <= MOST_CLIPPED && strange < 0.01;
  return { share, isBroken: !isOther };
}
