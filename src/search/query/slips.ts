import { editDistance } from '../../vietnamese/edit-distance.ts';
import { splitTone } from '../../vietnamese/tone-marks.ts';
import { fold } from './keys.ts';

/** A word as its letters without tone and the tone, so that a slip in a letter is not counted again in its tone mark. */
export interface SpelledWord {
  word: string;
  toneless: string;
  /** Empty for a word that is not one syllable with one tone. */
  tone: string;
}

export function spell(word: string): SpelledWord {
  const split = splitTone(word);
  return split ? { word, toneless: split.toneless, tone: split.tone } : { word, toneless: word, tone: '' };
}

/** A word begins as typed: every mark typed so far is there. More may come, as many type a word's marks last. */
export function beginsAsTyped(word: SpelledWord, typed: SpelledWord): boolean {
  if (typed.tone !== '' && typed.tone !== 'ngang' && typed.tone !== word.tone) return false;
  if (word.toneless.length <= typed.toneless.length) return false;
  for (let i = 0; i < typed.toneless.length; i++) {
    const letter = typed.toneless[i]!;
    const written = word.toneless[i]!;
    if (letter !== written && letter !== fold(written)) return false;
  }
  return true;
}

/** Two words apart by one slip of the finger: a letter changed, added, left out, or two neighbours swapped. */
export function differBySlip(a: SpelledWord, b: SpelledWord): boolean {
  return isOneSlip(a.word, b.word) || (a.tone === b.tone && isOneSlip(a.toneless, b.toneless));
}

export function isOneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  if (long.length > short.length) return long.slice(start + 1) === short.slice(start);
  const swapped = long[start] === short[start + 1] && long[start + 1] === short[start];
  return long.slice(start + 1) === short.slice(start + 1) || (swapped && long.slice(start + 2) === short.slice(start + 2));
}

/** Two slips apart, the first letters alike: for long words, where one slip finds nothing. */
export function areTwoSlips(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 2 && a[0] === b[0] && editDistance(a, b) <= 2;
}
