import { fieldOf } from '../bundle/postings.ts';
import { isBare } from './keys.ts';
import { followedBy, occurrencesOfForms, type Occurrences } from './occurrences.ts';
import type { Slot } from './slot.ts';
import { IN_TITLE, type Term } from './term.ts';
import type { Terms } from './terms.ts';

/** In the text or the title: what stands in other fields the reader does not see. */
function isReadable(term: Term, occurrence: number): boolean {
  return fieldOf(term.positions[occurrence]!) < 0 || term.naming[occurrence] === IN_TITLE;
}

/**
 * Pages that hold a run of words: a quoted phrase, or what a reader wants left out. A word with marks stands for itself
 * only, one without for every word of its letters.
 */
export async function pagesWith(words: readonly string[], terms: Terms): Promise<ReadonlySet<number>> {
  await terms.load(words);
  const run = words.reduce<Occurrences | null | undefined>((before, word) => {
    const term = terms.of(word);
    if (!term || before === null) return null;
    const own = occurrencesOfForms(term, (form) => isBare(word) || form === word, isReadable);
    return before ? followedBy(before, own) : own;
  }, undefined);
  return new Set(Array.from(run?.pages ?? []));
}

/** The same for words as they were interpreted: corrected, restored, completed. */
export function pagesWithSlots(slots: readonly Slot[]): ReadonlySet<number> {
  const run = slots.reduce<Occurrences | undefined>((before, { term, best }) => {
    const own = occurrencesOfForms(term, (form) => form === term.forms[best], isReadable);
    return before ? followedBy(before, own) : own;
  }, undefined);
  return new Set(Array.from(run?.pages ?? []));
}
