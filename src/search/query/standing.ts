import { allTonelessSyllables, isSyllable } from '../../vietnamese/syllable.ts';
import { fold, isBare } from './keys.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';

/** What it takes to read a word as another: nothing more than the library's own counts, a neighbour in the query, or it is never done. */
export type Proof = 'none' | 'neighbour' | 'never';

/** How firmly a word stands as it was typed. */
export interface Standing {
  /** For other marks on the same letters. */
  marks: Proof;
  /** For other letters: a slip of the finger. */
  letters: Proof;
}

/** A word that the editors know, or the reader insists on. */
export const FIRM: Standing = { marks: 'never', letters: 'never' };
/** What is no syllable, and so most likely a slip. */
const DOUBTFUL: Standing = { marks: 'none', letters: 'none' };

/**
 * A right word is left alone, whether or not the library has it: a syllable typed with its marks is doubted for the sake of
 * its neighbours only, and so are the letters of one typed without. Capitals are abbreviations and names, which nobody
 * guesses, unless the whole query of several words is typed so.
 * @param text the word in lower case, raw keys decoded
 */
export function standingOf({ typed }: QueryWord, text: string, { inCapitals, withMarks }: TypedAs): Standing {
  const bare = isBare(text);
  if (/\d/.test(text)) return DOUBTFUL;
  if (isInCapitals(typed) && !(inCapitals && isSyllableInLetters(text))) return { marks: bare ? 'none' : 'neighbour', letters: 'never' };
  if (isSyllable(text) && (!bare || withMarks)) return { marks: 'neighbour', letters: 'neighbour' };
  return { marks: 'none', letters: isSyllableInLetters(text) || !hasVowel(text) ? 'neighbour' : 'none' };
}

/** How a query as a whole was typed. */
export interface TypedAs {
  /** Several words, and no small letter in any. */
  inCapitals: boolean;
  /** With marks, so that a syllable without any most likely has none: `vay` in `lãi vay`. */
  withMarks: boolean;
}

/** @param texts the words, raw keys decoded */
export function howTyped({ words }: ParsedQuery, texts: readonly string[]): TypedAs {
  return {
    inCapitals: words.length > 1 && words.every(({ typed }) => typed === typed.toUpperCase()),
    withMarks: texts.some((text) => !isBare(text)),
  };
}

/** Two letters at least, all of them capitals. */
export function isInCapitals(typed: string): boolean {
  return typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase();
}

let letters: ReadonlySet<string> | undefined;

/** Some syllable is written with these letters, marks aside: `hoc`, which lacks a tone, and `viet`. */
export function isSyllableInLetters(word: string): boolean {
  letters ??= new Set(Array.from(allTonelessSyllables(), fold));
  return letters.has(fold(word));
}

function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(fold(word));
}
