import { fieldOf, fieldStart } from '../bundle/postings.ts';
import type { Mention } from '../mentions.ts';
import { distance, ofPinpointCode, writePinpoint, type Pinpoint } from './citations.ts';
import { answers, period, widened, writePeriod, type Period } from './dates.ts';
import { followedBy, nearEachOther, occurrencesOfForms } from './occurrences.ts';
import { PARAMETERS } from './parameters.ts';
import type { Point } from './parse-query.ts';
import type { RankedPage } from './rank.ts';
import { noTerm, type Places, type Term } from './term.ts';
import type { Terms } from './terms.ts';

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

/** What a page itself is of counts before what it speaks of; and that, before what says less. */
const [MENTIONED, LESS] = [1, 2];
/** Ranks among the pages that are of one time; the number of a rank never reaches it. */
const RANKS = 1000;
/** Words between the two years of a run: `từ năm 1945 đến năm 1954`. */
const BETWEEN_YEARS = 3;

export async function findPoint(point: Point, sources: PointSources): Promise<FoundPoint> {
  if ('pinpoint' in point) return findPinpoint(point.pinpoint, await sources.pinpoints(), sources.terms);
  const mentions = await sources.times();
  if (!point.isEither) return findTime(point.periods, mentions, sources.terms);
  const readings = [];
  for (const one of point.periods) readings.push(await findTime([one], mentions, sources.terms));
  return readings.find(({ shown, term }) => shown === undefined && term.pages.length > 0) ?? readings[0]!;
}

/** Pages of a time; where there are none, of the month, the quarter, the year it lies in; then of the day in other years. */
async function findTime(asked: readonly Period[], mentions: readonly Mention[], terms: Terms): Promise<FoundPoint> {
  const name = nameOf(asked);
  for (const periods of widerAndWider(asked)) {
    const found = new Collected(terms);
    const isYear = ({ quarter, month, until }: Period): boolean => quarter === 0 && month === 0 && until === 0;
    for (const mention of mentions) {
      // Where texts speak of a year the index of words says.
      if (mention.words > 0 && periods.every(isYear)) continue;
      const kinds = periods.map((one) => answers(one, mention.code));
      if (kinds.includes('whole')) found.add(mention);
      else if (kinds.includes('wider')) found.addLess(mention);
    }
    for (const { year, until, quarter, month } of periods) {
      if (year === 0 || quarter > 0 || month > 0) continue;
      found.addPlaces(until > 0 ? await placesOfRun(year, until, terms) : await placesOfYear(year, terms));
    }
    // Of a longer date only the year is marked where only the year was asked for.
    const spellings = periods.flatMap(({ year, until, quarter, month }) => (quarter > 0 || month > 0 ? [] : [year, until].filter(Boolean)));
    if (!found.isEmpty)
      return { ...found.result(name, spellings.map(String)), name, ...(periods === asked ? {} : { shown: nameOf(periods) }) };
  }
  return { ...new Collected(terms).result(name), name };
}

function widerAndWider(asked: readonly Period[]): (readonly Period[])[] {
  const wider = asked.flatMap((one) => widened(one) ?? []);
  const ofAnyYear = asked.flatMap(({ year, month, day }) => (day > 0 && year > 0 ? [period({ month, day })] : []));
  return [asked, ...(wider.length > 0 ? widerAndWider(wider) : []), ...(ofAnyYear.length > 0 ? [ofAnyYear] : [])];
}

function nameOf(periods: readonly Period[]): string {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return writePeriod(first) === writePeriod(last) ? writePeriod(first) : `${first.day}–${writePeriod(last)}`;
}

/** Years are not among what is kept of texts: they are words of the index. */
async function placesOfYear(year: number, terms: Terms): Promise<Places | null> {
  const word = String(year);
  await terms.load([word]);
  const term = terms.of(word);
  return term && occurrencesOfForms(term, (form) => form === word);
}

async function placesOfRun(year: number, until: number, terms: Terms): Promise<Places | null> {
  const [first, last] = [await placesOfYear(year, terms), await placesOfYear(until, terms)];
  if (!first || !last) return null;
  const [a, b] = [first, last].map((places) => ({ ...places, weights: Array.from(places.positions, () => 1) }));
  const together = followedBy(a!, b!);
  return together.pages.length > 0 ? together : nearEachOther(a!, b!, BETWEEN_YEARS);
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

/** Places of a point being gathered, with the ranks of their pages. */
class Collected {
  private readonly terms: Terms;
  private readonly whole = new PlaceList();
  private readonly less = new PlaceList();
  private readonly ranks = new Map<number, number>();

  constructor(terms: Terms) {
    this.terms = terms;
  }

  /** Whether nothing answers in full. */
  get isEmpty(): boolean {
    return this.whole.pages.length === 0;
  }

  /** @param apart how far it is from what was asked for */
  add(mention: Mention, apart = 0): void {
    const { words, position } = mention;
    this.put(this.whole, mention, words === 0 ? (apart || position) / RANKS : MENTIONED + apart / RANKS);
  }

  addLess(mention: Mention, apart = 0): void {
    this.put(this.less, mention, LESS + apart / RANKS + (mention.words === 0 ? 0 : MENTIONED));
  }

  addPlaces(places: Places | null): void {
    for (let i = 0; places && i < places.pages.length; i++) {
      const page = places.pages[i]!;
      for (let p = places.starts[i]!; p < places.starts[i + 1]!; p++) {
        if (places.gains[p] === 0) continue;
        this.whole.add(page, places.positions[p]!, places.gains[p]!);
        this.rank(page, MENTIONED);
      }
    }
  }

  /** @param spellings how pages write it where their text is not at hand, as far as that is known */
  result(name: string, spellings: readonly string[] = []): Pick<FoundPoint, 'term' | 'weights' | 'ranks'> {
    const whole = this.terms.with(noTerm, name, this.whole);
    const merged = this.less.pages.length > 0 ? this.terms.with(whole, '', this.less) : whole;
    const term = { ...merged, spellings: merged.forms.map(() => spellings) };
    return { term, weights: [1, PARAMETERS.lessPrecise].slice(0, term.forms.length), ranks: this.ranks };
  }

  private put(list: PlaceList, { page, position, words }: Mention, rank: number): void {
    this.rank(page, rank);
    const { title = 1 } = PARAMETERS.gains;
    // What a page is of stands in a field of its own, after those that Pagefind knows.
    if (words === 0) list.add(page, fieldStart(this.terms.fieldCount), PARAMETERS.ownPoint);
    for (let i = 0; i < words; i++) {
      const gain = fieldOf(position) < 0 ? 1 : title;
      // The words of one date are one occurrence, and are all marked.
      list.add(page, position + i, i === 0 ? gain : 0);
    }
  }

  private rank(page: number, rank: number): void {
    this.ranks.set(page, Math.min(rank, this.ranks.get(page) ?? Infinity));
  }
}

/** Places as `Terms.with` takes them, each as if it had a page of its own. */
class PlaceList implements Places {
  readonly pages: number[] = [];
  readonly starts: number[] = [0];
  readonly positions: number[] = [];
  readonly gains: number[] = [];

  add(page: number, position: number, gain: number): void {
    this.pages.push(page);
    this.positions.push(position);
    this.gains.push(gain);
    this.starts.push(this.positions.length);
  }
}

/** The pages that answer a query of nothing but points: those that hold most of them, and then most directly, first. */
export function orderByPoints(ranked: readonly RankedPage[], points: readonly FoundPoint[]): RankedPage[] {
  const answering = ranked.flatMap((ranked) => {
    const ranks = points.flatMap(({ ranks }) => ranks.get(ranked.page) ?? []);
    return ranks.length > 0 ? [{ ranked, held: ranks.length, rank: ranks.reduce((sum, rank) => sum + rank, 0) }] : [];
  });
  return answering.sort((a, b) => b.held - a.held || a.rank - b.rank || b.ranked.score - a.ranked.score).map(({ ranked }) => ranked);
}
