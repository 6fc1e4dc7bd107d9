import type { FacetColumn } from '../sidecars.ts';

/** The filter that says whose a page is. */
const LIBRARY_FILTER = 'thu-vien';

interface Part {
  facets: readonly FacetColumn[];
  pageCount: number;
}

/** One column for each filter that any of the libraries has, the pages of one after those of the other. */
export function joinFacets(parts: readonly Part[]): FacetColumn[] {
  const names = new Set(parts.flatMap(({ facets }) => facets.map(({ name }) => name)));
  names.delete(LIBRARY_FILTER);
  return Array.from(names, (name) => {
    const columns = parts.map(({ facets }) => facets.find((column) => column.name === name));
    const values = [...new Set(columns.flatMap((column) => column?.values ?? []))];
    const numbers = new Map(values.map((value, number) => [value, number]));
    const pages = parts.flatMap(({ pageCount }, part) => {
      const column = columns[part];
      if (!column) return new Array<number>(pageCount).fill(-1);
      const numberOf = (own: number): number => (own < 0 ? own : numbers.get(column.values[own]!)!);
      return column.pages.map((held) => (typeof held === 'number' ? numberOf(held) : held.map(numberOf)));
    });
    return { name, values, pages };
  });
}

/**
 * Whose each page is.
 * @param names of all libraries, those that are not joined among them: what is typed of these is a filter as well
 * @param parts number of each joined library among the names, and how many pages it has
 */
export function libraryColumn(names: readonly string[], parts: readonly (Pick<Part, 'pageCount'> & { number: number })[]): FacetColumn {
  const pages = parts.flatMap(({ number, pageCount }) => new Array<number>(pageCount).fill(number));
  return { name: LIBRARY_FILTER, values: names, pages };
}
