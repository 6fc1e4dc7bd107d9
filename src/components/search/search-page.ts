import type { SearchOptions, SearchResponse, SortOrder } from '../../search/types.ts';
import { FILTER_NAMES, isSearch, queryIn, readState, shortQuery, toggleFilter, withoutTypedFilter, type SearchState } from './address.ts';
import { part } from './build.ts';
import { Combobox, type SuggestionEvent } from './combobox.ts';
import { EXCLUSION } from './facet-list.ts';
import { ASK_AGAIN } from './interpretation-lines.ts';
import { NETWORK_BACK } from './kept-here.ts';
import { NewestQuestion } from './newest-question.ts';
import { openSearch } from './one-search.ts';
import { rememberSearch } from './recent-searches.ts';
import { SearchHistory } from './search-history.ts';
import { SearchView } from './search-view.ts';
import { whenTyped } from './when-typed.ts';

const PAGE_SIZE = 10;
/** Milliseconds. Results follow the typing, less eagerly than suggestions. */
const PAUSE = 160;

/** `<search-page>`: shows what the address asks for; whatever the reader does changes the address. */
class SearchPage extends HTMLElement {
  /** The newest entry of the history follows the typing. */
  #following = false;
  #input!: HTMLInputElement;
  #view!: SearchView;
  #history!: SearchHistory;
  readonly #question = new NewestQuestion({
    slow: () => isSearch(this.#state) && this.#view.showWaiting(),
    failed: (failure) => this.#view.showFailure(failure),
  });
  readonly #title = document.title;

  connectedCallback(): void {
    this.querySelector<HTMLElement>('.late')!.hidden = true;
    this.#input = part(this, 'box').querySelector('input')!;
    this.#view = new SearchView(this);
    this.#history = new SearchHistory(() => this.#return());
    const combobox = new Combobox(this.#input);
    this.#listen(combobox);
    this.#listenToFilters();
    rememberSearch(this.#state.query);
    // The field comes empty, and browsers restore nothing in it: what is there was typed while the script was on its way.
    if (this.#typed && this.#typed !== this.#state.query) {
      this.#follow();
      if (document.activeElement === this.#input) void combobox.open();
      return;
    }
    this.#input.value ||= this.#state.query;
    void this.#show().then(() => this.#history.restoreScroll());
  }

  get #state(): SearchState {
    return this.#history.state;
  }

  get #typed(): string {
    return queryIn(this.#input.value);
  }

  #listen(combobox: Combobox): void {
    this.#input.closest('search-box')?.setAttribute('ready', '');
    whenTyped(this.#input, PAUSE, () => this.#follow());
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      combobox.close();
      this.#go({});
      rememberSearch(this.#state.query);
      if (!isSearch(this.#state)) this.#input.focus();
      else if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
    });
    this.addEventListener('suggestion', (event) => this.#open(event, (event as SuggestionEvent).detail.href));
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (link && isPlain) this.#open(event, link.href);
    });
    const tryAgain = (): void => {
      if (this.#view.mode === 'failed' && !document.hidden) void this.#show();
    };
    for (const back of ['online', NETWORK_BACK]) addEventListener(back, () => (this.#view.isWithin ? void this.#show() : tryAgain()));
    document.addEventListener('visibilitychange', tryAgain);
  }

  #listenToFilters(): void {
    part(this, 'facets').addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#filter(target.name, target.value, target.checked);
    });
    part(this, 'chip-list').addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      if (target.name === EXCLUSION) this.#go({ query: target.value });
      else this.#filter(target.name, target.value, false);
    });
    part(this, 'remove-all').addEventListener('click', () => this.#lift(FILTER_NAMES));
    part(this, 'widenings').addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#lift(target.value.split(' '));
    });
    part(this, 'sort').addEventListener('change', ({ target }) => this.#go({ sort: (target as HTMLInputElement).value as SortOrder }));
    if (!CSS.supports('selector(:popover-open)'))
      part(this, 'open-filters').addEventListener('click', () => part(this, 'filters').scrollIntoView());
    part(this, 'interpretation').addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement) || target.name !== ASK_AGAIN) return;
      // The button goes with the answer that it stands in.
      void this.#show({ again: true }).then(() => document.activeElement === document.body && part(this, 'count').focus());
    });
    part(this, 'more').addEventListener('click', () => void this.#more());
    part(this, 'retry').addEventListener('click', () => {
      openSearch().reopen();
      void this.#show();
    });
    part(this, 'reload').addEventListener('click', () => location.reload());
  }

  /** Shows an entry of the history that the reader has gone back or forward to. */
  #return(): void {
    this.#following = false;
    this.#input.value = this.#state.query;
    void this.#show().then(() => this.#history.restoreScroll());
  }

  /** Opens an address of this page without leaving it; others take their course, and the search that led there is remembered. */
  #open(event: Event, href: string): void {
    const { origin, pathname, search } = new URL(href, location.href);
    if (origin !== location.origin || pathname !== location.pathname) {
      this.#history.keepScroll();
      return rememberSearch(this.#state.query);
    }
    event.preventDefault();
    const state = readState(search);
    this.#input.value = state.query;
    rememberSearch(state.query);
    this.#go(state);
  }

  #filter(name: string, value: string, on: boolean): void {
    const { filters } = this.#state;
    const wasTyped = !on && !filters[name]?.includes(value);
    this.#go(wasTyped ? { query: withoutTypedFilter(this.#typed, name) } : { filters: toggleFilter(filters, name, value, on) });
  }

  /** Takes back the filters of these names, clicked and typed. */
  #lift(names: readonly string[]): void {
    const filters = Object.fromEntries(Object.entries(this.#state.filters).filter(([name]) => !names.includes(name)));
    this.#go({ filters, query: names.reduce(withoutTypedFilter, this.#typed) });
  }

  /** What stands in the field counts, searched for or not. */
  #go(change: Partial<SearchState>): void {
    const query = change.query ?? this.#typed;
    const literal = this.#state.literal && query === this.#state.query;
    this.#history.push({ ...this.#state, pages: 1, query, literal, ...change });
    this.#following = false;
    void this.#show();
    if (this.#typed !== query) this.#input.value = query;
  }

  /** Searches while the reader types; one entry of the history serves a whole query. */
  #follow(): void {
    const query = this.#typed;
    if (query === this.#state.query) return;
    this.#history[this.#following ? 'replace' : 'push']({ ...this.#state, query, pages: 1, literal: false });
    this.#following = true;
    void this.#show();
  }

  /** @param again libraries that did not answer are asked again */
  async #show({ again }: Pick<SearchOptions, 'again'> = {}): Promise<void> {
    const state = this.#state;
    document.title = [shortQuery(state.query), this.#title].filter(Boolean).join(' · ');
    await this.#question.ask(async (signal) => {
      const search = openSearch();
      if (!isSearch(state)) {
        const facets = await search.facets();
        return () => this.#view.showStart(facets);
      }
      const { query, filters, sort, literal, pages } = state;
      const answer = await search.search(query, { filters, sort, literal, limit: pages * PAGE_SIZE, again, signal });
      return () => this.#view.showAnswer(answer, this.#settle(answer, state));
    });
  }

  /** A pasted page gives way to the words it was searched by, in the field and in the address. */
  #settle({ interpretation: { telling } }: SearchResponse, state: SearchState): SearchState {
    if (telling === null) return state;
    if (this.#typed === state.query) this.#input.value = telling;
    this.#history.amend({ ...state, query: telling });
    document.title = `${telling} · ${this.#title}`;
    return this.#state;
  }

  async #more(): Promise<void> {
    const { query, filters, sort, literal, pages } = this.#state;
    await this.#question.ask(async (signal) => {
      const search = openSearch();
      const answer = await search.search(query, { filters, sort, literal, limit: PAGE_SIZE, offset: this.#view.shown, signal });
      return () => {
        this.#history.amend({ ...this.#state, pages: pages + 1 });
        this.#view.addResults(answer);
      };
    });
  }
}

customElements.define('search-page', SearchPage);
