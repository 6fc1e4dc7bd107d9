import { showsHidden } from '../library/visibility.ts';
import { archivePath } from '../schemas/addresses.ts';
import { MENU_COLLECTIONS, shortLabel } from '../schemas/collections.ts';
import type { LinkView } from './link-view.ts';
import { openSettings, withBase } from './settings.ts';

/** Who publishes the library; from `content/site.yaml`. */
export interface SiteView {
  name: string;
  tagline?: string;
  /** One to three letters. */
  emblem: string;
  organisation: string;
  contact?: string;
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
  feed?: string;
  /** Address of the icon, with the site's base. */
  icon: string;
  /** The site shows what readers do not see yet, and says so on every page. */
  isPreview: boolean;
}

const MENU = MENU_COLLECTIONS.map((name): [path: string, label: string] => [archivePath(name), shortLabel(name)]);

const FOOTER: [path: string, label: string][] = [
  ['/gioi-thieu/', 'Giới thiệu'],
  ['/huong-dan/', 'Hướng dẫn sử dụng'],
  ['/huong-dan-trich-dan/', 'Trích dẫn được kiểm chứng thế nào'],
  ['/trich-dan/gan-nham/', 'Câu thường bị gán nhầm'],
  ['/rss.xml', 'RSS'],
];

/** Header, footer and head of a page. */
export async function openFrame(currentPath: string): Promise<FrameView> {
  const { site } = await openSettings();
  const link = ([path, label]: [string, string]): LinkView => ({
    href: withBase(path),
    label,
    current: currentPath.startsWith(path) && path.endsWith('/'),
  });
  const { name, tagline, emblem, organisation, contact } = site;
  return {
    site: { name, emblem, organisation, ...(tagline ? { tagline } : {}), ...(contact ? { contact } : {}), home: withBase('/') },
    search: link(['/tim-kiem/', 'Tìm kiếm']),
    menu: MENU.map(link),
    footer: FOOTER.map(link),
    feed: withBase('/rss.xml'),
    icon: withBase('/favicon.svg'),
    isPreview: showsHidden(),
  };
}
