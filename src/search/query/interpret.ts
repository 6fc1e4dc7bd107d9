import { isSyllable } from '../../vietnamese/syllable.ts';
import { addCandidates, type Reading, type Sources } from './candidates.ts';
import { expandSlots, findExpansions, limitExpansions } from './expand.ts';
import { canonical, isBare } from './keys.ts';
import { weighForms } from './lattice.ts';
import { mayBeMeantOtherwise, requireEvidence } from './evidence.ts';
import type { Lack } from './lack.ts';
import { findLacking } from './lacking.ts';
import type { Match } from './lexicon.ts';
import { adjacencyCounts } from './occurrences.ts';
import { PARAMETERS } from './parameters.ts';
import type { ParsedQuery } from './parse-query.ts';
import { asTyped, readWords } from './read-words.ts';
import { makeSlot, type Slot } from './slot.ts';
import { FIRM, isSyllableInLetters } from './standing.ts';

/** Every short syllable is a slip away from a dozen others: one that the library has is never doubted. */
const LONG_ENOUGH_TO_DOUBT = 3;

export interface InterpretedQuery {
  readings: readonly Reading[];
  /** One for each reading that the library has in some form or that stands firm without; `slot.reading` is its number. */
  slots: readonly Slot[];
  expansions: readonly Match[];
  lacking: readonly Lack[];
}

/** Finds out what every word of a query can stand for and how likely each possibility is. */
export async function interpret(query: ParsedQuery, sources: Sources): Promise<InterpretedQuery> {
  const { terms, lexicon } = sources;
  const { words, abbreviated } = await readWords(query, sources);
  const candidates = await addCandidates(words, query.open, sources);
  const { readings, slots } = await reconsider(candidates, await weigh(candidates, sources), sources);

  const written = [...abbreviated].map(([word, match]): Match => {
    const start = slots.findIndex(({ reading }) => readings[reading]!.word === word);
    return { ...match, start, end: start + match.wording.words.length };
  });
  const expansions = limitExpansions(findExpansions(slots, written, lexicon));
  await terms.load(expansions.flatMap(({ others }) => others.flatMap(({ words }) => words)));
  const expanded = expandSlots(slots, expansions, terms);
  const lacking = await findLacking(query, { readings, slots: expanded, expansions }, sources);
  return { readings, ...withoutEmpty(expanded, expansions), lacking };
}

/** What the editors' words stand for may be nowhere either. */
function withoutEmpty(slots: readonly Slot[], expansions: readonly Match[]): Pick<InterpretedQuery, 'slots' | 'expansions'> {
  const isHeld = (slot: Slot): boolean => slot.term.pages.length > 0;
  const heldBefore = (at: number): number => slots.slice(0, at).filter(isHeld).length;
  return {
    slots: slots.filter(isHeld),
    expansions: expansions
      .filter(({ start, end }) => slots.slice(start, end).every(isHeld))
      .map((match) => ({ ...match, start: heldBefore(match.start), end: heldBefore(match.end) })),
  };
}

/** Takes every word for exactly what was typed; only tone placement, i/y and capitals make no difference. */
export async function readLiterally(query: ParsedQuery, sources: Sources): Promise<InterpretedQuery> {
  const { terms } = sources;
  const readings = query.words.map(({ text }, word) => asTyped(canonical(text), word));
  await terms.load(readings.map(({ spelling }) => spelling));
  const slots = readings.flatMap((reading, i): Slot[] => {
    const term = terms.of(reading.spelling);
    const best = term?.forms.indexOf(reading.spelling) ?? -1;
    if (!term || best < 0) return [];
    const weights = Float64Array.from(term.forms, (_, form) => (form === best ? 1 : 0));
    return [{ ...makeSlot(i, reading, term, 0), weights, best, confidence: 1 }];
  });
  const understood = { readings, slots, expansions: [] };
  return { ...understood, lacking: await findLacking(query, understood, sources) };
}

/** Looks again, with more candidates, at words that seem wrong, and at everything when nothing was found at all. */
async function reconsider(
  readings: readonly Reading[],
  slots: readonly Slot[],
  sources: Sources,
): Promise<{ readings: readonly Reading[]; slots: readonly Slot[] }> {
  const suspected = new Set(slots.filter((slot) => isSuspect(slot, slots, readings)).map(({ reading }) => reading));
  if (suspected.size === 0 && (slots.length > 0 || readings.length === 0)) return { readings, slots };

  if (slots.length === 0 && !readings.some(mayBeAnything)) return { readings, slots };
  const vocabulary = await sources.vocabulary();
  const reconsidered = readings.map((reading, i): Reading => {
    if (slots.length === 0 && mayBeAnything(reading)) {
      return {
        ...reading,
        others: vocabulary.mostLike(reading.spelling, PARAMETERS.slips),
        isGuessed: reading.standing.letters !== 'none',
      };
    }
    if (!suspected.has(i)) return reading;
    return { ...reading, others: [...reading.others, ...vocabulary.near(reading.spelling, PARAMETERS.slips)] };
  });
  return { readings: reconsidered, slots: await weigh(reconsidered, sources) };
}

/** Where nothing is found, a word typed without marks is at least shown what is most like it. */
function mayBeAnything({ spelling, standing }: Reading): boolean {
  return standing.letters === 'none' || (standing.letters === 'neighbour' && isBare(spelling) && isSyllableInLetters(spelling));
}

/** A rare word that never stands beside the words it was typed with: perhaps a slip, although the library knows it. */
function isSuspect(slot: Slot, slots: readonly Slot[], readings: readonly Reading[]): boolean {
  const { term, typed } = slot;
  const isLone = slots.length < 2 || readings.every(({ spelling }) => isBare(spelling));
  const { slipsConsidered, standing } = readings[slot.reading]!;
  if (isLone || slipsConsidered || standing.letters === 'never' || !canBeDoubted(typed)) return false;
  const typedForm = term.forms.indexOf(typed);
  if (typedForm >= 0 && term.counts[typedForm]! > PARAMETERS.rareCount) return false;
  const form = typedForm < 0 ? slot.best : typedForm;
  const at = slots.indexOf(slot);
  const before = slots[at - 1];
  const after = slots[at + 1];
  return !(before && areAdjacent(before, before.best, slot, form)) && !(after && areAdjacent(slot, form, after, after.best));
}

function canBeDoubted(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && (word.length >= LONG_ENOUGH_TO_DOUBT || !isSyllable(word));
}

function areAdjacent(a: Slot, formOfA: number, b: Slot, formOfB: number): boolean {
  return adjacencyCounts(a.term, b.term).has(formOfA * b.term.forms.length + formOfB);
}

/** @param otherwise numbers of the readings of which every spelling counts with its places */
function makeSlots(readings: readonly Reading[], otherwise: ReadonlySet<number>, { terms }: Sources): Slot[] {
  const markedShare = readings.filter(({ spelling }) => !isBare(spelling)).length / readings.length;
  return readings.flatMap((reading, i) => {
    const term = terms.of(reading.spelling, reading.others, otherwise.has(i));
    const isMissing = reading.standing === FIRM && !term?.forms.includes(reading.spelling);
    if (isMissing) return [makeSlot(i, reading, terms.none(reading.spelling), markedShare)];
    return term ? [makeSlot(i, reading, term, markedShare)] : [];
  });
}

async function weigh(readings: readonly Reading[], sources: Sources): Promise<Slot[]> {
  const { terms, libraryLength } = sources;
  await terms.load(readings.flatMap(({ spelling, others }) => [spelling, ...others]));
  const asSpelled = makeSlots(readings, new Set(), sources);
  const otherwise = new Set(asSpelled.filter((_, at) => mayBeMeantOtherwise(asSpelled, at, readings)).map(({ reading }) => reading));
  await terms.load(
    Array.from(otherwise, (reading) => readings[reading]!.spelling),
    true,
  );
  const slots = otherwise.size > 0 ? makeSlots(readings, otherwise, sources) : asSpelled;
  requireEvidence(slots, readings, libraryLength);
  const possible = slots.filter(({ prior }) => prior.some((likelihood) => likelihood > 0));
  weighForms(possible, libraryLength);
  return possible;
}
