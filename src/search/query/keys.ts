import { canonicalSyllable } from '../../vietnamese/canonical.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';
import { isSyllable } from '../../vietnamese/syllable.ts';

const INTERCHANGEABLE_I = /^(?:h|k|l|m|s|t|v|qu)[iy]$/;
const LONGEST_ABBREVIATION = 6;
const ASCII = /^[\u0020-\u007E]*$/;

const canonicalForms = new Map<string, string>();

/** {@link canonicalSyllable}, remembered: the same few thousand forms come up over and over. */
export function canonical(form: string): string {
  let known = canonicalForms.get(form);
  if (known === undefined) {
    known = canonicalSyllable(form);
    canonicalForms.set(form, known);
  }
  return known;
}

/** The letters of a word without any mark, `đ` as `d`, lower case. */
export function fold(word: string): string {
  return foldDiacritics(word);
}

/** True for a word typed without a single mark, where every mark is possible. */
export function isBare(word: string): boolean {
  return ASCII.test(word);
}

/**
 * The keys of a Pagefind index under which spellings of a word can lie. Pagefind drops marks but keeps `đ`, and knows
 * nothing of i and y. `d` typed among marks is meant as `d`; without any, each can be either. `05` and `5` are one number.
 */
export function indexKeys(word: string): string[] {
  const key = word.replace(/[^đ]+/g, fold);
  const keys = isBare(word) ? withEitherD(word) : [key];
  if (INTERCHANGEABLE_I.test(key)) keys.push(key.slice(0, -1) + (key.endsWith('i') ? 'y' : 'i'));
  if (/^0?[1-9]$/.test(word)) keys.push(word.length === 1 ? `0${word}` : word.slice(1));
  return keys;
}

/** Every way to read d and đ into a bare word. In a syllable only the first letter can be meant; `qd` and `hdnd` are no syllables. */
function withEitherD(word: string): string[] {
  const places = isSyllable(word) || word.length > LONGEST_ABBREVIATION ? /^d/g : /d/g;
  let keys = [''];
  let end = 0;
  for (const { index } of word.matchAll(places)) {
    const between = word.slice(end, index);
    keys = keys.flatMap((key) => [`${key}${between}d`, `${key}${between}đ`]);
    end = index + 1;
  }
  return keys.map((key) => key + word.slice(end));
}
