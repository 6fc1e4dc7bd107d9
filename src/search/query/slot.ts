import { fold, isBare } from './keys.ts';
import type { Parameters } from './parameters.ts';
import type { Term } from './term.ts';

/** What a form of the library is to the word that was typed. */
export type Relation = 'exact' | 'other' | 'slip' | 'completion';

/** One word of the query with everything it can stand for. */
export interface Slot {
  /** Number of the word in the query. */
  word: number;
  /** Canonical spelling of what was typed, raw keys decoded. */
  typed: string;
  term: Term;
  /** By form of the term: what it is, how likely it was meant, and, once weighed, how much an occurrence counts. */
  relations: readonly Relation[];
  prior: Float64Array;
  weights: Float64Array;
  /** The likeliest form, and how likely it is. */
  best: number;
  confidence: number;
}

/**
 * @param typed canonical spelling of the word
 * @param markedShare share of the query's words that were typed with marks
 * @param completed whether forms that merely begin as typed count as completions (or else as slips)
 */
export function makeSlot(
  word: number,
  typed: string,
  term: Term,
  markedShare: number,
  completed: boolean,
  parameters: Parameters,
): Slot {
  const letters = fold(typed);
  const relations = term.forms.map((form): Relation => {
    if (form === typed) return 'exact';
    const folded = fold(form);
    if (folded === letters) return 'other';
    return completed && folded.startsWith(letters) ? 'completion' : 'slip';
  });
  const likelihood = { exact: 1, ...likelihoods(typed, relations.includes('exact'), markedShare, parameters) };
  return {
    word,
    typed,
    term,
    relations,
    prior: Float64Array.from(relations, (relation) => likelihood[relation]),
    weights: new Float64Array(relations.length),
    best: 0,
    confidence: 0,
  };
}

function likelihoods(typed: string, known: boolean, markedShare: number, { meant, mostlyMarked }: Parameters) {
  if (!isBare(typed)) return known ? meant.marked : meant.missing;
  if (markedShare === 0) return known ? meant.bare : { ...meant.bare, other: 1 };
  return markedShare < mostlyMarked ? meant.bareAmongMarked : meant.bareAmongMostlyMarked;
}

/** The spelling a slot most likely stands for. */
export function bestForm({ term, best }: Slot): string {
  return term.forms[best]!;
}
