import type { SiteAddress } from '../library/site-address.ts';
import { LEFT_OUT, standsIn } from '../schemas/site-folders.ts';

/** The site on the web that a copy is made of. */
export interface OriginalSite {
  /** Its whole address: `https://thu-vien.vn/chi-bo/`. */
  web: string;
  /** Files of it that come along, as paths below its root. */
  files: ReadonlySet<string>;
}

/** Files that only a web host has a use for, as it has for some folders; links to them lead to the web. */
const OF_THE_WEB =
  /^(?:_headers|404\.html|manifest\.json|manifest\.webmanifest|opensearch\.xml|robots\.txt|sitemap[\w-]*\.xml|sw\.js)$|^du-lieu\/oembed\/|(?:^|\/)(?:rss\.xml|feed\.json)$/;

/** @param left paths that are left out besides */
export function originalSite({ url, base }: SiteAddress, paths: readonly string[], left: ReadonlySet<string>): OriginalSite {
  const comesAlong = (path: string): boolean => !OF_THE_WEB.test(path) && !standsIn(path, LEFT_OUT.portable) && !left.has(path);
  return { web: url + base, files: new Set(paths.filter(comesAlong)) };
}

/** Whether a file is a page of the site; files of one page to hand on, which need no other, are none. */
export function isPage(path: string): boolean {
  return /(?:^|\/)index\.html$/.test(path);
}

/** The way from a file to the root of the copy: `../../`, `./`. */
export function wayToRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/** What an address stands for in a copy. */
export interface Target {
  /** As it is written in the copy. */
  address: string;
  /** The file of the copy that it needs; null where it leads elsewhere. */
  file: string | null;
}

/**
 * What an address in a file of the site is in the copy: the way to the file where that comes along, else its whole address
 * on the web. Addresses of other sites, of other kinds (`mailto:`, `data:`) and within the page stay as they are.
 * @param from path of the file the address stands in
 */
export function targetOf(written: string, from: string, { web, files }: OriginalSite): Target {
  const value = written.trim();
  const place = new URL(from.replace(/(^|\/)index\.html$/, '$1'), web);
  if (value === '' || value.startsWith('#') || !URL.canParse(value, place.href)) return { address: written, file: null };
  const address = new URL(value, place);
  if (!`${address.origin}${address.pathname}`.startsWith(web)) return { address: written, file: null };
  const path = decodeURIComponent(address.pathname.slice(new URL(web).pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return { address: address.href, file: null };
  return { address: `${wayToRoot(from)}${file.split('/').map(encodeURIComponent).join('/')}${address.search}${address.hash}`, file };
}
