import { isAbbreviation, type Lexicon, type Match, type Wording } from './lexicon.ts';
import { followedBy, occurrencesOfForms, type Occurrences } from './occurrences.ts';
import type { Parameters } from './parameters.ts';
import { bestForm, type Slot } from './slot.ts';
import type { FieldGains } from './term.ts';
import { withForm } from './term-with-form.ts';
import type { Terms } from './terms.ts';

/**
 * Finds the wordings of the lexicon in what the query most likely says.
 * @param abbreviated wordings that stand in the slots because an abbreviation was typed
 */
export function findExpansions(slots: readonly Slot[], abbreviated: readonly Match[], lexicon: Lexicon): Match[] {
  const found = lexicon.matches(slots.map(bestForm));
  return [...abbreviated, ...found.filter(({ start }) => !abbreviated.some((known) => start >= known.start && start < known.end))];
}

/** The expansions with no more other wordings than a search may download for them, abbreviations first. */
export function limitExpansions(expansions: readonly Match[], { expansionWords }: Parameters): Match[] {
  let left = expansionWords;
  return expansions.map((match) => {
    const shortestFirst = [...match.others].sort((a, b) => a.words.length - b.words.length);
    return { ...match, others: shortestFirst.filter(({ words }) => (left -= words.length) >= 0) };
  });
}

/**
 * Lets a page that says a part of the query in another way count as saying it: each occurrence of another wording
 * becomes an occurrence of every word of the query's wording, all at the other's place, as in a compound.
 */
export function expandSlots(slots: readonly Slot[], expansions: readonly Match[], terms: Terms, { expansionWeight }: Parameters): Slot[] {
  const expanded = [...slots];
  for (const { start, end, others } of expansions) {
    for (const other of others) {
      const occurrences = occurrencesOfWording(other, terms);
      if (!occurrences || occurrences.pages.length === 0) continue;
      const weight = isAbbreviation(other) ? 1 : expansionWeight;
      for (let i = start; i < end; i++) expanded[i] = withOccurrences(expanded[i]!, other.text, occurrences, weight, terms.gains);
    }
  }
  return expanded;
}

function occurrencesOfWording({ words }: Wording, terms: Terms): Occurrences | null {
  let run: Occurrences | null = null;
  for (const word of words) {
    const term = terms.of(word);
    if (!term) return null;
    const next = occurrencesOfForms(term, (form) => form === word);
    run = run ? followedBy(run, next) : next;
  }
  return run;
}

function withOccurrences(slot: Slot, text: string, occurrences: Occurrences, weight: number, gains: FieldGains): Slot {
  return {
    ...slot,
    term: withForm(slot.term, text, occurrences, gains),
    relations: [...slot.relations, 'synonym'],
    weights: Float64Array.from([...slot.weights, weight]),
    prior: Float64Array.from([...slot.prior, 0]),
  };
}
