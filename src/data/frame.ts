import { showsHidden } from '../library/visibility.ts';
import { archivePath, collectionAt, COMPOSE, OPEN_DATA, QUOTE_CHECK, SITE_ADDRESSES } from '../schemas/addresses.ts';
import { KEPT } from '../schemas/kept-page.ts';
import {
  COLLECTIONS,
  definitionOf,
  MENU_COLLECTIONS,
  OVERVIEW_COLLECTIONS,
  shortLabel,
  type CollectionName,
} from '../schemas/collections.ts';
import { listed } from './archives.ts';
import { feedLinks, type FeedLink } from './feeds/feed-links.ts';
import { openLibrary, type LibraryIndex } from './library.ts';
import type { SiteData } from '../schemas/site.ts';
import type { LinkView } from './link-view.ts';
import { named } from './questions.ts';
import { openSettings, withBase } from './settings.ts';

/** Who publishes the library; from `content/site.yaml`. */
export interface SiteView extends Pick<SiteData, 'name' | 'tagline' | 'emblem' | 'organisation' | 'contact'> {
  /** Address of the home page, with the site's base. */
  home: string;
}

/** What every layout needs from the data layer to draw header, footer and head. */
export interface FrameView {
  site: SiteView;
  /** Without search, which has its own place in the header. */
  menu: LinkView[];
  search: LinkView;
  /** Links of the footer: RSS, giới thiệu, hướng dẫn… */
  footer: LinkView[];
  /** A sentence above them. */
  footerText?: string;
  /** What feeds of the whole library there are. */
  feeds: FeedLink[];
  /** Address of the icon, with the site's base. */
  icon: string;
  /** The site shows what readers do not see yet, and says so on every page. */
  isPreview: boolean;
}

/** Sections of the menu: those that the library names, or those of its places that have something to show. */
function menuSections({ menu }: SiteData, library: LibraryIndex): CollectionName[] {
  return menu ?? withEntries(MENU_COLLECTIONS, library);
}

/** Sections that the home page counts: those that the library names, or all that have something to show. */
export function countedSections({ menu }: SiteData, library: LibraryIndex): CollectionName[] {
  return menu ?? withEntries(OVERVIEW_COLLECTIONS, library);
}

function withEntries(sections: readonly CollectionName[], library: LibraryIndex): CollectionName[] {
  const { listing } = placesThere(library);
  return sections.filter((name) => listing.includes(name));
}

/** Where a place of the menu is the reader's: in its section, and in one that stands above its list. */
function coveredBy(section: CollectionName): string[] {
  const above = definitionOf(section).archive?.above?.collection as CollectionName | undefined;
  return [archivePath(section), ...(above ? [archivePath(above)] : [])];
}

/** Unless the library names others; those to sections without entries and to pages that it has not are left out. */
const FOOTER: [path: string, label: string][] = [
  ...(['materials', 'works', 'organisations'] as const).map((name): [string, string] => [archivePath(name), definitionOf(name).label]),
  ['/gioi-thieu/', 'Giới thiệu'],
  ['/huong-dan/', 'Hướng dẫn sử dụng'],
  ['/huong-dan-trich-dan/', 'Trích dẫn được kiểm chứng thế nào'],
  [COMPOSE, 'Soạn một buổi'],
  [QUOTE_CHECK, 'Kiểm câu trích'],
  [KEPT, 'Đã lưu trong máy'],
  ['/trich-dan/gan-nham/', 'Những câu thường bị gán nhầm'],
  ['/bieu-mau/', 'Biểu mẫu cho buổi sinh hoạt'],
  [OPEN_DATA, 'Dữ liệu mở'],
  ['/rss.xml', 'Theo dõi tin mới (RSS)'],
];

/** Sections that list something, sections that have any entry, and pages that there are: all that every page asks of them. */
const placesThere = named('places', (library) => ({
  listing: COLLECTIONS.filter((name) => listed(name, library).length > 0),
  filled: COLLECTIONS.filter((name) => library.list(name).length > 0),
  pages: library.list('pages').map(({ id }) => id),
}));

/** Header, footer and head of a page. */
export async function openFrame(currentPath: string): Promise<FrameView> {
  const { site } = await openSettings();
  const link = ([path, label]: [string, string]): LinkView => ({
    href: withBase(path),
    label,
    current: path !== '/' && currentPath.startsWith(path) && path.endsWith('/'),
  });
  const { name, tagline, emblem, organisation, contact, footer } = site;
  const library = await openLibrary();
  const there = placesThere(library);
  const isThere = (path: string): boolean => {
    const [, segment] = /^\/([^/.]+)\/$/.exec(path) ?? [];
    if (!segment) return true;
    const section = collectionAt(segment);
    if (section) return there.filled.includes(section);
    return SITE_ADDRESSES.includes(path) || there.pages.includes(segment);
  };
  const links = footer.links?.map(({ label, address }): [string, string] => [address, label]) ?? FOOTER.filter(([path]) => isThere(path));
  return {
    site: { name, tagline, emblem, organisation, contact, home: withBase('/') },
    search: link(['/tim-kiem/', 'Tìm kiếm']),
    menu: menuSections(site, library).map((section) => ({
      ...link([archivePath(section), shortLabel(section)]),
      current: coveredBy(section).some((path) => currentPath.startsWith(path)),
    })),
    footer: links.map(link),
    ...(footer.text ? { footerText: footer.text } : {}),
    feeds: feedLinks('/', name),
    icon: withBase('/favicon.svg'),
    isPreview: showsHidden(),
  };
}
