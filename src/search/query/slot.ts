import { isSyllable } from '../../vietnamese/syllable.ts';
import type { Reading } from './candidates.ts';
import { fold, isBare } from './keys.ts';
import { PARAMETERS } from './parameters.ts';
import type { Term } from './term.ts';

/**
 * What a form of the library is to the word that was typed: the same, the same letters with other marks, a likely slip
 * away, a longer word that begins so, or another way to say it.
 */
export type Relation = 'exact' | 'other' | 'slip' | 'completion' | 'synonym';

/** One word of the query with everything it can stand for. */
export interface Slot {
  /** Number of the reading it stands for. */
  reading: number;
  /** Canonical spelling of what was typed, raw keys decoded. */
  typed: string;
  term: Term;
  /** The term as it was before other wordings were added. */
  own: Term;
  /** By form of the term: what it is, how likely it was meant (not of synonyms), and, once weighed, how much an occurrence counts. */
  relations: readonly Relation[];
  prior: Float64Array;
  weights: Float64Array;
  /** How many times more it says than a word on as many pages; 1 unless said. */
  emphasis?: number;
  /** The likeliest form, and how likely it is. */
  best: number;
  confidence: number;
}

/**
 * @param reading its number
 * @param unfinished forms that begin as typed are completions; they would be slips otherwise
 * @param markedShare share of the query's words that were typed with marks
 */
export function makeSlot(reading: number, { spelling: typed, unfinished }: Reading, term: Term, markedShare: number): Slot {
  const letters = fold(typed);
  const relations = term.forms.map((form): Relation => {
    if (form === typed) return 'exact';
    const folded = fold(form);
    if (folded === letters || isSameNumber(form, typed)) return 'other';
    return unfinished && folded.startsWith(letters) ? 'completion' : 'slip';
  });
  const likelihood = { exact: 1, synonym: 0, ...likelihoods(typed, relations.includes('exact'), markedShare) };
  if (unfinished && !isSyllable(typed)) likelihood.completion = PARAMETERS.meant.beginning;
  return {
    reading,
    typed,
    term,
    own: term,
    relations,
    prior: Float64Array.from(relations, (relation) => likelihood[relation]),
    weights: new Float64Array(relations.length),
    best: 0,
    confidence: 0,
  };
}

function likelihoods(typed: string, known: boolean, markedShare: number) {
  const { meant, mostlyMarked } = PARAMETERS;
  if (/^\d+$/.test(typed)) return meant.marked;
  if (!isBare(typed)) return known ? meant.marked : meant.missing;
  if (markedShare === 0) return known ? meant.bare : { ...meant.bare, other: 1 };
  return markedShare < mostlyMarked ? meant.bareAmongMarked : meant.bareAmongMostlyMarked;
}

/** `05` and `5`. */
function isSameNumber(a: string, b: string): boolean {
  return /^\d{1,2}$/.test(a) && Number(a) === Number(b);
}

/** The spelling a slot most likely stands for. */
export function bestForm({ term, best }: Slot): string {
  return term.forms[best]!;
}
