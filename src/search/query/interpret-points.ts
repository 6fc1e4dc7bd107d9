import type { Reading, Sources } from './candidates.ts';
import { isFunctionWord } from './function-words.ts';
import { interpret, type InterpretedQuery } from './interpret.ts';
import type { Lack } from './lack.ts';
import { PARAMETERS } from './parameters.ts';
import type { ParsedQuery } from './parse-query.ts';
import { findPoint, orderByPoints, type FoundPoint, type PointSources } from './points.ts';
import type { RankedPage } from './rank.ts';
import { asTyped } from './read-words.ts';
import { bestForm, type Slot } from './slot.ts';

export interface InterpretedPoints extends InterpretedQuery {
  /** Points of the query, by the numbers of their words. */
  points: ReadonlyMap<number, FoundPoint>;
}

/** Stands in for a point between two words, which are no compound then. */
const BETWEEN = ' … ';

/**
 * Interprets a query whose times and citations are single words of it. Its words are interpreted as if the points were
 * not there; a point then takes its place among the slots, unless the library has nothing even near it.
 */
export async function interpretWithPoints(query: ParsedQuery, sources: Sources & PointSources): Promise<InterpretedPoints> {
  const points = new Map<number, FoundPoint>();
  for (const [i, { point }] of query.words.entries()) if (point) points.set(i, await findPoint(point, sources));
  if (points.size === 0) return { ...(await interpret(query, sources)), points };

  const wordNumbers = query.words.flatMap((_, i) => (points.has(i) ? [] : [i]));
  const open = query.open && !points.has(query.words.length - 1);
  const words = wordNumbers.map((i, at) => ({ ...query.words[i]!, ...(at > 0 && points.has(i - 1) && { before: BETWEEN }) }));
  const phrases = query.phrases.map(([start, end]) => [placeIn(wordNumbers, start), placeIn(wordNumbers, end)] as const);
  const others = await interpret({ ...query, words, phrases, open }, sources);
  const ofWords = others.readings.map((reading): Reading => ({ ...reading, word: wordNumbers[reading.word]! }));
  const found = [...points].filter(([, { term }]) => term.pages.length > 0);
  const readings = [...ofWords, ...found.map(([word, { name }]): Reading => ({ ...asTyped(name, word), slipsConsidered: true }))];
  const ofPoints = found.map(([, point], i) => makePointSlot(ofWords.length + i, point));
  const wordOf = ({ reading }: Slot): number => readings[reading]!.word;
  const slots = [...others.slots, ...ofPoints].sort((a, b) => wordOf(a) - wordOf(b) || a.reading - b.reading);
  const moved = (slot: number): number => slots.indexOf(others.slots[slot]!);
  const expansions = others.expansions.map((match) => ({ ...match, start: moved(match.start), end: moved(match.end - 1) + 1 }));
  const lackingWords = others.lacking.map((lack): Lack => ({
    ...lack,
    start: wordNumbers[lack.start]!,
    end: wordNumbers[lack.end - 1]! + 1,
  }));
  const lackingPoints = [...points].flatMap(([i, { term }]): Lack[] =>
    term.pages.length > 0 ? [] : [{ start: i, end: i + 1, nearest: [] }],
  );
  const lacking = [...lackingWords, ...lackingPoints].sort((a, b) => a.start - b.start);
  return { readings, slots, expansions, lacking, points };
}

/** Where a word is, or would be, among those of these numbers. */
function placeIn(wordNumbers: readonly number[], word: number): number {
  return wordNumbers.filter((one) => one < word).length;
}

function makePointSlot(reading: number, { name, term, weights }: FoundPoint): Slot {
  return {
    reading,
    typed: name,
    term,
    own: term,
    relations: term.forms.map((_, form) => (form === 0 ? 'exact' : 'other')),
    prior: Float64Array.from(term.forms, (_, form) => (form === 0 ? 1 : 0)),
    weights: Float64Array.from(weights),
    emphasis: PARAMETERS.pointEmphasis,
    best: 0,
    confidence: 1,
  };
}

/**
 * The pages that answer a query which names nothing but times and places in editions, “năm 1945 có gì”; null for others.
 * `areHeld`: the library has all of these, and nothing is shown in their place.
 */
export function findOnlyPoints(
  { points, readings, slots }: InterpretedPoints,
  ranked: readonly RankedPage[],
): { pages: readonly RankedPage[]; areHeld: boolean } | null {
  const areOnly = points.size > 0 && slots.every((slot) => points.has(readings[slot.reading]!.word) || isFunctionWord(bestForm(slot)));
  const found = [...points.values()];
  return areOnly ? { pages: orderByPoints(ranked, found), areHeld: found.every(({ shown }) => shown === undefined) } : null;
}
