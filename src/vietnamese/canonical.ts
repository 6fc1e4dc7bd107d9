/**
 * The one written form under which spellings of the same syllable compare equal.
 *
 * Rule: normalised (`normalise.ts`), lower case, tone in the new style (`tone-placement.ts`) wherever
 * it was typed, i for y where both are in use (below). Diacritics stay: hoa and hoà differ.
 * For comparing and indexing, never for display.
 */

import { normalise } from './normalise.ts';
import { oncePerText } from './once-per-text.ts';
import { composeSyllable, parseSyllable } from './syllable.ts';

/** `Hòa` and `hoà` are `hoà`, `Kỷ` is `kỉ`; a word that is no syllable is only normalised and lower-cased. */
export const canonicalSyllable = oncePerText((word) => canonicalIY(canonicalSpelling(word)));

/** The same with i and y as they were written: `Hòa` is `hoà`, `Kỷ` is `kỷ`. */
export function canonicalSpelling(word: string): string {
  const written = normalise(word).toLowerCase();
  const syllable = parseSyllable(written);
  return syllable ? composeSyllable(syllable) : written;
}

const ONSETS_WITH_BOTH = new Set(['h', 'k', 'l', 'm', 's', 't', 'v']);

/**
 * i for y where both write the same sound: the syllable with i, case kept; anything else as it was given.
 *
 * Rule: after h k l m s t v at the end of a syllable, and after qu, both letters are in use: kỷ kỉ,
 * lý lí, quý quí, quýt quít. i is taken as the canonical letter.
 * Not touched: y alone (y tế, ý), which custom keeps apart from i (ỉ eo); `uy` without q (thuỷ is not
 * thủi); `ay ây`, where y is the coda (may is not mai); Thy, which is a name.
 * Sources: Decision 240/QĐ (Ministry of Education, 5 March 1984) writes i after h k l m s t in open
 * syllables, and Article 9 of the rules of Decision 1989/QĐ-BGDĐT (25 May 2018) i after any onset,
 * names excepted; both keep y after the glide (quy). Party and State documents go on writing y in
 * Sino-Vietnamese words. So a text may hold either, and a reader may type either.
 */
export function canonicalIY(syllable: string): string {
  const parsed = parseSyllable(syllable);
  if (parsed?.nucleus !== 'y') return syllable;
  const interchangeable = parsed.glide ? parsed.onset === 'q' : ONSETS_WITH_BOTH.has(parsed.onset);
  if (!interchangeable) return syllable;
  const letters = syllable.normalize('NFD').replace('y', 'i').replace('Y', 'I');
  return letters.normalize('NFC');
}
