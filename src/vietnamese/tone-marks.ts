/**
 * The six tones and the marks that write them.
 *
 * Rule: a syllable carries exactly one tone; five are written with a mark over or under a vowel
 * letter, the level tone (ngang) with none. The marks ˘ ˆ and the horn are not tones: they make
 * other letters (ă â ê ô ơ ư).
 * Source: TCVN 6909:2001 (16-bit coded Vietnamese character set, after ISO/IEC 10646), which Decision
 * 72/2002/QĐ-TTg makes the one character set of Party and State documents. The order of `TONES` is
 * that of the dictionaries.
 */

export type Tone = 'ngang' | 'huyền' | 'hỏi' | 'ngã' | 'sắc' | 'nặng';

/** The tones in dictionary order. */
export const TONES: readonly Tone[] = ['ngang', 'huyền', 'hỏi', 'ngã', 'sắc', 'nặng'];

/** The twelve vowel letters, lower case, in alphabetical order. */
export const VOWEL_LETTERS = 'aăâeêioôơuưy';

const COMBINING: Record<Tone, string> = { ngang: '', huyền: '\u0300', hỏi: '\u0309', ngã: '\u0303', sắc: '\u0301', nặng: '\u0323' };

interface TonedLetter {
  letter: string;
  tone: Tone;
}

const TONED_LETTERS: ReadonlyMap<string, TonedLetter> = new Map(
  [...VOWEL_LETTERS, ...VOWEL_LETTERS.toUpperCase()].flatMap((letter) =>
    TONES.filter((tone) => tone !== 'ngang').map((tone): [string, TonedLetter] => [addTone(letter, tone), { letter, tone }]),
  ),
);

/** The letter with the tone's mark, precomposed: `addTone('ê', 'nặng')` is `ệ`. */
export function addTone(letter: string, tone: Tone): string {
  return (letter + COMBINING[tone]).normalize('NFC');
}

/** A precomposed letter without its tone mark, and that tone: `ệ` is `ê` and nặng, `b` is `b` and ngang. */
export function splitLetter(letter: string): TonedLetter {
  return TONED_LETTERS.get(letter) ?? { letter, tone: 'ngang' };
}

/**
 * A word in NFC without its tone mark, case kept, and the tone; null when it carries two marks,
 * which no syllable does.
 */
export function splitTone(word: string): { toneless: string; tone: Tone } | null {
  let toneless = '';
  let tone: Tone = 'ngang';
  for (const character of word) {
    const toned = TONED_LETTERS.get(character);
    if (toned === undefined) {
      toneless += character;
      continue;
    }
    if (tone !== 'ngang') return null;
    toneless += toned.letter;
    tone = toned.tone;
  }
  return { toneless, tone };
}
