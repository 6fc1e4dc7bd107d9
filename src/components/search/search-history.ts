import { readState, writeState, type SearchState } from './address.ts';

/**
 * What the search page shows, kept in the address. Each entry of the history keeps where its reader was, too: results come
 * after the browser has tried to restore the scroll position, so the page does that itself.
 */
export class SearchHistory {
  #state = readState(location.search);

  /** @param onReturn called when the reader has gone to an entry with another state */
  constructor(onReturn: () => void) {
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', () => this.#keepScroll());
    addEventListener('popstate', () => {
      const state = readState(location.search);
      if (writeState(state) === writeState(this.#state)) return;
      this.#state = state;
      onReturn();
    });
  }

  get state(): SearchState {
    return this.#state;
  }

  /** Goes on to a state, in an entry of its own where the address is another. */
  push(state: SearchState): void {
    this.#state = state;
    const address = addressOf(state);
    if (address === location.pathname + location.search) return;
    this.#keepScroll();
    history.pushState({}, '', address);
  }

  /** Goes on to a state in the entry that is there. */
  replace(state: SearchState): void {
    this.#state = state;
    history.replaceState({}, '', addressOf(state));
  }

  /** Says the same search in other words; the reader stays where they are. */
  amend(state: SearchState): void {
    this.#state = state;
    history.replaceState(history.state, '', addressOf(state));
  }

  /** Goes to where the reader was at this entry, or stays where the page is. */
  restoreScroll(): void {
    const scroll = (history.state as { scroll?: number } | null)?.scroll;
    if (scroll !== undefined) scrollTo(0, scroll);
  }

  #keepScroll(): void {
    history.replaceState({ ...(history.state as object | null), scroll: Math.round(scrollY) }, '');
  }
}

function addressOf(state: SearchState): string {
  return location.pathname + writeState(state);
}
