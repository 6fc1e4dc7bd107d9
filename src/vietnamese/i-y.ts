/**
 * i and y for the same sound.
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

import { parseSyllable } from './syllable.ts';

const ONSETS_WITH_BOTH = new Set(['h', 'k', 'l', 'm', 's', 't', 'v']);

/** The syllable with i where i and y compete, case kept; anything else as it was given. */
export function canonicalIY(syllable: string): string {
  const parsed = parseSyllable(syllable);
  if (parsed?.nucleus !== 'y') return syllable;
  const interchangeable = parsed.glide ? parsed.onset === 'q' : ONSETS_WITH_BOTH.has(parsed.onset);
  if (!interchangeable) return syllable;
  const letters = syllable.normalize('NFD').replace('y', 'i').replace('Y', 'I');
  return letters.normalize('NFC');
}
