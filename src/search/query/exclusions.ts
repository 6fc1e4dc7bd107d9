import { isSyllable } from '../../vietnamese/syllable.ts';
import { isFunctionWord } from './function-words.ts';
import { canonical } from './keys.ts';

/** What a reader wants left out: `-word`, `-two words` or `-"a phrase"`. */
export interface Exclusion {
  /** Lower case. */
  words: readonly string[];
  /** Where it stands in the text, minus included: `[start, end)` in UTF-16 units. */
  start: number;
  end: number;
}

/** Whether the library knows two words as a compound. */
export type AreCompound = (first: string, second: string) => boolean;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Nothing here looks behind: Safari 15.4 cannot. */
const MINUS = /(^|\s)-(?:"([^"]+)(?:"|$)|(?=\p{L}))/gu;
/** A minus behind which nothing is typed yet. */
const UNFINISHED = /\s-"?\s*$/;
const WORDS_ALONE = /^[\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)*\s*$/u;
const CAPITAL = /^\p{Lu}/u;
/** Longer than any compound: the reader is in the middle of a sentence. */
const MOST_WORDS = 4;

/**
 * Finds what is to be left out. In quotation marks a phrase is left out wherever it stands. Without them, at the end of a
 * query a minus takes all words up to the next one, so far as they can be a name for something; at the beginning, where
 * the query goes on behind it, the words that are a compound of the library. Anywhere else, and in a document number
 * (`14 -KH/ĐU`), it is a dash, and throws no page out; so it is before a capital letter where other words have capitals
 * too, and at the beginning of a line that was copied from a list (`-Ban Tổ chức Trung ương`).
 * What is being typed is read as what it is on the way to: a quotation mark may still be open, a minus have no word yet.
 * @param typed quotation marks straight
 * @returns the exclusions, and the text with blanks in their place: what follows stays where it was
 */
export function takeExclusions(typed: string, areCompound: AreCompound): { rest: string; excluded: Exclusion[] } {
  const text = hasOpenQuote(typed) || !/"\s*$/.test(typed) ? typed.replace(UNFINISHED, (minus) => ' '.repeat(minus.length)) : typed;
  const groups = [...text.matchAll(MINUS)].map(({ 0: typed, 1: space = '', 2: phrase, index }, i, all) => {
    const end = all[i + 1]?.index ?? text.length;
    return { start: index + space.length, behind: index + typed.length, phrase, after: text.slice(index + typed.length, end) };
  });
  const firstOfEnd = groups.findLastIndex(({ phrase, after }) => (phrase === undefined ? !namedBy(after) : after.trim() !== '')) + 1;
  const excluded: Exclusion[] = [];
  let rest = text;
  groups.forEach(({ start, behind, phrase, after }, i) => {
    const taken = phrase === undefined ? takenWithout(rest.slice(0, start), after, i >= firstOfEnd, areCompound) : '';
    const words = wordsOf(phrase ?? taken);
    if (words.length === 0) return;
    const end = behind + taken.length;
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    excluded.push({ words, start, end });
  });
  return { rest, excluded };
}

/** What a minus takes without quotation marks of the text `after` it: nothing where it is a dash. */
function takenWithout(before: string, after: string, isAtEnd: boolean, areCompound: AreCompound): string {
  const isName = CAPITAL.test(after) && /\p{Ll}/u.test(before + after);
  if (before.trim() === '') return isName ? '' : compoundAtBeginning(after, areCompound);
  const isOfSentence = isName && /\p{Lu}/u.test(before);
  return isAtEnd && !isOfSentence && !isInNumber(before, after) ? after.trimEnd() : '';
}

function hasOpenQuote(text: string): boolean {
  return (text.match(/"/g) ?? []).length % 2 === 1;
}

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** One word, or a few that can be a name: nothing between them but spaces, and none that only joins others. */
function namedBy(text: string): string[] | null {
  if (!WORDS_ALONE.test(text)) return null;
  const words = wordsOf(text);
  const isName = words.length <= MOST_WORDS && !words.some((word) => isFunctionWord(canonical(word)));
  return words.length === 1 || isName ? words : null;
}

/** After a number, what is written in capitals or is no syllable is the code of a document. */
function isInNumber(before: string, after: string): boolean {
  const [word = ''] = after.match(WORD) ?? [];
  return /\d\s*$/.test(before) && (word === word.toUpperCase() || !isSyllable(word.toLowerCase()));
}

/** The first word, with those behind it that the library knows as one compound with it. */
function compoundAtBeginning(text: string, areCompound: AreCompound): string {
  const words = [...text.matchAll(WORD)];
  const isWithNext = ({ 0: word, index }: RegExpExecArray, next: RegExpExecArray | undefined): boolean =>
    next !== undefined &&
    /^\s+$/.test(text.slice(index + word.length, next.index)) &&
    areCompound(canonical(word.toLowerCase()), canonical(next[0].toLowerCase()));
  const last = words.find((word, i) => !isWithNext(word, words[i + 1]));
  return last ? text.slice(0, last.index + last[0].length) : '';
}
