import { archivePath } from '../schemas/addresses.ts';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { FACETS, type FacetName } from '../schemas/facets.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import { facetValues, type FacetValue } from './facets.ts';
import type { Entry, LibraryIndex } from './library.ts';
import type { LinkView } from './link-view.ts';
import { inOrder } from './order.ts';
import { withBase } from './settings.ts';

/** One way to filter an archive; every item is a page of its own. */
export interface FilterGroupView {
  label: string;
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
export interface ArchivePage<C extends CollectionName = CollectionName> {
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

/** Whether archives and topics list an entry, as all but sayings that nobody should quote. */
export function isListed({ collection, data }: Entry): boolean {
  return definitionOf(collection).isListed?.(data) ?? true;
}

/**
 * Entries of a collection that count: those that its archive lists. Whatever says how many there are, counts these.
 * Sayings that nobody should quote have a page of their own, and stand in no other list.
 */
export function listed<C extends CollectionName>(collection: C, library: LibraryIndex): Entry<C>[] {
  return library.list(collection).filter(isListed);
}

/** Entries that a page about something else lists of one kind: all of an ordinary library, and no more where there are thousands. */
const MOST_LISTED = 40;

/** The first of a list, and where all of it is paged through. */
export interface ShortList<E extends Entry = Entry> {
  entries: readonly E[];
  /** Where there are more. */
  all?: LinkView;
}

/**
 * A list as a page shows it that is not its archive.
 * @param narrowed the filter and its value that narrow the archive to the same list; where it has none, the list stays whole
 */
export function shortList<E extends Entry>(
  entries: readonly E[],
  collection: CollectionName,
  [facet, value]: readonly [facet: FacetName, value: string],
  library: LibraryIndex,
): ShortList<E> {
  const { archive, label } = definitionOf(collection);
  const isThere = (entry: E): boolean => isListed(entry) && facetValues(entry, facet, library).some(({ slug }) => slug === value);
  if (entries.length <= MOST_LISTED || !archive?.filters?.includes(facet) || !entries.every(isThere)) return { entries };
  const href = withBase(facetPath(archivePath(collection), facet, value));
  return { entries: entries.slice(0, MOST_LISTED), all: { href, label: `Xem đủ ${entries.length} mục trong ${label}` } };
}

function facetPath(root: string, facet: FacetName, value: string): string {
  return `${root}${facet}/${value}/`;
}

/** Every page of a collection's archive: all of it, and one list for each value of each filter. */
export function archivePages<C extends CollectionName>(collection: C, library: LibraryIndex, pageSize: number): ArchivePage<C>[] {
  const { archive } = definitionOf(collection);
  const all = inOrder(listed(collection, library));
  const root = archivePath(collection);
  const perPage = archive?.isWhole ? Math.max(1, all.length) : pageSize;
  const groups = (archive?.filters ?? []).map((facet) => {
    const values = new Map<string, FacetValue & { entries: Entry<C>[] }>();
    for (const entry of all) {
      for (const value of facetValues(entry, facet, library)) {
        const known = values.get(value.slug) ?? values.set(value.slug, { ...value, entries: [] }).get(value.slug)!;
        known.entries.push(entry);
      }
    }
    const order =
      facet === 'nam'
        ? (a: FacetValue, b: FacetValue) => Number(b.slug) - Number(a.slug)
        : (a: FacetValue, b: FacetValue) => compareVietnamese(a.short, b.short);
    return { facet, label: FACETS[facet].label, values: [...values.values()].sort(order) };
  });
  const filtersFor = (facet?: FacetName, slug?: string): FilterGroupView[] =>
    groups
      .filter(({ values }) => values.length > 0)
      .map((group) => ({
        label: group.label,
        items: group.values.map((value) => ({
          href: withBase(facetPath(root, group.facet, value.slug)),
          label: value.short,
          count: value.entries.length,
          current: group.facet === facet && value.slug === slug,
        })),
      }));
  return [
    ...paginate(all, root, perPage, null, filtersFor()),
    ...groups.flatMap(({ facet, label, values }) =>
      values.flatMap((value) =>
        paginate(
          value.entries,
          facetPath(root, facet, value.slug),
          perPage,
          { facet: label, label: value.short },
          filtersFor(facet, value.slug),
        ),
      ),
    ),
  ];
}

function paginate<C extends CollectionName>(
  entries: Entry<C>[],
  root: string,
  pageSize: number,
  selected: ArchivePage['selected'],
  filters: FilterGroupView[],
): ArchivePage<C>[] {
  const last = Math.max(1, Math.ceil(entries.length / pageSize));
  const paths = Array.from({ length: last }, (_, index) => (index === 0 ? root : `${root}trang/${index + 1}/`));
  const hrefs = paths.map(withBase);
  return paths.map((path, index) => ({
    entries: entries.slice(index * pageSize, (index + 1) * pageSize),
    total: entries.length,
    selected,
    filters,
    pagination: { current: index + 1, last, hrefs },
    path,
  }));
}
