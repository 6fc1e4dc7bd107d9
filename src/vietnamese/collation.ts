/**
 * Vietnamese dictionary order.
 *
 * Rule: words are compared syllable by syllable. Within a syllable the letters decide first, in the
 * order a ă â b c d đ e ê (f) g h i (j) k l m n o ô ơ p q r s t u ư v (w) x y (z); then the tone, in
 * the order ngang huyền hỏi ngã sắc nặng. So ba, ba ba, bà, bà con, bả (a plain code point or Unicode
 * root order would put bà con between ba and ba ba). Numbers come before letters, by value. What is
 * left (tone placement, capitals, punctuation) only breaks ties. Digraphs (ch, ng …) are two letters.
 * Sources: letter order of TCVN 6909:2001; tone order and syllable-wise arrangement of Hoàng Phê
 * (ed.), *Từ điển tiếng Việt*. Within a syllable that is the order of Unicode's CLDR for `vi`.
 */

import { normalise } from './normalise.ts';

const SYLLABLES = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' });

const PART = /\d+|[\p{L}\u0300-\u036F]+/gu;

function listParts(text: string): string[] {
  return normalise(text).toLowerCase().match(PART) ?? [];
}

/** Negative, zero or positive as `a` stands before, with or after `b`; a total order for use with `sort`. */
export function compareVietnamese(a: string, b: string): number {
  const aParts = listParts(a);
  const bParts = listParts(b);
  for (let index = 0; index < Math.min(aParts.length, bParts.length); index += 1) {
    const difference = SYLLABLES.compare(aParts[index] ?? '', bParts[index] ?? '');
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
