import type { Mention } from '../mentions.ts';
import { distance, ofPinpointCode, writePinpoint, type Pinpoint } from './citations.ts';
import { answers, period, widened, writePeriods, type Period } from './dates.ts';
import type { Point } from './parse-query.ts';
import { Collected, WITHIN } from './point-places.ts';
import type { RankedPage } from './rank.ts';
import type { Term } from './term.ts';
import type { Terms } from './terms.ts';
import { placesOfRun, placesOfYear } from './year-places.ts';

/** Where a search gets what is known of times and of places in editions; each downloads a file once. */
export interface PointSources {
  terms: Terms;
  times(): Promise<readonly Mention[]>;
  pinpoints(): Promise<readonly Mention[]>;
}

/** A point of a query as the library has it. */
export interface FoundPoint {
  /** As a reader is told. */
  name: string;
  /** The nearest that the library has, where it has not what was asked for. */
  shown?: string;
  /** Its forms are what was asked for, and then what says less of the same, or lies near. */
  term: Term;
  weights: readonly number[];
  /** How directly each page answers, the best least: below 1 it is of that time or place itself. */
  ranks: ReadonlyMap<number, number>;
}

export async function findPoint(point: Point, sources: PointSources): Promise<FoundPoint> {
  if ('pinpoint' in point) return findPinpoint(point.pinpoint, await sources.pinpoints(), sources.terms);
  const mentions = await sources.times();
  if (!point.isEither) return findTime(point.periods, mentions, sources.terms);
  const readings = [];
  for (const one of point.periods) readings.push(await findTime([one], mentions, sources.terms));
  return readings.find(({ shown, term }) => shown === undefined && term.pages.length > 0) ?? readings[0]!;
}

/** Pages that are of a point or speak of it, and no others: what a reader who wants none of it has left out. */
export async function pagesOfPoint(point: Point, { terms, times, pinpoints }: PointSources): Promise<ReadonlySet<number>> {
  if (!('pinpoint' in point)) return (await collectTime(point.periods, await times(), terms)).pages;
  const { pinpoint } = point;
  return new Set((await pinpoints()).filter(({ code }) => distance(pinpoint, code) === 0).map(({ page }) => page));
}

/** Pages of a time; where there are none, of the month, the quarter, the year it lies in; then of the day in other years. */
async function findTime(asked: readonly Period[], mentions: readonly Mention[], terms: Terms): Promise<FoundPoint> {
  const name = writePeriods(asked);
  for (const periods of widerAndWider(asked)) {
    const found = await collectTime(periods, mentions, terms);
    // Of a longer date only the year is marked where only years were asked for.
    const spellings = periods.flatMap((one) => yearsIn(one) ?? [one.year, one.until].filter((year) => isOfYears(one) && year > 0));
    if (!found.isEmpty)
      return { ...found.result(name, spellings.map(String)), name, ...(periods === asked ? {} : { shown: writePeriods(periods) }) };
  }
  return { ...new Collected(terms).result(name), name };
}

async function collectTime(periods: readonly Period[], mentions: readonly Mention[], terms: Terms): Promise<Collected> {
  const found = new Collected(terms);
  // Where texts speak of a year the index of words says.
  const isInWords = periods.every(yearsIn);
  for (const mention of mentions) {
    if (mention.words > 0 && isInWords) continue;
    const kinds = periods.map((one) => answers(one, mention.code));
    if (kinds.includes('whole')) found.add(mention);
    else if (kinds.includes('wider')) found.addLess(mention);
  }
  for (const one of periods) {
    const years = yearsIn(one) ?? [];
    await terms.load(years.map(String));
    if (one.until > 0) found.addPlaces(await placesOfRun(one.year, one.until, terms));
    for (const year of years) found.addPlaces(await placesOfYear(year, terms), one.until > 0 ? WITHIN : undefined);
  }
  return found;
}

/** A run of more years is looked for as pages write it, and by the dates in it. */
const MOST_YEARS = 30;

/** The years that a period is, each a word to look for; null of what is no whole years, or too many. */
function yearsIn(asked: Period): number[] | null {
  const { year, until } = asked;
  if (!isOfYears(asked) || until - year >= MOST_YEARS) return null;
  return Array.from({ length: Math.max(1, until - year + 1) }, (_, i) => year + i);
}

function isOfYears({ year, quarter, month }: Period): boolean {
  return year > 0 && quarter === 0 && month === 0;
}

function widerAndWider(asked: readonly Period[]): (readonly Period[])[] {
  const wider = asked.flatMap((one) => widened(one) ?? []);
  const ofAnyYear = asked.flatMap(({ year, month, day }) => (day > 0 && year > 0 ? [period({ month, day })] : []));
  return [asked, ...(wider.length > 0 ? widerAndWider(wider) : []), ...(ofAnyYear.length > 0 ? [ofAnyYear] : [])];
}

function findPinpoint(asked: Pinpoint, mentions: readonly Mention[], terms: Terms): FoundPoint {
  const name = writePinpoint(asked);
  const found = new Collected(terms);
  const near: { mention: Mention; apart: number }[] = [];
  for (const mention of mentions) {
    const apart = distance(asked, mention.code);
    if (apart === 0) found.add(mention);
    else if (apart !== null) near.push({ mention, apart });
  }
  // Nothing near either: whoever names a volume is shown what is held of it.
  if (found.isEmpty && near.length === 0 && asked.volume > 0 && asked.from > 0) {
    const volume = findPinpoint({ volume: asked.volume, from: 0, to: 0 }, mentions, terms);
    return { ...volume, shown: volume.name, name };
  }
  near.sort((a, b) => a.apart - b.apart);
  const isHeld = !found.isEmpty;
  for (const { mention, apart } of near) {
    if (isHeld) found.addLess(mention, apart);
    else found.add(mention, apart);
  }
  const [nearest] = near;
  const shown = !isHeld && nearest ? { shown: writePinpoint(ofPinpointCode(nearest.mention.code)) } : {};
  return { ...found.result(name), name, ...shown };
}

/** The pages that answer a query of nothing but points: those that hold most of them, and then most directly, first. */
export function orderByPoints(ranked: readonly RankedPage[], points: readonly FoundPoint[]): RankedPage[] {
  const answering = ranked.flatMap((ranked) => {
    const ranks = points.flatMap(({ ranks }) => ranks.get(ranked.page) ?? []);
    return ranks.length > 0 ? [{ ranked, held: ranks.length, rank: ranks.reduce((sum, rank) => sum + rank, 0) }] : [];
  });
  return answering.sort((a, b) => b.held - a.held || a.rank - b.rank || b.ranked.score - a.ranked.score).map(({ ranked }) => ranked);
}
