import { readState, writeState, type SearchState } from './address.ts';

/** How long the page stands still before its place is kept, in milliseconds: Safari lets an entry be written 100 times in 30 seconds. */
const STILL = 400;

/**
 * What the search page shows, kept in the address. Each entry of the history keeps where its reader was, too: results come
 * after the browser has tried to restore the scroll position, so the page does that itself.
 */
export class SearchHistory {
  #state = readState(location.search);
  /** The results of this entry are on their way; until then the page is not where its reader was. */
  #isReturning = true;
  #still = 0;

  /** @param onReturn called when the reader has gone to an entry with another state */
  constructor(onReturn: () => void) {
    history.scrollRestoration = 'manual';
    // Not in pagehide: WebKit stands at the next entry by then, and what that one keeps, as marks, would be written over.
    addEventListener('scroll', () => this.#keepScrollSoon(), { passive: true });
    addEventListener('popstate', () => {
      clearTimeout(this.#still);
      const state = readState(location.search);
      if (writeState(state) === writeState(this.#state)) return;
      this.#state = state;
      this.#isReturning = true;
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
    this.keepScroll();
    this.#isReturning = false;
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
    this.#isReturning = false;
    const scroll = (history.state as { scroll?: number } | null)?.scroll;
    if (scroll !== undefined) scrollTo(0, scroll);
  }

  /** Keeps where the reader is, for coming back from the page that opens now. */
  keepScroll(): void {
    clearTimeout(this.#still);
    history.replaceState({ ...(history.state as object | null), scroll: Math.round(scrollY) }, '');
  }

  #keepScrollSoon(): void {
    clearTimeout(this.#still);
    if (!this.#isReturning) this.#still = window.setTimeout(() => this.keepScroll(), STILL);
  }
}

function addressOf(state: SearchState): string {
  return location.pathname + writeState(state);
}
