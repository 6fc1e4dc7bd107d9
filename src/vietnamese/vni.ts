/**
 * VNI: `d9ao5 d9u71c` or `dao95 duc971` is đạo đức.
 *
 * Rule: after its letter, at once or later, 6 puts the hat on a e o, 7 the horn on o u (both of ươ at
 * once), 8 the breve on a, 9 the bar through d; 1 2 3 4 5 are sắc huyền hỏi ngã nặng.
 * Source: the VNI convention (VNI Software) as UniKey implements it.
 *
 * What is read is raw keystrokes left in a text, not a keyboard: keys that correct an earlier tone (0,
 * or a second tone key) are not met there, while U23 and phong104 are, so they are not read.
 * A slip that still names a syllable is read as typed: `hoc65` is hộc, though học was meant. `a4` is ã,
 * so an answer is a possibility: whether VNI was typed is decided for the query as a whole.
 */

import { readMarkedWord, type QualityMark } from './keystrokes.ts';
import type { Tone } from './tone-marks.ts';

const TONE_OF_KEY: Readonly<Record<string, Tone>> = { '1': 'sắc', '2': 'huyền', '3': 'hỏi', '4': 'ngã', '5': 'nặng' };

const MARK_OF_KEY: Readonly<Record<string, QualityMark>> = { '6': 'hat', '7': 'horn', '8': 'breve', '9': 'bar' };

/**
 * The syllable a word spells in VNI, lower case, NFC, new style; null when there is no key in it or
 * the result is no syllable.
 */
export function decodeVni(word: string): string | null {
  return readMarkedWord(word, (key) => ({ tone: TONE_OF_KEY[key], mark: MARK_OF_KEY[key] }));
}
