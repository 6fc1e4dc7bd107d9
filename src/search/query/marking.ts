import { isCompound } from './compounds.ts';
import type { InterpretedQuery } from './interpret.ts';
import { fold } from './keys.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import type { Slot } from './slot.ts';

/** What decides which places of a page are marked for a query; made once for all its pages. */
export interface Marking {
  slots: readonly Slot[];
  /** By slot: it is a compound with the next one, of the library or of the lexicon; neither is marked by itself. */
  joinsNext: readonly boolean[];
  /** By slot: which number (`05-CT/TW`) it is a part of; −1 of words. No part is marked by itself. */
  numberOf: readonly number[];
  /** Ranges `[start, end)` of slots that are marked as a whole: quoted phrases, and what an abbreviation stands for. */
  wholes: readonly Whole[];
  /** By slot: other wordings of the lexicon are marked. Not of quoted words, nor of the parts of a number. */
  allowsWordings: readonly boolean[];
}

export interface Whole {
  start: number;
  end: number;
  /** Where a page has only parts of it, those are marked; never of an abbreviation, which the reader did not write out. */
  orParts: boolean;
}

/** @param libraryLength words in the whole library */
export function readMarking(
  { words, phrases }: ParsedQuery,
  { readings, slots, expansions }: InterpretedQuery,
  libraryLength: number,
): Marking {
  const wordOf = slots.map(({ reading }) => readings[reading]!.word);
  const numberOf = wordOf.map((word) => (isJoined(words[word]) || isJoined(words[word + 1]) ? beginningOf(words, word) : -1));
  const isQuoted = wordOf.map((word) => phrases.some(([start, end]) => word >= start && word < end));
  const joinsNext = slots.map((slot, i) => {
    const next = slots[i + 1];
    const isPoint = words[wordOf[i]!]?.point ?? words[wordOf[i + 1]!]?.point;
    if (!next || isPoint || next.reading !== slot.reading + 1) return false;
    if (expansions.some(({ start, end }) => i >= start && i + 1 < end)) return true;
    // Without other wordings, as restoration counted its neighbours: they need no counting anew.
    return isCompound(slot.own, slot.best, next.own, next.best, libraryLength);
  });
  return {
    slots,
    joinsNext,
    numberOf,
    wholes: [
      ...phrases.map(([start, end]) => ({ ...rangeOf(wordOf, (word) => word >= start && word < end), orParts: true })),
      ...[...new Set(wordOf)]
        .filter((word) => isWrittenOut(words[word]?.text, slots, wordOf, word))
        .map((word) => ({ ...rangeOf(wordOf, (other) => other === word), orParts: false })),
    ].filter(({ start, end }) => end > start + 1),
    allowsWordings: slots.map((_, i) => !isQuoted[i] && numberOf[i] === -1),
  };
}

/** Nothing but joining signs stands before the word, as within `05-CT/TW`. */
function isJoined(word: QueryWord | undefined): boolean {
  return word !== undefined && /^[-–./]+$/.test(word.before);
}

/** Number of the first word of what a word is joined to. */
function beginningOf(words: readonly QueryWord[], word: number): number {
  return isJoined(words[word]) ? beginningOf(words, word - 1) : word;
}

function rangeOf(wordOf: readonly number[], isIn: (word: number) => boolean): { start: number; end: number } {
  const start = wordOf.findIndex(isIn);
  return { start, end: start < 0 ? start : wordOf.findLastIndex(isIn) + 1 };
}

/** Several words stand for one that was typed, and are not what it was run together from. */
function isWrittenOut(typed: string | undefined, slots: readonly Slot[], wordOf: readonly number[], word: number): boolean {
  const own = slots.filter((_, i) => wordOf[i] === word);
  return typed !== undefined && own.length > 1 && fold(own.map((slot) => slot.typed).join('')) !== fold(typed);
}
