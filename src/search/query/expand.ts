import { isAbbreviation, type Lexicon, type Match } from './lexicon.ts';
import { occurrencesOfForms, runOf } from './occurrences.ts';
import { PARAMETERS } from './parameters.ts';
import { bestForm, type Slot } from './slot.ts';
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
export function limitExpansions(expansions: readonly Match[]): Match[] {
  let left = PARAMETERS.expansionWords;
  return expansions.map((match) => {
    const shortestFirst = [...match.others].sort((a, b) => a.words.length - b.words.length);
    return { ...match, others: shortestFirst.filter(({ words }) => (left -= words.length) >= 0) };
  });
}

/**
 * Lets a page that says a part of the query in another way count as saying it: each occurrence of another wording
 * becomes an occurrence of every word of the query's wording, all at the other's place, as in a compound.
 */
export function expandSlots(slots: readonly Slot[], expansions: readonly Match[], terms: Terms): Slot[] {
  const expanded = [...slots];
  for (const { start, end, others } of expansions) {
    for (const other of others) {
      const said = runOf(
        other.words.map((word) => {
          const term = terms.of(word);
          return term && occurrencesOfForms(term, (form) => form === word);
        }),
      );
      if (!said || said.pages.length === 0) continue;
      const weight = isAbbreviation(other) ? 1 : PARAMETERS.expansionWeight;
      for (let i = start; i < end; i++) {
        const slot = expanded[i]!;
        expanded[i] = {
          ...slot,
          term: terms.with(slot.term, other.text, said),
          relations: [...slot.relations, 'synonym'],
          weights: Float64Array.from([...slot.weights, weight]),
        };
      }
    }
  }
  return expanded;
}
