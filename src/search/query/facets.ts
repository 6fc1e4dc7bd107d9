import type { FacetColumn } from '../sidecars.ts';
import type { Facet, SearchFilters, Widening } from '../types.ts';

/** The pages that pass every filter; a filter or value the library does not know lets nothing pass. */
export function narrow<T extends { page: number }>(pages: readonly T[], filters: SearchFilters, columns: readonly FacetColumn[]): T[] {
  const tests = Object.entries(filters).flatMap(([name, wanted]) => {
    if (wanted.length === 0) return [];
    const column = columns.find((candidate) => candidate.name === name);
    const numbers = wanted.map((value) => column?.values.indexOf(value));
    return [(page: number) => column !== undefined && valuesOf(column, page).some((value) => numbers.includes(value))];
  });
  return pages.filter(({ page }) => tests.every((passes) => passes(page)));
}

/** Counts of each value among `pages`, each filter counted as if nothing were chosen in it itself. */
export function countFacets(pages: readonly { page: number }[], filters: SearchFilters, columns: readonly FacetColumn[]): Facet[] {
  return columns.map((column) => {
    const { [column.name]: chosen = [], ...others } = filters;
    const counts = new Array<number>(column.values.length).fill(0);
    for (const { page } of narrow(pages, others, columns)) {
      for (const value of valuesOf(column, page)) counts[value]!++;
    }
    const values = column.values.map((value, i) => ({ value, count: counts[i]!, selected: chosen.includes(value) }));
    return { name: column.name, values: values.filter(({ count, selected }) => count > 0 || selected).sort((a, b) => b.count - a.count) };
  });
}

/** What `pages` would leave without each of the filters in force, and without all of them; nothing of what leaves nothing. */
export function widen(pages: readonly { page: number }[], filters: SearchFilters, columns: readonly FacetColumn[]): Widening[] {
  const names = Object.keys(filters).filter((name) => filters[name]!.length > 0);
  const ways = names.length > 1 ? [...names.map((name) => [name]), names] : [names];
  return ways
    .map((lifted) => {
      const others = Object.fromEntries(Object.entries(filters).filter(([name]) => !lifted.includes(name)));
      return { lifted, total: lifted.length > 0 ? narrow(pages, others, columns).length : 0 };
    })
    .filter(({ total }) => total > 0);
}

/** Numbers of the values that a page has in a filter. */
export function valuesOf({ pages }: FacetColumn, page: number): readonly number[] {
  const held = pages[page]!;
  if (typeof held !== 'number') return held;
  return held < 0 ? [] : [held];
}
