import { canonicalSyllable } from '../../vietnamese/canonical.ts';
import { foldDiacritics } from '../../vietnamese/fold.ts';

const INTERCHANGEABLE_I = /^(?:h|k|l|m|s|t|v|qu)[iy]$/;
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
 * nothing of i and y. `d` typed among marks is meant as `d`; without any, it can be either. `05` and `5` are one number.
 */
export function indexKeys(word: string): string[] {
  const folded = fold(word);
  const rest = folded.slice(1);
  const keys = word.startsWith('đ') ? [`đ${rest}`] : [folded];
  if (folded.startsWith('d') && isBare(word)) keys.push(`đ${rest}`);
  if (INTERCHANGEABLE_I.test(folded)) keys.push(folded.slice(0, -1) + (folded.endsWith('i') ? 'y' : 'i'));
  if (/^0?[1-9]$/.test(word)) keys.push(word.length === 1 ? `0${word}` : rest);
  return keys;
}
