import { createSearch } from '../../search/client.ts';
import { SearchError } from '../../search/errors.ts';
import type { Search } from '../../search/types.ts';
import { addressOf, isPortable } from '../../site-copy/site-copy.ts';
import { allowSearchWorkers } from './script-addresses.ts';

let opened: Search | null = null;

/** What links to the search page say, and the address of the index, as the page's `<search-launcher>` knows them. */
export function searchPlaces(): { page: string; index: string } {
  const { page = '', index = '' } = document.querySelector<HTMLElement>('search-launcher')?.dataset ?? {};
  return { page: addressOf(page), index };
}

/** The one search of this page; its worker starts with the first question. */
export function openSearch(): Search {
  if (!opened) {
    const { index } = searchPlaces();
    // A portable copy has a policy of its own, and no worker.
    if (!isPortable()) allowSearchWorkers(index);
    opened = createSearch({ bundleUrl: index });
  }
  return opened;
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
  if (!navigator.onLine) return 'offline';
  return code;
}
