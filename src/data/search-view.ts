import type { EntryData } from '../library/entry.ts';
import { buildDay } from './build-day.ts';
import { definitionOf, shortLabel } from '../schemas/collections.ts';
import { SEARCH_FACETS, type FacetName } from '../schemas/facets.ts';
import { WORK_KINDS } from '../schemas/work.ts';
import { facetValues } from './facets.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { lastYearOfTheme, nextQuarter } from './next-quarter.ts';
import { dateOf, isSuperseded } from './order.ts';
import { quarterOfSession } from './programme.ts';
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
  const { aliases = [], short, number, penName } = entry.data as { aliases?: string[]; short?: string; number?: string; penName?: string };
  const kind = shortLabel(entry.collection);
  const date = dateOf(entry);
  const facets = SEARCH_FACETS.map((name) => [name, facetValues(entry, name, library).map(({ label }) => label)] as const);
  const filters = facets.filter(([, values]) => values.length > 0);
  const values = (name: FacetName): readonly string[] => filters.find(([facet]) => facet === name)?.[1] ?? [];
  const standing = standingLine(entry, library);
  const weight = weightOf(entry);
  const unit = library.find('organisations', facetValues(entry, 'don-vi', library)[0]?.slug);
  const known: [name: string, values: readonly string[]][] = [
    ['date', date ? [date] : []],
    ['when', timesBeside(entry, library)],
    ['edition', editionsOf(entry)],
    ['organisation', unit ? [nameBesideText(unit)] : []],
    ['state', values('tinh-trang')],
    ['alias', [...aliases, ...(short ? [short] : []), ...(penName ? [penName] : []), ...askedForAs(entry, library)]],
    ['topics', values('chu-de')],
    ['number', number ? writtenNumbers(number) : []],
    ['weight', weight < 1 ? [weight.toFixed(2)] : []],
    ['standing', standing ? [standing] : []],
    ['title', versionOf(entry) ? [`${titleOf(entry)} (${versionOf(entry)})`] : []],
    ...quoteMeta(entry, library),
  ];
  return {
    filters: { loai: [kind], ...Object.fromEntries(filters) },
    meta: { kind, ...Object.fromEntries(known.filter(([, told]) => told.length > 0).map(([name, told]) => [name, told.join(', ')])) },
    ...(date ? { sort: { date: date.padEnd(10, '-00') } } : {}),
  };
}

/** Times an entry is of where these are not its date alone, in ISO form; `2019-Q3` is a quarter. */
function timesBeside(entry: Entry, library: LibraryIndex): string[] {
  const date = dateOf(entry);
  const quarter = quarterBeside(entry, library);
  return quarter ? [...(date && date.length > 4 ? [date] : []), quarter] : [];
}

/** The quarter that a session was registered for, or that a material waits for: one about whose theme there was no session yet. */
function quarterBeside(entry: Entry, library: LibraryIndex): string | null {
  if (entry.collection === 'sessions') {
    const { data } = entry as Entry<'sessions'>;
    const quarter = quarterOfSession(data);
    return quarter ? `${data.year}-Q${quarter}` : null;
  }
  if (entry.collection !== 'materials' || lastYearOfTheme(entry as Entry<'materials'>, library) !== undefined) return null;
  const { year, quarter } = nextQuarter(buildDay());
  return `${year}-Q${quarter}`;
}

/** Volume and pages of collected editions, as search reads them: `15/622`, `15/611-624`, `5`. */
function editionsOf({ data }: Entry): string[] {
  const { edition, editions = [] } = data as { edition?: Edition; editions?: readonly Edition[] };
  return [...(edition ? [edition] : []), ...editions].flatMap(({ volume, page }) => {
    const pages = /^\d+(?:\s*[-–]\s*\d+)?$/.test(page ?? '') ? `/${page!.replace(/\s/g, '').replace('–', '-')}` : '';
    return volume ? [`${volume}${pages}`] : [];
  });
}

type Edition = Pick<NonNullable<EntryData<'quotes'>['edition']>, 'volume' | 'page'>;

/** Share of its score that an entry keeps whose place another took: below that one for the same words, first by its own number. */
const SUPERSEDED = 0.6;
/** The same for what is checked less: of quotations, documents and works that answer about as well, the surer comes first. */
const CHECKED: Readonly<Record<string, number>> = { secondary: 0.98, unverified: 0.95, unconfirmed: 0.95 };

function weightOf(entry: Entry): number {
  const { verification = '' } = entry.data as { verification?: string };
  const checked = isOfUncertainDay(entry) ? 'secondary' : verification;
  return (isSuperseded(entry) ? SUPERSEDED : 1) * (CHECKED[checked] ?? 1);
}

/** Which text of a work it is: two pages of one title are told apart among results. */
function versionOf({ collection, data }: Entry): string | undefined {
  return collection === 'works' ? (data as EntryData<'works'>).version : undefined;
}

/** Of two works of one title, the one whose day was seen in evidence comes first. */
function isOfUncertainDay({ collection, data }: Entry): boolean {
  return collection === 'works' && (data as EntryData<'works'>).date?.confirmed === false;
}

/**
 * What one who looks for a material or a work calls it, whatever its title is: “tài liệu nêu gương”, “bài báo Dân vận của Bác Hồ”. The
 * works are all one author's, so that their pages need not name him.
 */
function askedForAs(entry: Entry, library: LibraryIndex): string[] {
  if (entry.collection === 'works') {
    const { title, kind } = (entry as Entry<'works'>).data;
    const name = title.replaceAll(',', '');
    return [`${kind ? WORK_KINDS[kind] : 'tác phẩm'} ${name} của Bác Hồ`, `tác phẩm ${name} của Chủ tịch Hồ Chí Minh`];
  }
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
