import { COLLECTION_PATHS } from '../schemas/addresses.ts';
import { ARTICLE_CATEGORIES } from '../schemas/article.ts';
import { DOCUMENT_VERIFICATIONS } from '../schemas/document.ts';
import { isDoubtful, VERIFICATIONS } from '../schemas/quote.ts';
import { SESSION_STATUSES } from '../schemas/session.ts';
import { yearOf } from '../text/dates.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Entry, LibraryIndex } from './library.ts';
import type { LinkView } from './link-view.ts';
import { dateOf, inOrder } from './order.ts';
import { withBase } from './settings.ts';

export type ArchivedCollection = 'articles' | 'sessions' | 'quotes' | 'documents';
type FacetName = 'nam' | 'don-vi' | 'chu-de' | 'chuyen-muc' | 'tinh-trang';

const FACETS: Record<ArchivedCollection, FacetName[]> = {
  articles: ['chu-de', 'nam', 'don-vi', 'chuyen-muc'],
  sessions: ['chu-de', 'nam', 'don-vi', 'tinh-trang'],
  quotes: ['chu-de', 'nam', 'tinh-trang'],
  documents: ['chu-de', 'nam', 'tinh-trang'],
};
const FACET_LABELS: Record<FacetName, string> = {
  nam: 'Năm',
  'don-vi': 'Đơn vị',
  'chu-de': 'Chủ đề',
  'chuyen-muc': 'Chuyên mục',
  'tinh-trang': 'Tình trạng',
};

interface FacetValue {
  slug: string;
  label: string;
}

/** One way to filter an archive; every item is a page of its own. */
export interface FilterGroupView {
  label: string;
  /** Address of the archive without this filter. */
  all?: string;
  items: (LinkView & { count?: number })[];
}

/** Pages of an archive, counted from 1. */
export interface PaginationView {
  current: number;
  last: number;
  /** Address of each page, first page first. */
  hrefs: string[];
}

/** One page of an archive: what it lists, and how to get to the others. */
export interface ArchivePage<C extends ArchivedCollection = ArchivedCollection> {
  entries: Entry<C>[];
  /** Entries in all pages of this selection. */
  total: number;
  /** What the list was narrowed to, or null for the whole archive. */
  selected: { facet: string; label: string } | null;
  filters: FilterGroupView[];
  pagination: PaginationView;
  /** Path from the root of the site, without the base. */
  path: string;
}

/** Quotations that stand under misattributed sayings instead of among the others. */
export function isSaying({ data }: Entry<'quotes'>): boolean {
  return isDoubtful(data.verification);
}

function valuesOf(entry: Entry, facet: FacetName, library: LibraryIndex): FacetValue[] {
  const data = entry.data as Partial<Record<string, unknown>>;
  const status = (labels: Record<string, string>, value: unknown): FacetValue[] => [
    { slug: slugify(labels[String(value)] ?? ''), label: labels[String(value)] ?? '' },
  ];
  switch (facet) {
    case 'nam': {
      const date = dateOf(entry);
      return date ? [{ slug: String(yearOf(date)), label: String(yearOf(date)) }] : [];
    }
    case 'chu-de':
      return (data.topics as string[])
        .flatMap((id) => library.find('topics', id) ?? [])
        .map((topic) => ({ slug: topic.id, label: topic.data.name }));
    case 'don-vi': {
      const ids = entry.collection === 'sessions' ? [data.organisation as string] : (data.organisations as string[]);
      return ids
        .flatMap((id) => library.find('organisations', id) ?? [])
        .map((unit) => ({ slug: unit.id, label: unit.data.short ?? unit.data.name }));
    }
    case 'chuyen-muc':
      return status(ARTICLE_CATEGORIES, data.category);
    case 'tinh-trang':
      if (entry.collection === 'sessions') return status(SESSION_STATUSES, data.status);
      return status(entry.collection === 'quotes' ? VERIFICATIONS : DOCUMENT_VERIFICATIONS, data.verification);
  }
}

/** Every page of a collection's archive: all of it, and one list for each value of each filter. */
export function archivePages<C extends ArchivedCollection>(collection: C, library: LibraryIndex, pageSize: number): ArchivePage<C>[] {
  const listed = library.list(collection).filter((entry) => entry.collection !== 'quotes' || !isSaying(entry as Entry<'quotes'>));
  const all = inOrder(listed) as Entry<C>[];
  const root = `/${COLLECTION_PATHS[collection]}/`;
  const groups = FACETS[collection].map((facet) => {
    const values = new Map<string, FacetValue & { entries: Entry<C>[] }>();
    for (const entry of all) {
      for (const value of valuesOf(entry, facet, library)) {
        const known = values.get(value.slug) ?? values.set(value.slug, { ...value, entries: [] }).get(value.slug)!;
        known.entries.push(entry);
      }
    }
    const order =
      facet === 'nam'
        ? (a: FacetValue, b: FacetValue) => Number(b.slug) - Number(a.slug)
        : (a: FacetValue, b: FacetValue) => compareVietnamese(a.label, b.label);
    return { facet, label: FACET_LABELS[facet], values: [...values.values()].sort(order) };
  });
  const filtersFor = (facet?: FacetName, slug?: string): FilterGroupView[] =>
    groups
      .filter(({ values }) => values.length > 0)
      .map((group) => ({
        label: group.label,
        items: group.values.map((value) => ({
          href: withBase(`${root}${group.facet}/${value.slug}/`),
          label: value.label,
          count: value.entries.length,
          current: group.facet === facet && value.slug === slug,
        })),
      }));
  return [
    ...paginate(all, root, pageSize, null, filtersFor()),
    ...groups.flatMap(({ facet, label, values }) =>
      values.flatMap((value) =>
        paginate(
          value.entries,
          `${root}${facet}/${value.slug}/`,
          pageSize,
          { facet: label, label: value.label },
          filtersFor(facet, value.slug),
        ),
      ),
    ),
  ];
}

function paginate<C extends ArchivedCollection>(
  entries: Entry<C>[],
  root: string,
  pageSize: number,
  selected: ArchivePage['selected'],
  filters: FilterGroupView[],
): ArchivePage<C>[] {
  const last = Math.max(1, Math.ceil(entries.length / pageSize));
  const paths = Array.from({ length: last }, (_, index) => (index === 0 ? root : `${root}trang/${index + 1}/`));
  return paths.map((path, index) => ({
    entries: entries.slice(index * pageSize, (index + 1) * pageSize),
    total: entries.length,
    selected,
    filters,
    pagination: { current: index + 1, last, hrefs: paths.map(withBase) },
    path,
  }));
}
