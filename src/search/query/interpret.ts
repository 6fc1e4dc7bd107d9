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
  /** Number of the metadata field that holds the title. */
  titleField: number;
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
  unfinished: boolean;
}

export interface InterpretedQuery {
  readings: readonly Reading[];
  /** One for each reading that the library has in some form; `slot.reading` is its number. */
  slots: readonly Slot[];
  expansions: readonly Match[];
}

/** Finds out what every word of a query can stand for and how likely each possibility is. */
export async function interpret(query: ParsedQuery, sources: Sources, parameters: Parameters): Promise<InterpretedQuery> {
  const { terms, lexicon } = sources;
  const { readings, abbreviated } = await readWords(query.words, sources);
  let candidates = await addCandidates(readings, query.open, sources, parameters);
  let slots = await weigh(candidates, sources, parameters);
  const readingOf = ({ reading }: Slot): Reading => candidates[reading]!;

  const suspects = readings.every(({ spelling }) => isBare(spelling)) ? [] : slots.filter((slot) => isSuspect(slot, slots, parameters));
  if (suspects.length > 0) {
    const vocabulary = await sources.vocabulary();
    const suspected = new Set(suspects.map(({ reading }) => reading));
    candidates = candidates.map((reading, i) =>
      suspected.has(i) ? { ...reading, others: vocabulary.near(reading.spelling, parameters.slips) } : reading,
    );
    slots = await weigh(candidates, sources, parameters);
  }

  const written = [...abbreviated].map(([word, match]) => placed(match, slots.findIndex((slot) => readingOf(slot).word === word)));
  const expansions = findExpansions(slots, written, lexicon);
  await terms.load(expansions.flatMap(({ others }) => others.flatMap(({ words }) => words)));
  return { readings: candidates, slots: expandSlots(slots, expansions, terms, sources.titleField, parameters), expansions };
}

/** Raw keys decoded, abbreviations written out; the latter are returned by the number of the word. */
async function readWords(
  words: readonly QueryWord[],
  sources: Sources,
): Promise<{ readings: Reading[]; abbreviated: Map<number, Match> }> {
  const typed = words.map(({ text }) => text);
  const decoded = mayBeRawKeys(typed) ? decodeRawKeys(typed, await sources.vocabulary()) : typed;
  const longForms = words.map((word) => sources.lexicon.longForm(word.typed));
  await sources.terms.load([...decoded.map(canonical), ...longForms.flatMap((match) => match?.wording.words ?? [])]);

  const readings: Reading[] = [];
  const abbreviated = new Map<number, Match>();
  decoded.forEach((text, word) => {
    const match = longForms[word];
    const long = match?.wording.words.every((part) => sources.terms.of(part)?.forms.includes(part)) ? match : null;
    for (const spelling of long?.wording.words ?? [canonical(text)]) readings.push({ spelling, word, others: [], unfinished: false });
    if (long) abbreviated.set(word, long);
  });
  return { readings, abbreviated };
}

/** Adds what an unknown or unfinished word can have been meant for, and takes apart words run together. */
async function addCandidates(
  readings: readonly Reading[],
  open: boolean,
  { terms, vocabulary: load }: Sources,
  { slips, completions }: Parameters,
): Promise<Reading[]> {
  const isUnfinished = (i: number): boolean => open && i === readings.length - 1 && readings[i - 1]?.word !== readings[i]!.word;
  const isKnown = ({ spelling }: Reading): boolean => {
    const term = terms.of(spelling);
    return term !== null && (isBare(spelling) || term.forms.includes(spelling));
  };
  if (readings.every((reading, i) => isKnown(reading) && !isUnfinished(i))) return [...readings];

  const vocabulary = await load();
  const read = readings.map((reading, i): Reading[] => {
    const { spelling } = reading;
    const unfinished = isUnfinished(i);
    if (isKnown(reading) && !unfinished) return [reading];
    const longer = unfinished ? vocabulary.completions(spelling, completions) : [];
    const near = isKnown(reading) ? [] : vocabulary.near(spelling, slips);
    const parts = near.length + longer.length > 0 || terms.of(spelling) ? null : vocabulary.split(spelling);
    if (parts) return parts.map((part) => ({ ...reading, spelling: part }));
    return [{ ...reading, others: [...new Set([...longer, ...near])], unfinished }];
  });
  return read.flat();
}

/** A rare word that never stands beside the words it was typed with: perhaps a slip, although the library knows it. */
function isSuspect(slot: Slot, slots: readonly Slot[], { rareCount }: Parameters): boolean {
  const { term, typed, considered } = slot;
  if (considered || slots.length < 2 || !/^\p{L}{2,}$/u.test(typed)) return false;
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
