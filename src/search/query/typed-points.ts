import { normalise } from '../../vietnamese/normalise.ts';
import { findTypedPinpoints, writePinpoint } from './citations.ts';
import { writePeriods } from './dates.ts';
import { findTypedTimes } from './dates-written.ts';
import type { Excluded, PlacedPoint } from './parse-query.ts';

type Placed = Pick<PlacedPoint, 'start' | 'end'>;

/** The times and citations of a stretch of a query, in order. */
export function findTypedPoints(stretch: string): PlacedPoint[] {
  const pinpoints = findTypedPinpoints(stretch).map(({ start, end, pinpoint }): PlacedPoint => ({
    start,
    end,
    point: { pinpoint },
    name: writePinpoint(pinpoint),
  }));
  const times = findTypedTimes(stretch)
    .filter(({ periods }) => periods.length > 0)
    .map(({ start, end, ...point }): PlacedPoint => ({
      start,
      end,
      point,
      name: writePeriods(point.isEither ? point.periods.slice(0, 1) : point.periods),
    }));
  return [...pinpoints, ...times.filter(isFreeOf(pinpoints))].sort((a, b) => a.start - b.start);
}

/** What of a query is written as a day, a month, a quarter, and stands in no calendar, as it was typed; in quotation marks it is words. */
export function findNoSuchTimes(query: string): string[] {
  const text = normalise(query).replace(/["“”„‟«»＂][^"“”„‟«»＂]*["“”„‟«»＂]/g, (phrase) => ' '.repeat(phrase.length));
  return findTypedTimes(text)
    .filter(({ periods }) => periods.length === 0)
    .filter(isFreeOf(findTypedPinpoints(text)))
    .map(({ start, end }) => text.slice(start, end));
}

/** A minus, and right behind it, in one word with it, what it leaves out. */
const MINUS = /(^|[^\S\n])-(?=\S)/gu;

/**
 * Takes out of a query the times and citations behind a minus: `đạo đức -2019`. After a number a minus is a dash, and so it
 * is inside a time, `1945 -1954`.
 * @param text quotation marks straight
 * @returns what a minus stands before, its place with the minus, and the text with blanks there: what follows stays where it was
 */
export function takeExcludedPoints(text: string): { rest: string; excluded: Excluded[] } {
  const whole = findTypedPoints(text);
  const excluded: Excluded[] = [];
  let rest = text;
  for (const { 0: typed, 1: space = '', index } of text.matchAll(MINUS)) {
    const [start, behind] = [index + space.length, index + typed.length];
    const isDash = /\d\s*$/.test(text.slice(0, start)) || whole.some((point) => point.start < start && start < point.end);
    const [point] = isDash ? [] : findTypedPoints(text.slice(behind));
    if (point?.start !== 0) continue;
    const end = behind + point.end;
    excluded.push({ words: [point.name], point: point.point, start, end });
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return { rest, excluded };
}

function isFreeOf(others: readonly Placed[]): (placed: Placed) => boolean {
  return ({ start, end }) => !others.some((other) => start < other.end && other.start < end);
}
