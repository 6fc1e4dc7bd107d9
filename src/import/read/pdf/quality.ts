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
/** Characters without a meaning, which fonts without a table give; two of them stand for raised numbers here. */
const NO_LETTERS = /[\uE002-\uF8FF\uFFFD]/gu;
const MOST_STRANGE = 0.05;

/** Mean confidence of a recognised page below which its words are guesses. */
const LEAST_CONFIDENCE = 65;

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
  const strange = (text.match(NO_LETTERS)?.length ?? 0) / (text.replace(/\s/g, '').length || 1);
  if (words.length < FEWEST_WORDS) return { share: strange < MOST_STRANGE ? 1 : 0, isBroken: strange >= MOST_STRANGE };
  const judged = words.filter((word) => !/^\p{Lu}{1,6}$/u.test(word) || isSyllable(word) || [...word].length === 1);
  const share = judged.filter(isSyllable).length / (judged.length || 1);
  if (share >= LEAST_SHARE) return { share, isBroken: false };
  const letters = words.join('');
  const plain = (letters.match(/[a-z]/gi)?.length ?? 0) / letters.length;
  const clipped = words.filter((word) => !/[aeiouy]/i.test(foldDiacritics(word))).length / words.length;
  const isOther = plain >= PLAIN_LETTERS && clipped <= MOST_CLIPPED && strange < MOST_STRANGE;
  return { share, isBroken: !isOther };
}

/** Whether the text of a page that was recognised is no text to work with: too few syllables, or too little confidence (0–100). */
export function isGuessed(text: string, confidence: number): boolean {
  return judgeText(text).isBroken || (confidence < LEAST_CONFIDENCE && (text.match(WORD)?.length ?? 0) >= FEWEST_WORDS);
}
