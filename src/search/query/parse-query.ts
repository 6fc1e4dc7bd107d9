import { normalise } from '../../vietnamese/normalise.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { FacetColumn } from '../sidecars.ts';
import type { SearchFilters } from '../types.ts';
import type { Pinpoint } from './citations.ts';
import type { Period } from './dates.ts';
import { takeExclusions, type AreCompound, type Exclusion } from './exclusions.ts';
import { decodeViqrText } from './raw-keys.ts';

/** A time, or a place in a collected edition: what a query says in several words and means as one. */
export type Point = { periods: readonly Period[]; isEither: boolean } | { pinpoint: Pinpoint };

/** A point, and where it stands in the text: `[start, end)` in UTF-16 units. */
export interface PlacedPoint {
  start: number;
  end: number;
  point: Point;
  /** As a reader is told. */
  name: string;
}

/** One word of a query: a run of letters and digits, a pen name such as `X.Y.Z.`, or a point. */
export interface QueryWord {
  /** As typed, in NFC. */
  typed: string;
  /** Lower case, raw VIQR keys decoded. */
  text: string;
  /** What stands between the word before and this one; nothing but punctuation in `05-CT/TW`, which is three words. */
  before: string;
  point?: Point;
}

export interface ParsedQuery {
  words: QueryWord[];
  /** Quoted stretches, as ranges `[start, end)` of `words`. */
  phrases: readonly (readonly [start: number, end: number])[];
  /** For each of these, the query with the words of it not quoted. */
  unquoted: readonly string[];
  /**
   * Words or phrases not wanted, lower case, each with the query without it; of `-loai:tin-tuc` the value, and its filter;
   * of `-2/9/1945` its name, and the point.
   */
  excluded: readonly (Pick<Excluded, 'words' | 'filter' | 'point'> & { without: string })[];
  /** Filters typed as `loai:chuyen-de`, with the values the library has. */
  filters: SearchFilters;
  /** The query ends in the middle of a word. */
  open: boolean;
}

export type Excluded = Exclusion & { filter?: string; point?: Point };

type KnownFilter = Pick<FacetColumn, 'name' | 'values'>;

const QUOTES = /[“”„‟«»＂]/g;
const FILTER = /(^|\s)(-?)(\p{L}[\p{L}-]*):(?:"([^"]+)"|([^\s"]+))/gu;
/** Initials with dots are one word, as they are in the index. */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;

interface ParseOptions {
  /** Tells how far a minus at the beginning reaches. */
  areCompound?: AreCompound;
  /** Reads times and citations; without it they are words like all others. */
  points?: PointReader | null;
  /** Times and citations are words like all others, but for those that are not wanted. */
  literal?: boolean;
}

export interface PointReader {
  /** The times and citations of a stretch, in order. */
  findTypedPoints: (stretch: string) => readonly PlacedPoint[];
  /** Takes out those that are not wanted. */
  takeExcludedPoints: (text: string) => { rest: string; excluded: readonly Excluded[] };
}

/** Takes a typed query apart, cut before to what limits.ts allows. Whatever fits no rule is words; nothing is an error. */
export function parseQuery(
  query: string,
  known: readonly KnownFilter[],
  { areCompound = () => false, points, literal }: ParseOptions = {},
): ParsedQuery {
  const filters: Record<string, string[]> = {};
  const kinds: Excluded[] = [];
  const text = decodeViqrText(normalise(query).replace(QUOTES, '"'));

  // Blanks in the place of what is taken out: everything else stays where it was in the text.
  const unfiltered = text.current.replace(
    FILTER,
    (typed, before: string, minus: string, name: string, quoted: string | undefined, plain: string | undefined, start: number) => {
      const filter = resolveFilter(name, quoted ?? plain ?? '', known);
      if (!filter) return typed;
      if (minus) kinds.push({ words: [filter.value], filter: filter.name, start: start + before.length, end: start + typed.length });
      else (filters[filter.name] ??= []).push(filter.value);
      return before + ' '.repeat(typed.length - before.length);
    },
  );
  const times = points?.takeExcludedPoints(unfiltered);
  const { rest, excluded } = takeExclusions(times?.rest ?? unfiltered, areCompound);

  const words: QueryWord[] = [];
  const phrases: [number, number][] = [];
  const unquoted: string[] = [];
  let offset = 0;
  rest.split('"').forEach((stretch, i, stretches) => {
    const start = words.length;
    const closed = i % 2 === 1 && i < stretches.length - 1;
    let end = 0;
    for (const part of partsOf(stretch, closed || literal || !points ? [] : points.findTypedPoints(stretch))) {
      const between = stretch.slice(end, part.start);
      end = part.end;
      const typed = stretch.slice(part.start, end);
      const lower = typed.toLowerCase();
      words.push({
        typed: text.typed.get(lower) ?? typed,
        text: part.point ? lower : lower.replaceAll('.', ''),
        before: words.length > start ? between : ' ',
        ...(part.point && { point: part.point }),
      });
    }
    if (closed && words.length > start) {
      phrases.push([start, words.length]);
      unquoted.push(cutOut(text.current, [offset - 1, offset], [offset + stretch.length, offset + stretch.length + 1]));
    }
    offset += stretch.length + 1;
  });
  return {
    words,
    phrases,
    unquoted,
    excluded: [...excluded, ...(times?.excluded ?? []), ...kinds].map(({ start, end, ...what }) => ({
      ...what,
      without: cutOut(text.current, [start, end]),
    })),
    filters,
    open: /[\p{L}\p{M}\p{N}]$/u.test(query.normalize('NFC')),
  };
}

/** Nothing but a space or a dash stands before the word. */
export function isNextWord(word: QueryWord | undefined): boolean {
  return word !== undefined && /^[\s-]+$/.test(word.before);
}

/** The text without these stretches, ascending. */
function cutOut(text: string, ...stretches: readonly (readonly [start: number, end: number])[]): string {
  const left = stretches.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
  return left.replace(/\s+/g, ' ').trim();
}

type Part = Pick<PlacedPoint, 'start' | 'end'> & Partial<PlacedPoint>;

/** Words and points of a stretch, in order. */
function partsOf(stretch: string, points: readonly PlacedPoint[]): Part[] {
  const words = Array.from(stretch.matchAll(WORD), ({ 0: word, index }): Part => ({ start: index, end: index + word.length }));
  const isFree = ({ start, end }: Part): boolean => !points.some((point) => start < point.end && point.start < end);
  return [...points, ...words.filter(isFree)].sort((a, b) => a.start - b.start);
}

function resolveFilter(name: string, value: string, known: readonly KnownFilter[]): { name: string; value: string } | null {
  const isSame = (a: string, b: string): boolean => slugify(a) === slugify(b);
  const filter = known.find((candidate) => isSame(candidate.name, name));
  const match = filter?.values.find((candidate) => isSame(candidate, value));
  return filter && match !== undefined ? { name: filter.name, value: match } : null;
}
