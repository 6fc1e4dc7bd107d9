import { SearchError } from './errors.ts';

/**
 * What a link to a page of the index says. An index names pages of its own site; whatever else it may hold, a
 * `javascript:` or another host among it, was put there by somebody and is never made a link.
 * @param page its address, seen from the site
 * @param site the folder that the bundle's folder lies in
 * @param origin of the page that shows the link: on another host the whole address is given
 * @throws {SearchError} `corrupt`
 */
export function pageAddress(page: unknown, site: URL, origin: string): string {
  const address = typeof page === 'string' ? resolve(page, site) : null;
  if (
    address?.origin !== site.origin ||
    !/^https?:$/.test(address.protocol) ||
    !address.pathname.startsWith(site.pathname) ||
    address.username ||
    address.password
  ) {
    throw new SearchError('corrupt', 'The index names a page that does not lie in this site');
  }
  return site.origin === origin ? address.pathname + address.search + address.hash : address.href;
}

/** The path of a page as an index has it, with a slash before it, as it is seen from the site. */
export function belowSite(path: string): string {
  return path.replace(/^\/+/, '');
}

function resolve(page: string, site: URL): URL | null {
  try {
    return new URL(page, site);
  } catch {
    return null;
  }
}
