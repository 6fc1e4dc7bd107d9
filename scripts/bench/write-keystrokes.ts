import { composeSyllable, parseSyllable } from '../../src/vietnamese/syllable.ts';
import { splitMarks, type QualityMark } from '../../src/vietnamese/keystrokes.ts';
import type { Tone } from '../../src/vietnamese/tone-marks.ts';

/**
 * Where the keys for the marks go. `inline`: each after its letter (dduwowsc); `tone-last`: the tone
 * after the word (dduwowcs); `marks-last`: letters, quality keys, tone (duocdws); `tone-first`:
 * letters, tone, quality keys (duocsdw).
 */
export type KeyOrder = 'inline' | 'tone-last' | 'marks-last' | 'tone-first';

export const KEY_ORDERS: readonly KeyOrder[] = ['inline', 'tone-last', 'marks-last', 'tone-first'];

/** The keys of one input method. */
interface Keyboard {
  letterKeys(letter: string, previous: string | undefined): string;
  qualityKey(letter: string, mark: QualityMark): string;
  toneKey: Readonly<Record<Tone, string>>;
}

const TELEX: Keyboard = {
  letterKeys: (letter, previous) => (letter === 'o' && previous === 'o' ? 'oo' : letter),
  qualityKey: (letter, mark) => (mark === 'horn' || mark === 'breve' ? 'w' : letter),
  toneKey: { ngang: '', huyền: 'f', hỏi: 'r', ngã: 'x', sắc: 's', nặng: 'j' },
};
const VNI: Keyboard = {
  letterKeys: (letter) => letter,
  qualityKey: (_, mark) => ({ hat: '6', horn: '7', breve: '8', bar: '9' })[mark],
  toneKey: { ngang: '', huyền: '2', hỏi: '3', ngã: '4', sắc: '1', nặng: '5' },
};
const VIQR: Keyboard = {
  letterKeys: (letter) => letter,
  qualityKey: (_, mark) => ({ hat: '^', horn: '+', breve: '(', bar: 'd' })[mark],
  toneKey: { ngang: '', huyền: '`', hỏi: '?', ngã: '~', sắc: "'", nặng: '.' },
};

/** The Telex keys that type a syllable, lower case: đạo is `ddaoj`. What is no syllable stays as it is. */
export function encodeTelex(syllable: string, order: KeyOrder = 'tone-last'): string {
  return writeKeystrokes(syllable, order, TELEX);
}

/** The VNI keys that type a syllable, lower case: đạo is `d9ao5`. What is no syllable stays as it is. */
export function encodeVni(syllable: string, order: KeyOrder = 'tone-last'): string {
  return writeKeystrokes(syllable, order, VNI);
}

/** The VIQR form of a syllable, lower case: đạo is `dda.o`. What is no syllable stays as it is. */
export function encodeViqr(syllable: string, order: KeyOrder = 'inline'): string {
  return writeKeystrokes(syllable, order, VIQR);
}

/** The keys that type a syllable, lower case; a word that is no syllable is returned as it is. */
function writeKeystrokes(word: string, order: KeyOrder, keyboard: Keyboard): string {
  const syllable = parseSyllable(word);
  if (!syllable) return word;
  const characters = [...composeSyllable(syllable)].map(splitMarks);
  const toneKey = keyboard.toneKey[syllable.tone];

  let typed = '';
  const qualityKeys = new Set<string>();
  characters.forEach(({ letter, mark, tone }, index) => {
    typed += keyboard.letterKeys(letter, characters[index - 1]?.letter);
    const qualityKey = mark ? keyboard.qualityKey(letter, mark) : '';
    if (order === 'inline' || order === 'tone-last') typed += qualityKey;
    else qualityKeys.add(qualityKey);
    if (order === 'inline' && tone !== 'ngang') typed += toneKey;
  });

  const atEnd = [...qualityKeys].join('');
  if (order === 'inline') return typed;
  return order === 'tone-first' ? typed + toneKey + atEnd : typed + atEnd + toneKey;
}
