import { isSyllable } from '../../vietnamese/syllable.ts';
import { addCandidates, type Reading, type Sources } from './candidates.ts';
import { expandSlots, findExpansions, limitExpansions } from './expand.ts';
import { canonical, isBare } from './keys.ts';
import { weighForms } from './lattice.ts';
import type { Lexicon, Match } from './lexicon.ts';
import { adjacencyCounts } from './occurrences.ts';
import { PARAMETERS } from './parameters.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import { decodeRawKeys, mayBeRawKeys } from './raw-keys.ts';
import { makeSlot, type Slot } from './slot.ts';
import type { Terms } from './terms.ts';

/** Every short syllable is a slip away from a dozen others: one that the library has is never doubted. */
const LONG_ENOUGH_TO_DOUBT = 3;

export interface InterpretedQuery {
  readings: readonly Reading[];
  /** One for each reading that the library has in some form; `slot.reading` is its number. */
  slots: readonly Slot[];
  expansions: readonly Match[];
}

/** Finds out what every word of a query can stand for and how likely each possibility is. */
export async function interpret(query: ParsedQuery, sources: Sources): Promise<InterpretedQuery> {
  const { terms, lexicon } = sources;
  const { words, abbreviated } = await readWords(query.words, query.open, sources);
  const candidates = await addCandidates(words, query.open, sources);
  const { readings, slots } = await reconsider(candidates, await weigh(candidates, sources), sources);

  const written = [...abbreviated].map(([word, match]): Match => {
    const start = slots.findIndex(({ reading }) => readings[reading]!.word === word);
    return { ...match, start, end: start + match.wording.words.length };
  });
  const expansions = limitExpansions(findExpansions(slots, written, lexicon));
  await terms.load(expansions.flatMap(({ others }) => others.flatMap(({ words }) => words)));
  return { readings, slots: expandSlots(slots, expansions, terms), expansions };
}

/** Takes every word for exactly what was typed; only tone placement, i/y and capitals make no difference. */
export async function readLiterally({ words }: ParsedQuery, terms: Terms): Promise<InterpretedQuery> {
  const readings = words.map(({ text }, word) => asTyped(canonical(text), word));
  await terms.load(readings.map(({ spelling }) => spelling));
  const slots = readings.flatMap((reading, i): Slot[] => {
    const term = terms.of(reading.spelling);
    const best = term?.forms.indexOf(reading.spelling) ?? -1;
    if (!term || best < 0) return [];
    const weights = Float64Array.from(term.forms, (_, form) => (form === best ? 1 : 0));
    return [{ ...makeSlot(i, reading, term, 0), weights, best, confidence: 1 }];
  });
  return { readings, slots, expansions: [] };
}

function asTyped(spelling: string, word: number): Reading {
  return { spelling, word, others: [], slipsConsidered: false, unfinished: false };
}

/** Looks again, with more candidates, at words that seem wrong, and at everything when nothing was found at all. */
async function reconsider(
  readings: readonly Reading[],
  slots: readonly Slot[],
  sources: Sources,
): Promise<{ readings: readonly Reading[]; slots: readonly Slot[] }> {
  const suspected = new Set(slots.filter((slot) => isSuspect(slot, slots, readings)).map(({ reading }) => reading));
  if (suspected.size === 0 && (slots.length > 0 || readings.length === 0)) return { readings, slots };

  const vocabulary = await sources.vocabulary();
  const reconsidered = readings.map((reading, i): Reading => {
    if (slots.length === 0) return { ...reading, others: vocabulary.mostLike(reading.spelling, PARAMETERS.slips) };
    if (!suspected.has(i)) return reading;
    return { ...reading, others: [...reading.others, ...vocabulary.near(reading.spelling, PARAMETERS.slips)] };
  });
  return { readings: reconsidered, slots: await weigh(reconsidered, sources) };
}

/**
 * The abbreviation a word is, unless it is part of a number (`05-CT/TW`), or two small letters still being typed:
 * `dân vận kh` is on the way to `khéo`; it does not say `kế hoạch`.
 */
function longFormOf(words: readonly QueryWord[], i: number, open: boolean, lexicon: Lexicon): Match | null {
  const { typed } = words[i]!;
  const isJoined = (word: QueryWord | undefined): boolean => word !== undefined && word.before !== '' && !/\s/.test(word.before);
  const isBeginning = open && i === words.length - 1 && typed.length <= 2 && typed !== typed.toUpperCase();
  return isJoined(words[i]) || isJoined(words[i + 1]) || isBeginning ? null : lexicon.longForm(typed);
}

/** Raw keys decoded, abbreviations written out; the latter are returned by the number of the word. */
async function readWords(
  words: readonly QueryWord[],
  open: boolean,
  sources: Sources,
): Promise<{ words: Reading[]; abbreviated: Map<number, Match> }> {
  const typed = words.map(({ text }) => text);
  const decoded = mayBeRawKeys(typed) ? decodeRawKeys(typed, await sources.vocabulary(), open) : typed;
  const longForms = words.map((_, i) => longFormOf(words, i, open, sources.lexicon));
  await sources.terms.load([...decoded.map(canonical), ...longForms.flatMap((match) => match?.wording.words ?? [])]);

  const readings: Reading[] = [];
  const abbreviated = new Map<number, Match>();
  decoded.forEach((text, word) => {
    const match = longForms[word];
    const long = match?.wording.words.every((part) => sources.terms.of(part)?.forms.includes(part)) ? match : null;
    for (const spelling of long?.wording.words ?? [canonical(text)]) readings.push(asTyped(spelling, word));
    if (long) abbreviated.set(word, long);
  });
  return { words: readings, abbreviated };
}

/** A rare word that never stands beside the words it was typed with: perhaps a slip, although the library knows it. */
function isSuspect(slot: Slot, slots: readonly Slot[], readings: readonly Reading[]): boolean {
  const { term, typed } = slot;
  const isLone = slots.length < 2 || readings.every(({ spelling }) => isBare(spelling));
  if (isLone || readings[slot.reading]!.slipsConsidered || !canBeDoubted(typed)) return false;
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

async function weigh(readings: readonly Reading[], { terms, libraryLength }: Sources): Promise<Slot[]> {
  await terms.load(readings.flatMap(({ spelling, others }) => [spelling, ...others]));
  const markedShare = readings.filter(({ spelling }) => !isBare(spelling)).length / readings.length;
  const slots = readings.flatMap((reading, i) => {
    const term = terms.of(reading.spelling, reading.others);
    return term ? [makeSlot(i, reading, term, markedShare)] : [];
  });
  weighForms(slots, libraryLength);
  return slots;
}
