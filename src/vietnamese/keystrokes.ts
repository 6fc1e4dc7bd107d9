/**
 * What Telex, VNI and VIQR share: a syllable as plain letters, quality marks and a tone.
 *
 * Rule: input methods let the marks be typed anywhere after the letter they belong to (dduwowcs,
 * duocdws, ddu7o7c1). That loses nothing: in the whole set of syllables, plain letters with the kinds
 * of quality marks on them and a tone name exactly one syllable (a test proves it). So a decoder only
 * collects letters, marks and tone, in whatever order, and looks the syllable up.
 */

import { allTonelessSyllables, composeSyllable, toneSyllable } from './syllable.ts';
import { splitLetter, type Tone } from './tone-marks.ts';

/** ˆ on a e o; the horn on o u; ˘ on a; the bar of đ. */
export type QualityMark = 'hat' | 'horn' | 'breve' | 'bar';

interface Keystrokes {
  /** ASCII, in order. */
  letters: string;
  marks: ReadonlySet<QualityMark>;
  tone: Tone;
}

const QUALITY: Readonly<Record<string, { letter: string; mark: QualityMark }>> = {
  ă: { letter: 'a', mark: 'breve' },
  â: { letter: 'a', mark: 'hat' },
  ê: { letter: 'e', mark: 'hat' },
  ô: { letter: 'o', mark: 'hat' },
  ơ: { letter: 'o', mark: 'horn' },
  ư: { letter: 'u', mark: 'horn' },
  đ: { letter: 'd', mark: 'bar' },
};

/** One letter taken apart: `ệ` is e, hat, nặng. */
export function splitMarks(character: string): { letter: string; mark: QualityMark | undefined; tone: Tone } {
  const { letter, tone } = splitLetter(character);
  const quality = QUALITY[letter];
  return { letter: quality?.letter ?? letter, mark: quality?.mark, tone };
}

function keyOf(letters: string, marks: ReadonlySet<QualityMark>): string {
  return `${letters} ${[...marks].sort().join(' ')}`;
}

let spellings: Map<string, string> | undefined;

function tonelessSpellings(): Map<string, string> {
  if (spellings === undefined) {
    spellings = new Map();
    for (const spelling of allTonelessSyllables()) {
      const parts = [...spelling].map(splitMarks);
      const marks = new Set(parts.flatMap(({ mark }) => mark ?? []));
      spellings.set(keyOf(parts.map(({ letter }) => letter).join(''), marks), spelling);
    }
  }
  return spellings;
}

/**
 * The one syllable these keystrokes name, lower case, NFC, new style, or what lacks only its tone (`dduc` is đuc, `vieet`
 * viêt: half typed); null when there is none.
 */
export function readKeystrokes({ letters, marks, tone }: Keystrokes): string | null {
  const toneless = tonelessSpellings().get(keyOf(letters, marks));
  if (toneless === undefined) return null;
  const syllable = toneSyllable(toneless, tone);
  if (syllable) return composeSyllable(syllable);
  return tone === 'ngang' ? toneless : null;
}

/**
 * The syllable in a word whose keys act wherever they stand (VNI, VIQR); null when no key acts, a key
 * is pressed twice running (which undoes it), there are two tones, or the result is no syllable.
 * @param effectOf what a key does after the letters typed so far; neither a tone nor a mark: it is a letter
 */
export function readMarkedWord(
  word: string,
  effectOf: (key: string, letters: string) => { tone: Tone | undefined; mark: QualityMark | undefined },
): string | null {
  const marks = new Set<QualityMark>();
  let letters = '';
  let tone: Tone = 'ngang';
  let previousKey = '';
  let keyed = false;

  for (const character of word.normalize('NFC').toLowerCase()) {
    const written = splitMarks(character);
    const effect = letters === '' ? undefined : effectOf(written.letter, letters);
    const isKey = effect?.tone !== undefined || effect?.mark !== undefined;
    if (isKey && character === previousKey) return null;
    previousKey = isKey ? character : '';
    keyed ||= isKey;
    if (!isKey) letters += written.letter;

    const mark = effect?.mark ?? written.mark;
    if (mark) marks.add(mark);
    const typedTone = effect?.tone ?? written.tone;
    if (typedTone !== 'ngang') {
      if (tone !== 'ngang') return null;
      tone = typedTone;
    }
  }
  return keyed ? readKeystrokes({ letters, marks, tone }) : null;
}
