import { SearchError } from '../../search/errors.ts';
import type { Search, SearchOptions } from '../../search/types.ts';

/** What a device has of the library, and whether it has more than that now. */
export interface KeptHere {
  /** There is no network, or it did not answer lately. */
  isCutOff(): boolean;
  /** The network did not answer; or what is known of that is to be forgotten. */
  setSilent(isSilent: boolean): void;
  /** The pages that are kept (`SearchOptions.within`); `all` where the library is; null where nothing can be searched. */
  pages(): Promise<readonly string[] | 'all' | null>;
}

/**
 * The same search, which keeps to what is kept on the device while there is no network, and searches the whole library once
 * there is again. Answers say which it was (`SearchResponse.within`).
 */
export class KeptSearch implements Search {
  readonly #search: Search;
  readonly #kept: KeptHere;
  #within: SearchOptions['within'];

  constructor(search: Search, kept: KeptHere) {
    this.#search = search;
    this.#kept = kept;
  }

  /** Of the last question: pages that it was kept to; null where the whole library was asked. */
  get pagesAsked(): number | null {
    return this.#within?.length ?? null;
  }

  search: Search['search'] = (query, options = {}) =>
    this.#ask((within) => this.#search.search(query, { ...options, within }), options.signal);

  suggest: Search['suggest'] = (prefix, options = {}) =>
    this.#ask((within) => this.#search.suggest(prefix, { ...options, within }), options.signal);

  facets: Search['facets'] = () => this.#ask((within) => this.#search.facets(within), undefined);
  preload: Search['preload'] = () => this.#search.preload();
  close: Search['close'] = () => this.#search.close();

  reopen: Search['reopen'] = () => {
    this.#kept.setSilent(false);
    this.#search.reopen();
  };

  async #ask<T>(question: (within: SearchOptions['within']) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const ask = (within: SearchOptions['within']): Promise<T> => question((this.#within = within));
    if (this.#kept.isCutOff()) return ask(await this.#pages());
    try {
      return await ask(undefined);
    } catch (error) {
      if (SearchError.from(error).code !== 'offline' || signal?.aborted) throw error;
      const within = await this.#pages();
      if (within === undefined) throw error;
      this.#kept.setSilent(true);
      return ask(within);
    }
  }

  /** Undefined where the whole library is kept; where nothing is, too: what was read before the network went may do. */
  async #pages(): Promise<SearchOptions['within']> {
    const pages = await this.#kept.pages();
    return pages === 'all' || pages === null ? undefined : pages;
  }
}
