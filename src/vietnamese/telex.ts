/**
 * Telex: `ddaoj dduwcs` is đạo đức.
 *
 * Rule: aa ee oo are â ê ô; w makes ư ơ ă (both horns of ươ at once) and alone is ư; dd is đ; after a
 * vowel, s f r x j are sắc huyền hỏi ngã nặng. A key may stand anywhere after its letter. A key pressed
 * twice undoes itself, which makes a syllable only of `ooo` for literal oo (xooong).
 * Source: the Telex convention, named after Vietnamese teleprinter practice, as UniKey implements it.
 *
 * What is read is raw keystrokes left in a text, not a keyboard: keys that correct an earlier tone (z,
 * or a second tone key) and the bracket keys of some programs are not met there and not read.
 * Plain English can parse as well (`tex` tẽ, `six` sĩ, `has` há), so an answer is a possibility: whether
 * Telex was typed is decided for the query as a whole.
 */

import { readKeystrokes, splitMarks, type QualityMark } from './keystrokes.ts';
import type { Tone } from './tone-marks.ts';

const TONE_OF_KEY: Readonly<Record<string, Tone>> = { s: 'sắc', f: 'huyền', r: 'hỏi', x: 'ngã', j: 'nặng' };

/** Keys that undid themselves; what follows was meant as letters. */
const UNDONE = /([sfrxjw])\1|([ade])\2\2|o{4}/;

/** What was pressed, in lower case NFC, sorted into letters and keys; null when it holds two tones. */
function collectKeys(pressed: string) {
  const typed = pressed.replace('ooo', 'oo');
  const hasLiteralO = typed !== pressed;
  const keys = {
    /** A vowel that repeats taken as the key of the hat. */
    letters: '',
    /** The same with every vowel a letter: ngoao, khoeo, xoong. */
    literal: '',
    marks: new Set<QualityMark>(),
    tone: 'ngang' as Tone,
    hornKeys: 0,
    /** A w before any letter it could mark stands for ư. */
    hasLoneHorn: false,
    keyed: hasLiteralO,
  };
  for (const character of typed) {
    const { letter, mark, tone } = splitMarks(character);
    const toneKey = /[aeiouy]/.test(keys.letters) ? TONE_OF_KEY[letter] : undefined;
    const typedTone = toneKey ?? tone;
    if (typedTone !== 'ngang' && keys.tone !== 'ngang') return null;
    if (typedTone !== 'ngang') keys.tone = typedTone;
    if (mark) keys.marks.add(mark);

    if (toneKey) {
      keys.keyed = true;
    } else if (letter === 'd' && keys.letters.startsWith('d')) {
      keys.marks.add('bar');
      keys.keyed = true;
    } else if (letter === 'w') {
      keys.hornKeys += 1;
      keys.keyed = true;
      if (/[aou]/.test(keys.letters)) continue;
      keys.hasLoneHorn = true;
      keys.letters += 'u';
      keys.literal += 'u';
    } else {
      const repeats = /[aeo]/.test(letter) && keys.letters.includes(letter);
      if (hasLiteralO || !repeats) keys.letters += letter;
      keys.literal += letter;
    }
  }
  return keys;
}

/**
 * The syllable a word spells in Telex, lower case, NFC, new style; null when no key in it has an
 * effect or the result is no syllable. Marks already composed (`nguyênx`) count as typed.
 */
export function decodeTelex(word: string): string | null {
  const pressed = word.normalize('NFC').toLowerCase();
  const keys = UNDONE.test(pressed) ? null : collectKeys(pressed);
  if (!keys || keys.hornKeys > (keys.letters.includes('uo') ? 2 : 1)) return null;

  const { letters, literal, tone, keyed } = keys;
  const isHatted = literal.length === letters.length + 1;
  for (const horn of keys.hornKeys > 0 ? (['horn', 'breve'] as const) : [undefined]) {
    const marks = horn ? [...keys.marks, horn] : [...keys.marks];
    const syllable =
      (isHatted && readKeystrokes({ letters, marks: new Set([...marks, 'hat']), tone })) ||
      (keyed && readKeystrokes({ letters: literal, marks: new Set(marks), tone }));
    if (syllable) return keys.hasLoneHorn && !/[ưứừửữự]/u.test(syllable) ? null : syllable;
  }
  return null;
}
