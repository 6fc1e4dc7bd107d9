import { fieldOf } from '../bundle/postings.ts';
import type { Reading } from './candidates.ts';
import type { InterpretedQuery } from './interpret.ts';
import { canonical, isBare } from './keys.ts';
import { occurrencesOfForms, runOf } from './occurrences.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import type { RankedPage } from './rank.ts';
import type { Slot } from './slot.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/**
 * Puts the pages with the quoted phrases first; when nothing but phrases was asked for, they alone stay.
 * @param found what counts as found by its words, in order; `ranked`: every page with any of them, of which one that holds a
 * phrase is found too
 * @returns the pages, and the numbers of the phrases that stand nowhere in the library
 */
export async function putPhrasesFirst(
  { found, ranked }: { found: readonly RankedPage[]; ranked: readonly RankedPage[] },
  { phrases, words }: ParsedQuery,
  { readings, slots }: InterpretedQuery,
  terms: Terms,
): Promise<{ pages: readonly RankedPage[]; absent: readonly number[] }> {
  if (phrases.length === 0) return { pages: found, absent: [] };
  const holding = await Promise.all(
    phrases.map(async ([start, end]) => {
      const phrase = asIndexed(words.slice(start, end));
      const asTyped = await pagesWith(phrase, terms);
      if (asTyped.size > 0) return asTyped;
      // As it was interpreted: corrected, restored, completed.
      const inPhrase = slots.filter(({ reading }) => readings[reading]!.word >= start && readings[reading]!.word < end);
      if (countWords(inPhrase, readings) < end - start) return new Set<number>();
      return pagesWithRun(
        inPhrase.map(({ term, best }) => ({ term, isChosen: (form) => form === term.forms[best] })),
        terms,
      );
    }),
  );
  const held = new Map(ranked.map(({ page }) => [page, holding.filter((pages) => pages.has(page)).length]));
  const most = Math.max(0, ...held.values());
  const onlyPhrases = phrases.reduce((sum, [start, end]) => sum + end - start, 0) === words.length;
  const isFound = new Set(found.map(({ page }) => page));
  const all = [...found, ...ranked.filter(({ page }) => !isFound.has(page) && held.get(page)! > 0)];
  const kept = onlyPhrases && most > 0 ? all.filter(({ page }) => held.get(page) === most) : all;
  return {
    pages: kept.sort((a, b) => held.get(b.page)! - held.get(a.page)!),
    absent: holding.flatMap(({ size }, i) => (size === 0 ? [i] : [])),
  };
}

/** A sign that makes one word of two, as Pagefind sees them: `9/1945`. */
const SIGNS = /^[^\s\p{L}\p{N}]+$/u;

/**
 * The words of a phrase as the index has them. It has the parts of a compound at one place, and what they make together, but no
 * part of one figure alone: `9/1945` is `91945` and `1945`.
 */
function asIndexed(words: readonly QueryWord[]): string[] {
  const compounds: string[][] = [];
  for (const { text, before } of words) {
    if (compounds.length > 0 && SIGNS.test(before)) compounds.at(-1)!.push(text);
    else compounds.push([text]);
  }
  return compounds.flatMap((parts) => (parts.some((part) => /^\d$/.test(part)) ? [parts.join('')] : parts));
}

/** How many words of the query these are: fewer than a phrase has where the library lacks one, and the rest is another phrase. */
function countWords(slots: readonly Slot[], readings: readonly Reading[]): number {
  return new Set(slots.flatMap(({ reading }) => wordsOf(readings[reading]!))).size;
}

function wordsOf({ word, span }: Reading): number[] {
  return Array.from({ length: span }, (_, i) => word + i);
}

/**
 * Pages that hold a run of words: a quoted phrase, or what a reader wants left out. A word with marks stands for itself
 * only, one without for every word of its letters.
 */
export async function pagesWith(words: readonly string[], terms: Terms): Promise<ReadonlySet<number>> {
  await terms.load(words);
  return pagesWithRun(
    words.map(canonical).map((word) => ({ term: terms.of(word), isChosen: (form) => isBare(word) || form === word })),
    terms,
  );
}

/** Pages with the words one after the other in the text or the title: what stands in other fields the reader does not see. */
function pagesWithRun(
  words: readonly { term: Term | null; isChosen: (form: string) => boolean }[],
  { titleField }: Terms,
): ReadonlySet<number> {
  const isReadable = (position: number): boolean => fieldOf(position) < 0 || fieldOf(position) === titleField;
  const run = runOf(words.map(({ term, isChosen }) => term && occurrencesOfForms(term, isChosen, isReadable)));
  return new Set(Array.from(run?.pages ?? []));
}
