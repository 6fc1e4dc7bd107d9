/**
 * Folding: the bare letters under the diacritics.
 *
 * Rule: canonical decomposition with the combining diacritics U+0300–036F dropped (what Unicode
 * calls accent folding, and what Pagefind does to its keys), then đ → d, which has no decomposition
 * and which Pagefind therefore misses. Look-alikes are folded as the letters they stand for.
 */

import { bareLetters } from './bare-letters.ts';
import { normalise } from './normalise.ts';

const BEYOND_ASCII = /[\u0080-\u{10FFFF}]/u;

/** `Đảng uỷ` is `Dang uy`. Idempotent. */
export function foldCasePreserving(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return bareLetters(normalise(text)).normalize('NFC');
}

/** Lower-cased, no diacritics: `Đảng uỷ` is `dang uy`. Idempotent. */
export function foldDiacritics(text: string): string {
  return foldCasePreserving(text.toLowerCase());
}
