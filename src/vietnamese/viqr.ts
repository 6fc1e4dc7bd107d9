/**
 * VIQR: `dda.o ddu+'c` is đạo đức.
 *
 * Rule: after its letter, ^ is the hat, ( the breve, + the horn (also *, as in VIQR*); dd is đ;
 * ' ` ? ~ . are sắc huyền hỏi ngã nặng. RFC 1456 puts the keys directly after the vowel, quality
 * before tone; here they may stand anywhere later in the word, as input programs allow. The escape \
 * of RFC 1456 is not read: a word that needs it is no syllable.
 * Source: RFC 1456 (1993). The typographic apostrophe that phones put in counts as '.
 *
 * `dao.` at the end of a sentence reads as dạo: who types VIQR is decided for the query as a whole.
 */

import { readMarkedWord, type QualityMark } from './keystrokes.ts';
import type { Tone } from './tone-marks.ts';

const TONE_OF_KEY: Readonly<Record<string, Tone>> = { "'": 'sắc', '\u2019': 'sắc', '`': 'huyền', '?': 'hỏi', '~': 'ngã', '.': 'nặng' };

const MARK_OF_KEY: Readonly<Record<string, QualityMark>> = { '^': 'hat', '+': 'horn', '*': 'horn', '(': 'breve' };

/**
 * The syllable a word spells in VIQR, lower case, NFC, new style; null when there is no key in it or
 * the result is no syllable.
 */
export function decodeViqr(word: string): string | null {
  const read = (key: string, letters: string) => ({
    tone: TONE_OF_KEY[key],
    mark: key === 'd' && letters.startsWith('d') ? ('bar' as const) : MARK_OF_KEY[key],
  });
  return readMarkedWord(word, read);
}
