import { archivePath } from '../schemas/addresses.ts';
import { yearOf } from '../text/dates.ts';
import type { ArchivePage } from './archives.ts';
import { listed } from './archives.ts';
import type { LibraryIndex } from './library-index.ts';
import { withBase } from './settings.ts';

/** Quotations of each year, from the first to the last: as a picture, and as its table. */
export interface YearsView {
  /** Every year between, those without any as well. */
  bars: { year: number; count: number; href: string }[];
  total: number;
  /** The year with most; the first of several. */
  most: { year: number; count: number };
  /** The year that the page is about. */
  here?: { year: number; count: number };
}

const ROOT = archivePath('quotes');
/** Fewer years than these are no picture. */
const LEAST = 3;

/**
 * How the quotations that may be used lie over the years: above the whole archive and that of a year; undefined elsewhere,
 * and in a library that has too few.
 */
export function quotesByYear({ path }: Pick<ArchivePage, 'path'>, library: LibraryIndex): YearsView | undefined {
  const [isOurs, asked] = /^(?:nam\/(\d{4})\/)?$/.exec(path.slice(ROOT.length)) ?? [];
  if (!path.startsWith(ROOT) || isOurs === undefined) return undefined;
  const counts = new Map<number, number>();
  for (const { data } of listed('quotes', library)) {
    if (!data.date) continue;
    const year = yearOf(data.date.value);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size < LEAST) return undefined;
  const years = [...counts.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const bars = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: counts.get(year) ?? 0, href: withBase(`${ROOT}nam/${year}/`) };
  });
  const here = asked === undefined ? undefined : { year: Number(asked), count: counts.get(Number(asked)) ?? 0 };
  return {
    bars,
    total: bars.reduce((sum, { count }) => sum + count, 0),
    most: bars.reduce((most, bar) => (bar.count > most.count ? bar : most)),
    ...(here ? { here } : {}),
  };
}
