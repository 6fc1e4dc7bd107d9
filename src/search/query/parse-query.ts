import { normalise } from '../../vietnamese/normalise.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { FacetColumn } from '../sidecars.ts';
import type { SearchFilters } from '../types.ts';
import { takeExclusions, type AreCompound } from './exclusions.ts';
import { decodeViqrText } from './raw-keys.ts';

/** One word of a query: a run of letters and digits. */
export interface QueryWord {
  /** As typed, in NFC. */
  typed: string;
  /** Lower case, raw VIQR keys decoded. */
  text: string;
  /** What stands between the word before and this one; nothing but punctuation in `05-CT/TW`, which is three words. */
  before: string;
}

export interface ParsedQuery {
  words: QueryWord[];
  /** Quoted stretches, as ranges `[start, end)` of `words`. */
  phrases: readonly (readonly [start: number, end: number])[];
  /** For each of these, the query with the words of it not quoted. */
  unquoted: readonly string[];
  /** Words or phrases not wanted, lower case, each with the query without it. */
  excluded: readonly { words: readonly string[]; without: string }[];
  /** Filters typed as `loai:chuyen-de`, with the values the library has. */
  filters: SearchFilters;
  /** The query ends in the middle of a word. */
  open: boolean;
}

type KnownFilter = Pick<FacetColumn, 'name' | 'values'>;

const QUOTES = /[“”„‟«»＂]/g;
const FILTER = /(^|\s)([\p{L}-]+):(?:"([^"]+)"|([^\s"]+))/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Takes a typed query apart, cut before to what limits.ts allows. Whatever fits no rule is words; nothing is an error.
 * @param areCompound tells how far a minus at the beginning reaches
 */
export function parseQuery(query: string, known: readonly KnownFilter[], areCompound: AreCompound = () => false): ParsedQuery {
  const filters: Record<string, string[]> = {};
  const text = decodeViqrText(normalise(query).replace(QUOTES, '"'));

  // Blanks in the place of what is taken out: everything else stays where it was in the text.
  const unfiltered = text.current.replace(
    FILTER,
    (typed, before: string, name: string, quoted: string | undefined, plain: string | undefined) => {
      const filter = resolveFilter(name, quoted ?? plain ?? '', known);
      if (!filter) return typed;
      (filters[filter.name] ??= []).push(filter.value);
      return before + ' '.repeat(typed.length - before.length);
    },
  );
  const { rest, excluded } = takeExclusions(unfiltered, areCompound);

  const words: QueryWord[] = [];
  const phrases: [number, number][] = [];
  const unquoted: string[] = [];
  let offset = 0;
  rest.split('"').forEach((stretch, i, stretches) => {
    const start = words.length;
    let end = 0;
    for (const match of stretch.matchAll(WORD)) {
      const between = stretch.slice(end, match.index);
      end = match.index + match[0].length;
      const lower = match[0].toLowerCase();
      words.push({ typed: text.typed.get(lower) ?? match[0], text: lower, before: words.length > start ? between : ' ' });
    }
    const closed = i % 2 === 1 && i < stretches.length - 1;
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
    excluded: excluded.map(({ words, start, end }) => ({ words, without: cutOut(text.current, [start, end]) })),
    filters,
    open: /[\p{L}\p{M}\p{N}]$/u.test(query.normalize('NFC')),
  };
}

/** The text without these stretches, ascending. */
function cutOut(text: string, ...stretches: readonly (readonly [start: number, end: number])[]): string {
  const left = stretches.reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
  return left.replace(/\s+/g, ' ').trim();
}

function resolveFilter(name: string, value: string, known: readonly KnownFilter[]): { name: string; value: string } | null {
  const isSame = (a: string, b: string): boolean => slugify(a) === slugify(b);
  const filter = known.find((candidate) => isSame(candidate.name, name));
  const match = filter?.values.find((candidate) => isSame(candidate, value));
  return filter && match !== undefined ? { name: filter.name, value: match } : null;
}
