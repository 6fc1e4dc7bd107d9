import { bareLetters } from '../../vietnamese/bare-letters.ts';
import { SEARCH_FACETS } from '../../schemas/facets.ts';
import { MOST_CHARACTERS, MOST_PASTED } from '../../search/query/limits.ts';
import type { SearchFilters, SortOrder } from '../../search/types.ts';

/** Filters in the order in which a reader sees them. */
export const FILTER_NAMES = ['loai', 'thu-vien', ...SEARCH_FACETS];

/** No address asks for more than this many pages of results at once, or for more values of one filter. */
const MOST_PAGES = 30;
const MOST_VALUES = 20;
/** Longer values are cut: an address holds no more. */
const LONGEST_VALUE = 200;

/** Everything the search page shows follows from this, and the address holds all of it. */
export interface SearchState {
  query: string;
  filters: SearchFilters;
  sort: SortOrder;
  /** Pages of results on screen, from 1. */
  pages: number;
  /** Search for exactly what was typed. */
  literal: boolean;
}

export const EMPTY_STATE: SearchState = { query: '', filters: {}, sort: 'relevance', pages: 1, literal: false };

/** Reads `?q=…&loai=…&nam=…&xep=ngay&trang=2&nguyen-van=1`; what it does not know it leaves out. */
export function readState(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  const filters = FILTER_NAMES.map(
    (name) =>
      [
        name,
        [...new Set(parameters.getAll(name).map((value) => value.slice(0, LONGEST_VALUE)))].filter(Boolean).slice(0, MOST_VALUES),
      ] as const,
  );
  const pages = Number.parseInt(parameters.get('trang') ?? '', 10);
  return {
    query: shortQuery(parameters.get('q') ?? ''),
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
    sort: parameters.get('xep') === 'ngay' ? 'date' : 'relevance',
    pages: Math.min(Math.max(pages || 1, 1), MOST_PAGES),
    literal: parameters.get('nguyen-van') === '1',
  };
}

/** What a field asks for, which may be a whole page that was pasted. */
export function queryIn(typed: string): string {
  return typed.slice(0, MOST_PASTED).trim();
}

/** What an address, the history and the list of recent searches hold of a query: the search reads no more of a question. */
export function shortQuery(query: string): string {
  return query.length > MOST_CHARACTERS ? query.normalize('NFC').slice(0, MOST_CHARACTERS).trim() : query.trim();
}

/** Writes what {@link readState} reads, a pasted page by its beginning: empty for the empty state, otherwise beginning with `?`. */
export function writeState({ query, filters, sort, pages, literal }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', shortQuery(query));
  for (const name of FILTER_NAMES) {
    for (const value of filters[name] ?? []) parameters.append(name, value);
  }
  if (sort === 'date') parameters.set('xep', 'ngay');
  if (literal) parameters.set('nguyen-van', '1');
  if (pages > 1) parameters.set('trang', String(pages));
  const written = parameters.toString();
  return written && `?${written}`;
}

/** Filters with one value added or taken away. */
export function toggleFilter(filters: SearchFilters, name: string, value: string, on: boolean): SearchFilters {
  const values = (filters[name] ?? []).filter((other) => other !== value);
  const { [name]: _replaced, ...others } = filters;
  const wanted = on ? [...values, value] : values;
  return wanted.length > 0 ? { ...others, [name]: wanted } : others;
}

/** True when the state asks for something: words or filters. */
export function isSearch({ query, filters }: SearchState): boolean {
  return query !== '' || Object.keys(filters).length > 0;
}

/** A query without the filters of one name that were typed in it: `đạo đức năm:2019` → `đạo đức`. */
export function withoutTypedFilter(query: string, name: string): string {
  const typed = /(^|\s)([\p{L}\p{M}-]+):(?:"[^"]+"|[^\s"]+)/gu;
  return query
    .replace(typed, (token, before: string, typedName: string) => (bareLetters(typedName).toLowerCase() === name ? before : token))
    .replace(/\s+/g, ' ')
    .trim();
}
