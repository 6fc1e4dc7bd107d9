import type { Reading, Sources } from './candidates.ts';
import { canonical } from './keys.ts';
import { isAbbreviation, type Lexicon, type Match } from './lexicon.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import { decodeRawKeys, mayBeRawKeys } from './raw-keys.ts';
import { FIRM, howTyped, standingOf, type Standing } from './standing.ts';

/** Parts of the longest abbreviation: `TT&TT`, `KT-XH`. */
const MOST_PARTS = 3;
/** Long forms of one abbreviation that are looked for, each a download. */
const MOST_LONG_FORMS = 2;

export interface WordsRead {
  words: Reading[];
  /** Abbreviations written out, by the number of their first word. */
  abbreviated: Map<number, Match>;
}

/** An abbreviation of the query, with what it can stand for. */
interface Abbreviation {
  start: number;
  end: number;
  longForms: readonly Match[];
}

/**
 * Decodes raw keys, writes out the abbreviations that the editors or the names of things explain, and says how firmly
 * every other word stands.
 */
export async function readWords(query: ParsedQuery, sources: Sources): Promise<WordsRead> {
  const { words, open } = query;
  const { lexicon, terms } = sources;
  const typed = words.map(({ text }) => text);
  const decoded = mayBeRawKeys(typed) ? decodeRawKeys(typed, await sources.vocabulary(), open) : typed;
  const abbreviations = listAbbreviations(words, open, lexicon);
  const spellings = decoded.map(canonical);
  await terms.load([...spellings, ...abbreviations.flatMap(({ longForms }) => longForms.flatMap(({ wording }) => wording.words))]);

  const standings = standingsOf(query, decoded, spellings, lexicon);
  const readings: Reading[] = [];
  const abbreviated = new Map<number, Match>();
  for (let word = 0; word < words.length; word++) {
    const abbreviation = abbreviations.find(({ start }) => start === word);
    const long = abbreviation?.longForms.find(({ wording }) => wording.words.every((part) => terms.of(part)?.forms.includes(part)));
    if (!abbreviation || !long) {
      readings.push({ ...asTyped(spellings[word]!, word), standing: standings[word]! });
      continue;
    }
    const span = abbreviation.end - abbreviation.start;
    for (const part of long.wording.words) readings.push({ ...asTyped(part, word), span });
    abbreviated.set(word, long);
    word += span - 1;
  }
  return { words: readings, abbreviated };
}

/** A word for exactly what was typed. */
export function asTyped(spelling: string, word: number): Reading {
  return { spelling, word, span: 1, standing: FIRM, others: [], slipsConsidered: false, unfinished: false };
}

/** Words of a wording that the editors know stand firm; abbreviations as far as capitals do. */
function standingsOf(query: ParsedQuery, decoded: readonly string[], spellings: readonly string[], lexicon: Lexicon): Standing[] {
  const typedAs = howTyped(query, decoded);
  const standings = query.words.map((word, i) => standingOf(word, decoded[i]!, typedAs));
  for (const { start, end, wording } of lexicon.wordings(spellings)) {
    if (!isAbbreviation(wording)) standings.fill(FIRM, start, end);
  }
  return standings;
}

function listAbbreviations(words: readonly QueryWord[], open: boolean, lexicon: Lexicon): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + MOST_PARTS); end > start; end--) {
      const longForms = longFormsOf(words, start, end, open, lexicon);
      if (longForms.length === 0) continue;
      found.push({ start, end, longForms });
      start = end - 1;
      break;
    }
  }
  return found;
}

/**
 * What words are an abbreviation of, unless they are part of a number (`05-CT/TW`), or two small letters still being
 * typed: `dân vận kh` is on the way to `khéo`; it does not say `kế hoạch`.
 */
function longFormsOf(words: readonly QueryWord[], start: number, end: number, open: boolean, lexicon: Lexicon): Match[] {
  const typed = words.slice(start, end).map((word) => word.typed);
  const isJoined = (word: QueryWord | undefined): boolean => word !== undefined && word.before !== '' && !/\s/.test(word.before);
  const [only] = typed;
  const isBeginning = open && end === words.length && end - start === 1 && only!.length <= 2 && only !== only!.toUpperCase();
  return isJoined(words[start]) || isJoined(words[end]) || isBeginning ? [] : lexicon.longForms(typed).slice(0, MOST_LONG_FORMS);
}
