import type { FacetColumn } from '../sidecars.ts';
import type { Facet, SearchFilters } from '../types.ts';

/** The filters of a library: which page carries which value. */
export class Facets {
  private readonly columns: readonly FacetColumn[];

  constructor(columns: readonly FacetColumn[]) {
    this.columns = columns;
  }

  /** Filters with their values, as the query parser wants them. */
  get known(): ReadonlyMap<string, readonly string[]> {
    return new Map(this.columns.map(({ name, values }) => [name, values]));
  }

  /** The pages that pass every filter; a filter or value the library does not know lets nothing pass. */
  narrow<T extends { page: number }>(pages: readonly T[], filters: SearchFilters): T[] {
    const tests = Object.entries(filters).map(([name, wanted]) => this.test(name, wanted));
    return pages.filter(({ page }) => tests.every((passes) => passes(page)));
  }

  /** Counts of each value among `pages`, each filter counted as if nothing were chosen in it itself. */
  count(pages: readonly { page: number }[], filters: SearchFilters): Facet[] {
    return this.columns.map((column) => {
      const { [column.name]: chosen = [], ...others } = filters;
      const counts = new Array<number>(column.values.length).fill(0);
      for (const { page } of this.narrow(pages, others)) {
        for (const value of valuesOf(column, page)) counts[value]!++;
      }
      const values = column.values.map((value, i) => ({ value, count: counts[i]!, selected: chosen.includes(value) }));
      return { name: column.name, values: values.filter(({ count, selected }) => count > 0 || selected).sort((a, b) => b.count - a.count) };
    });
  }

  private test(name: string, wanted: readonly string[]): (page: number) => boolean {
    const column = this.columns.find((candidate) => candidate.name === name);
    if (!column) return () => wanted.length === 0;
    const numbers = new Set(wanted.map((value) => column.values.indexOf(value)));
    return (page) => wanted.length === 0 || valuesOf(column, page).some((value) => numbers.has(value));
  }
}

function valuesOf({ pages }: FacetColumn, page: number): readonly number[] {
  const held = pages[page] ?? -1;
  if (typeof held !== 'number') return held;
  return held < 0 ? [] : [held];
}
