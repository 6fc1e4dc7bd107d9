import { readFromUrl } from './bundle/read-file.ts';
import { CurrentIndex } from './current-index.ts';
import { SearchError } from './errors.ts';
import type { Facet, SearchOptions, SearchResponse, Suggestion, SuggestOptions } from './types.ts';

/** The search over the bundle at one address, opened when first asked; runs in a worker or on the page itself. */
export class SearchService {
  private readonly index: CurrentIndex;
  /** The folder the bundle lies in; the index names pages from there. */
  private readonly site: URL;

  /** @param fresh the first file is read past the browser's cache */
  constructor(bundleUrl: string, readFile = readFromUrl(bundleUrl), fresh = false) {
    this.index = new CurrentIndex(readFile, fresh);
    this.site = new URL('..', bundleUrl.replace(/\/?$/, '/'));
  }

  async preload(): Promise<void> {
    await this.index.ask(() => {});
  }

  async search(query: string, options: SearchOptions): Promise<SearchResponse> {
    const response = await this.index.ask((engine) => engine.search(query, options), options.signal);
    const results = response.results.map((result) => ({ ...result, url: this.addressOf(result.url) }));
    return { ...response, results };
  }

  async suggest(prefix: string, options: SuggestOptions): Promise<Suggestion[]> {
    const suggestions = await this.index.ask((engine) => engine.suggest(prefix, options), options.signal);
    return suggestions.map((suggestion) =>
      suggestion.url === undefined ? suggestion : { ...suggestion, url: this.addressOf(suggestion.url) },
    );
  }

  facets(within?: SearchOptions['within']): Promise<Facet[]> {
    return this.index.ask((engine) => engine.facets(within));
  }

  /** The index names a page by its path below the site, with a slash before it. */
  private addressOf(page: string): string {
    return pageAddress(page.replace(/^\/+/, ''), this.site, location.origin);
  }
}

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

function resolve(page: string, site: URL): URL | null {
  try {
    return new URL(page, site);
  } catch {
    return null;
  }
}
