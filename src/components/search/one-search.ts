import type * as Answering from '../../search/answer-calls.ts';
import { createSearch } from '../../search/client.ts';
import { SearchError } from '../../search/errors.ts';
import { SearchOnPage } from '../../search/search-on-page.ts';
import type { OtherLibraries, Search } from '../../search/types.ts';
import { loadCopyScript } from '../../site-copy/load-copy-script.ts';
import { readSiteFile } from '../../site-copy/read-site-file.ts';
import { addressOf, isPortable, webAddress } from '../../site-copy/site-copy.ts';
import { keptHere } from './kept-here.ts';
import { KeptSearch } from './kept-search.ts';
import { allowWorkers } from './script-addresses.ts';

let opened: KeptSearch | null = null;

/** What links to the search page say, and the address of the index, as the page's `<search-launcher>` knows them. */
export function searchPlaces(): { page: string; index: string } {
  const { page = '', index = '' } = document.querySelector<HTMLElement>('search-launcher')?.dataset ?? {};
  return { page: addressOf(page), index };
}

/** The libraries that the search page asks together; of other pages none, where only suggestions are made. */
export function librariesTogether(): OtherLibraries | undefined {
  const { together } = document.querySelector<HTMLElement>('search-page')?.dataset ?? {};
  return together ? (JSON.parse(together) as OtherLibraries) : undefined;
}

/** The one search of this page; its worker starts with the first question. A portable copy has none. */
export function openSearch(): KeptSearch {
  opened ??= new KeptSearch(isPortable() ? searchOfCopy() : searchOfSite(), keptHere);
  return opened;
}

function searchOfSite(): Search {
  const { index } = searchPlaces();
  allowWorkers(index);
  return createSearch({ bundleUrl: index, others: librariesTogether() });
}

/** Its index names pages as on the web: the same checks hold, and links are made of them as of all data. */
function searchOfCopy(): Search {
  const bundleUrl = webAddress(searchPlaces().index);
  const load = (): Promise<typeof Answering> => loadCopyScript('search.js') as Promise<typeof Answering>;
  return createSearch({ bundleUrl, createWorker: () => new SearchOnPage(load, (path) => readSiteFile(bundleUrl + path)) });
}

/** Starts to load what a search needs. Whatever fails here is told when there is a query to answer. */
export function preloadSearch(): void {
  openSearch()
    .preload()
    .catch(() => {});
}

/** Which of `failures` in strings.ts a reader must be told; null when the search was only given up for a newer one. */
export function failureOf(thrown: unknown): string | null {
  const { code } = SearchError.from(thrown);
  if (code === 'aborted' || (thrown instanceof DOMException && thrown.name === 'AbortError')) return null;
  if (isPortable()) return code === 'index-missing' || code === 'offline' ? 'incomplete' : code;
  return navigator.onLine ? code : 'offline';
}
