import { isSyllable } from '../../vietnamese/syllable.ts';
import { adjacencyCounts } from './adjacency.ts';
import { expandSlots, findExpansions } from './expand.ts';
import { canonical, isBare } from './keys.ts';
import { weighForms } from './lattice.ts';
import type { Lexicon, Match } from './lexicon.ts';
import type { Parameters } from './parameters.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import { decodeRawKeys, mayBeRawKeys } from './raw-keys.ts';
import { makeSlot, type Slot } from './slot.ts';
import type { Terms } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where an interpretation gets its facts; each downloads what it does not have yet. */
export interface Sources {
  terms: Terms;
  lexicon: Lexicon;
  /** Words in the whole library. */
  libraryLength: number;
  vocabulary(): Promise<Vocabulary>;
}

/** A word to look for. */
export interface Reading {
  /** Canonical spelling. */
  spelling: string;
  /** Number of the typed word it comes from; a word run together or an abbreviation gives several readings. */
  word: number;
  /** Words to consider beside those of the same letters. */
  others: readonly string[];
  /** Whether the others are all the words one slip away. */
  slipsConsidered: boolean;
  unfinished: boolean;
}

const NUMBER = /^\d+$/;
/** Every short syllable is a slip away from a dozen others: one that the library has is never doubted. */
const LONG_ENOUGH_TO_DOUBT = 3;

export interface InterpretedQuery {
  readings: readonly Reading[];
  /** One for each reading that the library has in some form; `slot.reading` is its number. */
  slots: readonly Slot[];
  expansions: readonly Match[];
}

/** Finds out what every word of a query can stand for and how likely each possibility is. */
export async function interpret(query: ParsedQuery, sources: Sources, parameters: Parameters): Promise<InterpretedQuery> {
  const { terms, lexicon } = sources;
  const { readings, abbreviated } = await readWords(query.words, query.open, sources);
  let candidates = await addCandidates(readings, query.open, sources, parameters);
  let slots = await weigh(candidates, sources, parameters);
  if (slots.length === 0 && readings.length > 0) {
    const vocabulary = await sources.vocabulary();
    candidates = candidates.map((reading) => ({ ...reading, others: vocabulary.mostLike(reading.spelling, parameters.slips) }));
    slots = await weigh(candidates, sources, parameters);
  }
  const readingOf = ({ reading }: Slot): Reading => candidates[reading]!;

  const suspects = readings.every(({ spelling }) => isBare(spelling)) ? [] : slots.filter((slot) => !readingOf(slot).slipsConsidered && isSuspect(slot, slots, parameters));
  if (suspects.length > 0) {
    const vocabulary = await sources.vocabulary();
    const suspected = new Set(suspects.map(({ reading }) => reading));
    candidates = candidates.map((reading, i) =>
      suspected.has(i)
        ? { ...reading, others: [...reading.others, ...vocabulary.near(reading.spelling, parameters.slips)], slipsConsidered: true }
        : reading,
    );
    slots = await weigh(candidates, sources, parameters);
  }

  const written = [...abbreviated].map(([word, match]) => placed(match, slots.findIndex((slot) => readingOf(slot).word === word)));
  const expansions = findExpansions(slots, written, lexicon);
  await terms.load(expansions.flatMap(({ others }) => others.flatMap(({ words }) => words)));
  return { readings: candidates, slots: expandSlots(slots, expansions, terms, parameters), expansions };
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
): Promise<{ readings: Reading[]; abbreviated: Map<number, Match> }> {
  const typed = words.map(({ text }) => text);
  const decoded = mayBeRawKeys(typed) ? decodeRawKeys(typed, await sources.vocabulary(), open) : typed;
  const longForms = words.map((_, i) => longFormOf(words, i, open, sources.lexicon));
  await sources.terms.load([...decoded.map(canonical), ...longForms.flatMap((match) => match?.wording.words ?? [])]);

  const readings: Reading[] = [];
  const abbreviated = new Map<number, Match>();
  decoded.forEach((text, word) => {
    const match = longForms[word];
    const long = match?.wording.words.every((part) => sources.terms.of(part)?.forms.includes(part)) ? match : null;
    for (const spelling of long?.wording.words ?? [canonical(text)]) readings.push({ spelling, word, others: [], slipsConsidered: false, unfinished: false });
    if (long) abbreviated.set(word, long);
  });
  return { readings, abbreviated };
}

/** Adds what an unknown or unfinished word can have been meant for, and takes apart words run together. */
async function addCandidates(readings: readonly Reading[], open: boolean, sources: Sources, parameters: Parameters): Promise<Reading[]> {
  const last = readings.length - 1;
  const isUnfinished = (i: number): boolean => open && i === last && readings[i - 1]?.word !== readings[i]!.word;
  const doubtful = readings.map((reading, i) => isUnfinished(i) || !isKnown(reading.spelling, sources.terms));
  if (!doubtful.includes(true)) return [...readings];
  const vocabulary = await sources.vocabulary();
  return readings.flatMap((reading, i) =>
    doubtful[i] ? consider({ ...reading, unfinished: isUnfinished(i) }, sources.terms, vocabulary, parameters) : [reading],
  );
}

function isKnown(spelling: string, terms: Terms): boolean {
  const term = terms.of(spelling);
  return term !== null && (isBare(spelling) || term.forms.includes(spelling));
}

function consider(reading: Reading, terms: Terms, vocabulary: Vocabulary, { slips, completions }: Parameters): Reading[] {
  const { spelling, unfinished } = reading;
  const known = isKnown(spelling, terms);
  if (NUMBER.test(spelling)) return [{ ...reading, others: known && !unfinished ? [] : terms.numbersLike(spelling, unfinished) }];
  const longer = unfinished ? vocabulary.completions(spelling, completions) : [];
  if (known || longer.length > 0) return [{ ...reading, others: longer }];
  const near = vocabulary.near(spelling, slips);
  const parts = near.length === 0 && !terms.of(spelling) ? vocabulary.split(spelling) : null;
  if (parts) return parts.map((part) => ({ ...reading, spelling: part }));
  return [{ ...reading, others: near, slipsConsidered: true }];
}

/** A rare word that never stands beside the words it was typed with: perhaps a slip, although the library knows it. */
function isSuspect(slot: Slot, slots: readonly Slot[], { rareCount }: Parameters): boolean {
  const { term, typed } = slot;
  if (slots.length < 2 || !/^\p{L}{2,}$/u.test(typed) || (typed.length < LONG_ENOUGH_TO_DOUBT && isSyllable(typed))) return false;
  const typedForm = term.forms.indexOf(typed);
  if (typedForm >= 0 && term.counts[typedForm]! > rareCount) return false;
  const form = typedForm < 0 ? slot.best : typedForm;
  const at = slots.indexOf(slot);
  const before = slots[at - 1];
  const after = slots[at + 1];
  return !(before && areAdjacent(before, before.best, slot, form)) && !(after && areAdjacent(slot, form, after, after.best));
}

function areAdjacent(a: Slot, formOfA: number, b: Slot, formOfB: number): boolean {
  return adjacencyCounts(a.term, b.term).has(formOfA * b.term.forms.length + formOfB);
}

async function weigh(
  readings: readonly Reading[],
  { terms, libraryLength }: Sources,
  parameters: Parameters,
): Promise<Slot[]> {
  await terms.load(readings.flatMap(({ spelling, others }) => [spelling, ...others]));
  const markedShare = readings.filter(({ spelling }) => !isBare(spelling)).length / readings.length;
  const slots = readings.flatMap((reading, i) => {
    const term = terms.of(reading.spelling, reading.others);
    return term ? [makeSlot(i, reading, term, markedShare, parameters)] : [];
  });
  weighForms(slots, libraryLength, parameters);
  return slots;
}

function placed(match: Match, start: number): Match {
  return { ...match, start, end: start + match.wording.words.length };
}
