import { fieldOf } from '../bundle/postings.ts';
import type { Reading } from './candidates.ts';
import type { InterpretedQuery } from './interpret.ts';
import { canonical, isBare } from './keys.ts';
import { occurrencesOfForms, runOf } from './occurrences.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { RankedPage } from './rank.ts';
import type { Slot } from './slot.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';

/**
 * Puts the pages with the quoted phrases first; when nothing but phrases was asked for, they alone stay.
 * @returns the pages, and the numbers of the phrases that stand nowhere in the library
 */
export async function putPhrasesFirst(
  ranked: readonly RankedPage[],
  { phrases, words }: ParsedQuery,
  { readings, slots }: InterpretedQuery,
  terms: Terms,
): Promise<{ pages: readonly RankedPage[]; absent: readonly number[] }> {
  if (phrases.length === 0) return { pages: ranked, absent: [] };
  const holding = await Promise.all(
    phrases.map(async ([start, end]) => {
      const phrase = words.slice(start, end).map(({ text }) => text);
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
  const kept = onlyPhrases && most > 0 ? ranked.filter(({ page }) => held.get(page) === most) : [...ranked];
  return {
    pages: kept.sort((a, b) => held.get(b.page)! - held.get(a.page)!),
    absent: holding.flatMap(({ size }, i) => (size === 0 ? [i] : [])),
  };
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
