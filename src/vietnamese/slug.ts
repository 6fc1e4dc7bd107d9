/**
 * Addresses from titles.
 *
 * Rule: folded to ASCII (đ → d), lower case, every run of anything but a letter or digit one hyphen,
 * none at the ends: `Chỉ thị số 05-CT/TW` is `chi-thi-so-05-ct-tw`. Compatibility forms (½ ² ﬁ, full
 * width) count as what they stand for (Unicode NFKC). A title in another script alone is written by
 * code points, so that no title with a letter or digit has an empty address.
 */

import { foldDiacritics } from './fold.ts';

/** Latin letters without a decomposition that foreign names bring along. */
const TRANSLITERATIONS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i' };

/** A title as part of an address: `[a-z0-9]` words joined by `-`, empty only without letter or digit. */
export function slugify(title: string): string {
  const folded = foldDiacritics(title.normalize('NFKC')).replace(/[ßæœøłı]/g, (letter) => TRANSLITERATIONS[letter] ?? '');
  return joinWords(folded) || joinWords(spellCodePoints(folded));
}

function joinWords(text: string): string {
  return (text.match(/[a-z0-9]+/g) ?? []).join('-');
}

/** `Ленин` is `u43b u435 u43d u438 u43d`. */
function spellCodePoints(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16) ?? ''} `);
}
