import { isSyllable } from '../../vietnamese/syllable.ts';
import { isBare } from './keys.ts';
import type { Lexicon } from './lexicon.ts';
import { PARAMETERS } from './parameters.ts';
import type { Standing } from './standing.ts';
import type { Terms } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word to look for. */
export interface Reading {
  /** Canonical spelling. */
  spelling: string;
  /** Number of the typed word it comes from; a word run together or an abbreviation gives several readings. */
  word: number;
  /** Typed words it comes from: more than one for an abbreviation in parts (`KT-XH`). */
  span: number;
  standing: Standing;
  /** Words to consider beside those of the same letters. */
  others: readonly string[];
  /** Whether the others are all the words one slip away. */
  slipsConsidered: boolean;
  unfinished: boolean;
  /** The others only stand in, so that something is shown for a word that is lacking. */
  isGuessed?: boolean;
}

/** Where a query gets its facts; each downloads what it does not have yet. */
export interface Sources {
  terms: Terms;
  lexicon: Lexicon;
  vocabulary(): Promise<Vocabulary>;
  /** Words in the whole library. */
  libraryLength: number;
}

/** Digits, with one letter at the most that slipped in. */
const NUMBER = /^\d+$|^\d{2,}\p{L}\d*$/u;
const WHOLE_SYLLABLE = 3;

/** Adds what an unknown or unfinished word can have been meant for, and takes apart words run together. */
export async function addCandidates(readings: readonly Reading[], open: boolean, sources: Sources): Promise<Reading[]> {
  const last = readings.length - 1;
  const considered = await Promise.all(
    readings.map((reading, i) => {
      const unfinished = open && i === last && readings[i - 1]?.word !== reading.word;
      if (!unfinished && isKnown(reading.spelling, sources.terms)) return [reading];
      return consider({ ...reading, unfinished }, readings.length === 1, sources);
    }),
  );
  return considered.flat();
}

function isKnown(spelling: string, terms: Terms): boolean {
  const term = terms.of(spelling);
  return term !== null && (isBare(spelling) || term.forms.includes(spelling));
}

async function consider(reading: Reading, isAlone: boolean, sources: Sources): Promise<Reading[]> {
  const { terms } = sources;
  const { spelling, unfinished, standing } = reading;
  const known = isKnown(spelling, terms);
  if (NUMBER.test(spelling)) return [{ ...reading, others: known && !unfinished ? [] : terms.numbersLike(spelling, unfinished) }];
  const saysItself = known && !isBare(spelling) && isSyllable(spelling);
  const longer = unfinished && !saysItself && standing.letters !== 'never' ? await completionsOf(spelling, known, sources) : [];
  if (known || longer.length > 0) return [{ ...reading, others: longer }];

  if (standing.letters === 'never' || (standing.letters === 'neighbour' && isAlone)) return [reading];
  const vocabulary = await sources.vocabulary();
  const near = vocabulary.near(spelling, PARAMETERS.slips);
  const parts = standing.letters === 'none' && near.length === 0 && !terms.of(spelling) ? vocabulary.split(spelling) : null;
  if (parts) return parts.map((part) => ({ ...reading, spelling: part }));
  return [{ ...reading, others: near, slipsConsidered: true }];
}

/** The vocabulary is asked only about beginnings: a whole syllable of the library most likely is what it says. */
async function completionsOf(spelling: string, known: boolean, { terms, vocabulary }: Sources): Promise<string[]> {
  const { completions } = PARAMETERS;
  const { words, complete } = terms.completions(spelling, completions);
  const isWhole = known && spelling.length >= WHOLE_SYLLABLE;
  return complete || isWhole ? words : (await vocabulary()).completions(spelling, completions);
}
