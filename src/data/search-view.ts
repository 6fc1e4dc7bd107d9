import { definitionOf, shortLabel } from '../schemas/collections.ts';
import { SEARCH_FACETS, type FacetName } from '../schemas/facets.ts';
import { facetValues } from './facets.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { dateOf, isSuperseded } from './order.ts';
import { quoteWarning } from './quote-view.ts';
import { standingLine } from './standing-line.ts';
import { nameBesideText, titleOf } from './titles.ts';

/** What the search index learns of an entry beside its words. */
export interface SearchView {
  filters?: Record<string, string[]>;
  meta?: Record<string, string>;
  sort?: Record<string, string>;
}

/**
 * What search knows of an entry beside its words: filters, facts shown with a result, the date to sort by,
 * and other names it is looked for under.
 */
export function searchView(entry: Entry, library: LibraryIndex): SearchView {
  const { aliases = [], short, number } = entry.data as { aliases?: string[]; short?: string; number?: string };
  const kind = shortLabel(entry.collection);
  const date = dateOf(entry);
  const facets = SEARCH_FACETS.map((name) => [name, facetValues(entry, name, library).map(({ label }) => label)] as const);
  const filters = facets.filter(([, values]) => values.length > 0);
  const values = (name: FacetName): readonly string[] => filters.find(([facet]) => facet === name)?.[1] ?? [];
  const standing = standingLine(entry, library);
  const unit = library.find('organisations', facetValues(entry, 'don-vi', library)[0]?.slug);
  const known: [name: string, values: readonly string[]][] = [
    ['date', date ? [date] : []],
    ['organisation', unit ? [nameBesideText(unit)] : []],
    ['state', values('tinh-trang')],
    ['alias', [...aliases, ...(short ? [short] : []), ...askedForAs(entry, library)]],
    ['topics', values('chu-de')],
    ['number', number ? writtenNumbers(number) : []],
    ['weight', isSuperseded(entry) ? [String(SUPERSEDED)] : []],
    ['standing', standing ? [standing] : []],
    ...quoteMeta(entry, library),
  ];
  return {
    filters: { loai: [kind], ...Object.fromEntries(filters) },
    meta: { kind, ...Object.fromEntries(known.filter(([, told]) => told.length > 0).map(([name, told]) => [name, told.join(', ')])) },
    ...(date ? { sort: { date: date.padEnd(10, '-00') } } : {}),
  };
}

/** Share of its score that an entry keeps whose place another took: below that one for the same words, first by its own number. */
const SUPERSEDED = 0.6;

/** What one who looks for a material calls it, whatever its title is: “tài liệu nêu gương”. */
function askedForAs(entry: Entry, library: LibraryIndex): string[] {
  if (entry.collection !== 'materials') return [];
  const theme = library.find('topics', (entry as Entry<'materials'>).data.theme);
  const name = theme?.data.name.replaceAll(',', '');
  return name ? [name, `${definitionOf('materials').label} ${name}`] : [];
}

/** Letters of the quotation to use instead. */
const LONGEST_CORRECT = 160;

/** Of a quotation its work; of a saying that nobody should quote why, and that it comes last of the results shown together. */
function quoteMeta(entry: Entry, library: LibraryIndex): [name: string, values: readonly string[]][] {
  if (entry.collection !== 'quotes') return [];
  const { data } = entry as Entry<'quotes'>;
  const work = library.find('works', data.work);
  const warning = quoteWarning(data);
  const correct = warning && library.find('quotes', data.correct);
  return [
    // The page is headed by its first words alone.
    ['title', [titleOf(entry)]],
    ['work', work ? [titleOf(work)] : []],
    [
      'warning',
      warning ? [`${warning.label}: ${warning.reason}${correct ? ` Nên dùng: “${titleOf(correct, LONGEST_CORRECT)}”` : ''}`] : [],
    ],
    ['last', warning ? ['1'] : []],
  ];
}

/** The forms a document's number is written in: “Trung ương” is `TW` in documents and often `TƯ` in newspapers. */
function writtenNumbers(number: string): string[] {
  return [...new Set([number, number.replace(/TW$/, 'TƯ'), number.replace(/TƯ$/, 'TW')])];
}
