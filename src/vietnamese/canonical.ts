/**
 * The one written form under which spellings of the same syllable compare equal.
 *
 * Rule: normalised (`normalise.ts`), lower case, tone in the new style (`tone-placement.ts`) wherever
 * it was typed, i for y where both are in use (`i-y.ts`). Diacritics stay: hoa and hoà differ.
 * For comparing and indexing, never for display.
 */

import { canonicalIY } from './i-y.ts';
import { normalise } from './normalise.ts';
import { composeSyllable, parseSyllable } from './syllable.ts';

/** `Hòa` and `hoà` are `hoà`, `Kỷ` is `kỉ`; a word that is no syllable is only normalised and lower-cased. */
export function canonicalSyllable(word: string): string {
  const written = normalise(word).toLowerCase();
  const syllable = parseSyllable(written);
  return syllable ? canonicalIY(composeSyllable(syllable)) : written;
}
