import { adjacencyCounts } from './adjacency.ts';
import { canonical, isBare } from './keys.ts';
import { weighForms } from './lattice.ts';
import type { Parameters } from './parameters.ts';
import type { ParsedQuery } from './parse-query.ts';
import { decodeRawKeys, mayBeRawKeys } from './raw-keys.ts';
import { makeSlot, type Slot } from './slot.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where an interpretation gets its facts; each downloads what it does not have yet. */
export interface Sources {
  terms: Terms;
  /** Words in the whole library. */
  libraryLength: number;
  /** Null where the library has no vocabulary file. */
  vocabulary(): Promise<Vocabulary | null>;
}

export interface ReadQuery {
  /** One for each word of the query that the library has in some form. */
  slots: Slot[];
  /** Canonical spelling of every word, raw keys decoded. */
  words: readonly string[];
  /** Numbers of the words that the library has in no form. */
  unknown: readonly number[];
}

interface Candidates {
  others: readonly string[];
  completed: boolean;
}

/** Finds out what every word of a query can stand for and how likely each possibility is. */
export async function interpret(query: ParsedQuery, sources: Sources, parameters: Parameters): Promise<ReadQuery> {
  const typed = query.words.map(({ text }) => text);
  const decoded = mayBeRawKeys(typed) ? decodeRawKeys(typed, await sources.vocabulary()) : typed;
  const words = decoded.map(canonical);
  await sources.terms.load(words);

  const candidates = new Map<number, Candidates>();
  const doubtful = words.flatMap((word, i) => (isDoubtful(word, i, words, query.open, sources.terms) ? [i] : []));
  if (doubtful.length > 0) {
    const vocabulary = await sources.vocabulary();
    for (const i of doubtful) {
      const unfinished = query.open && i === words.length - 1;
      if (vocabulary) candidates.set(i, findCandidates(words[i]!, unfinished, vocabulary, parameters));
    }
  }
  let slots = await weighed(words, candidates, sources, parameters);

  const suspects = words.every(isBare)
    ? []
    : slots.filter((slot) => !candidates.has(slot.word) && isUnsupported(slot, slots, parameters));
  const vocabulary = suspects.length > 0 ? await sources.vocabulary() : null;
  if (vocabulary) {
    for (const { word, typed } of suspects) {
      candidates.set(word, { others: vocabulary.near(typed, parameters.slips), completed: false });
    }
    slots = await weighed(words, candidates, sources, parameters);
  }
  const known = new Set(slots.map(({ word }) => word));
  return { slots, words, unknown: words.flatMap((_, i) => (known.has(i) ? [] : [i])) };
}

/** The library lacks the word as typed, or it may be the beginning of a longer one. */
function isDoubtful(word: string, i: number, words: readonly string[], open: boolean, terms: Terms): boolean {
  const term = terms.of(word);
  if (!term) return true;
  if (open && i === words.length - 1) return true;
  return !isBare(word) && !term.forms.includes(word);
}

function findCandidates(word: string, unfinished: boolean, vocabulary: Vocabulary, parameters: Parameters): Candidates {
  const completions = unfinished ? vocabulary.completions(word, parameters.completions) : [];
  const slips = vocabulary.count(word) === 0 ? vocabulary.near(word, parameters.slips) : [];
  return { others: [...new Set([...completions, ...slips])], completed: unfinished };
}

/** A rare word that never stands beside the words it was typed with. */
function isUnsupported(slot: Slot, slots: readonly Slot[], { rareCount }: Parameters): boolean {
  const form = slot.term.forms.indexOf(slot.typed);
  if (slots.length < 2 || !/^\p{L}{2,}$/u.test(slot.typed)) return false;
  if (slot.term.total > rareCount && (form < 0 || slot.term.counts[form]! > rareCount)) return false;
  const at = slots.indexOf(slot);
  const before = slots[at - 1];
  const after = slots[at + 1];
  return !(before && everAdjacent(before.term, slot.term)) && !(after && everAdjacent(slot.term, after.term));
}

function everAdjacent(a: Term, b: Term): boolean {
  return adjacencyCounts(a, b).size > 0;
}

async function weighed(
  words: readonly string[],
  candidates: ReadonlyMap<number, Candidates>,
  { terms, libraryLength }: Sources,
  parameters: Parameters,
): Promise<Slot[]> {
  await terms.load([...candidates.values()].flatMap(({ others }) => others));
  const markedShare = words.filter((word) => !isBare(word)).length / words.length;
  const slots = words.flatMap((word, i) => {
    const { others, completed } = candidates.get(i) ?? { others: [], completed: false };
    const term = terms.of(word, others);
    return term ? [makeSlot(i, word, term, markedShare, completed, parameters)] : [];
  });
  weighForms(slots, libraryLength, parameters);
  return slots;
}
