/**
 * Vietnamese dictionary order.
 *
 * Rule: words are compared syllable by syllable. Within a syllable the letters decide first, in the
 * order a ă â b c d đ e ê (f) g h i (j) k l m n o ô ơ p q r s t u ư v (w) x y (z); then the tone, in
 * the order ngang huyền hỏi ngã sắc nặng. So ba, ba ba, bà, bà con, bả (a plain code point or Unicode
 * root order would put bà con between ba and ba ba). Numbers come before letters, by value. What is
 * left (tone placement, capitals, punctuation) only breaks ties. Digraphs (ch, ng …) are two letters.
 * Sources: letter order of TCVN 6909:2001; tone order and syllable-wise arrangement of Hoàng Phê
 * (ed.), *Từ điển tiếng Việt*.
 */

import { foldDiacritics } from './fold.ts';
import { normalise } from './normalise.ts';
import { splitLetter, TONES } from './tone-marks.ts';

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

const PART = /\d+|[\p{L}\u0300-\u036F]+/gu;

function listParts(text: string): string[] {
  return normalise(text).toLowerCase().match(PART) ?? [];
}

/** Foreign letters stand with the letter under their diacritics; other scripts after z, by code point. */
function letterRank(letter: string): number {
  const index = ALPHABET.indexOf(nativeLetter(letter));
  return index >= 0 ? index : ALPHABET.length + (letter.codePointAt(0) ?? 0);
}

function nativeLetter(letter: string): string {
  return ALPHABET.includes(letter) ? letter : foldDiacritics(letter);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function comparePart(a: string, b: string): number {
  const aIsNumber = /^\d/.test(a);
  if (aIsNumber !== /^\d/.test(b)) return aIsNumber ? -1 : 1;
  if (aIsNumber) return Number(a) - Number(b);
  const aLetters = [...a].map(splitLetter);
  const bLetters = [...b].map(splitLetter);
  return (
    compareRanks(
      aLetters.map(({ letter }) => letterRank(letter)),
      bLetters.map(({ letter }) => letterRank(letter)),
    ) ||
    compareRanks(
      aLetters.map(({ tone }) => TONES.indexOf(tone)),
      bLetters.map(({ tone }) => TONES.indexOf(tone)),
    )
  );
}

/** Negative, zero or positive as `a` stands before, with or after `b`; a total order for use with `sort`. */
export function compareVietnamese(a: string, b: string): number {
  const aParts = listParts(a);
  const bParts = listParts(b);
  for (let index = 0; index < Math.min(aParts.length, bParts.length); index += 1) {
    const difference = comparePart(aParts[index] ?? '', bParts[index] ?? '');
    if (difference !== 0) return difference;
  }
  return aParts.length - bParts.length || breakTie(a, b);
}

/** Lower case before upper, then by code unit. */
function breakTie(a: string, b: string): number {
  const aLower = a.toLowerCase();
  const bLower = b.toLowerCase();
  if (aLower !== bLower) return aLower < bLower ? -1 : 1;
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
