import { normalise } from '../../vietnamese/normalise.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { FacetColumn } from '../sidecars.ts';
import type { SearchFilters } from '../types.ts';
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
  /** Words or phrases not wanted, lower case. */
  excluded: readonly string[][];
  /** Filters typed as `loai:chuyen-de`, with the values the library has. */
  filters: SearchFilters;
  /** The query ends in the middle of a word. */
  open: boolean;
}

type KnownFilter = Pick<FacetColumn, 'name' | 'values'>;

const QUOTES = /[“”„‟«»＂]/g;
const FILTER = /(^|\s)([\p{L}-]+):(?:"([^"]+)"|([^\s"]+))/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** At the very beginning or the very end, so that a dash inside a sentence never throws a page out. */
const EXCLUSIONS = /^(?:-(?:"[^"]+"|\p{L}[\p{L}\p{M}]*)\s+)+|(?:(?:^|\s)-(?:"[^"]+"|\p{L}[\p{L}\p{M}]*))+\s*$/gu;
const BEFORE_A_DOCUMENT_CODE = /\d\s*$/;

/** Takes a typed query apart, cut before to what limits.ts allows. Whatever fits no rule is words; nothing is an error. */
export function parseQuery(query: string, known: readonly KnownFilter[]): ParsedQuery {
  const filters: Record<string, string[]> = {};
  const excluded: string[][] = [];
  const text = decodeViqrText(normalise(query).replace(QUOTES, '"'));

  const rest = text.current
    .replace(FILTER, (typed, before: string, name: string, quoted: string | undefined, plain: string | undefined) => {
      const filter = resolveFilter(name, quoted ?? plain ?? '', known);
      if (!filter) return typed;
      (filters[filter.name] ??= []).push(filter.value);
      return `${before} `;
    })
    .replace(EXCLUSIONS, (typed, offset: number, whole: string) => {
      if (BEFORE_A_DOCUMENT_CODE.test(whole.slice(0, offset))) return typed;
      for (const [unwanted] of typed.matchAll(/"[^"]+"|\p{L}[\p{L}\p{M}]*/gu)) {
        excluded.push((unwanted.match(WORD) ?? []).map((word) => word.toLowerCase()));
      }
      return ' ';
    });

  const words: QueryWord[] = [];
  const phrases: [number, number][] = [];
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
    if (closed && words.length > start) phrases.push([start, words.length]);
  });
  return { words, phrases, excluded, filters, open: /[\p{L}\p{M}\p{N}]$/u.test(query.normalize('NFC')) };
}

function resolveFilter(name: string, value: string, known: readonly KnownFilter[]): { name: string; value: string } | null {
  const isSame = (a: string, b: string): boolean => slugify(a) === slugify(b);
  const filter = known.find((candidate) => isSame(candidate.name, name));
  const match = filter?.values.find((candidate) => isSame(candidate, value));
  return filter && match !== undefined ? { name: filter.name, value: match } : null;
}
