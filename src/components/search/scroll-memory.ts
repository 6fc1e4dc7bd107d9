/*
 * Results come after the browser has tried to restore the scroll position, so the page does that itself:
 * each entry of the history keeps where its reader was.
 */

/** Call before a new entry is pushed. */
export function keepScroll(): void {
  history.replaceState({ ...(history.state as object | null), scroll: Math.round(scrollY) }, '');
}

/** Goes to where the reader was at this entry of the history, or stays where the page is. */
export function restoreScroll(): void {
  const scroll = (history.state as { scroll?: number } | null)?.scroll;
  if (scroll !== undefined) scrollTo(0, scroll);
}

/** Takes the scroll position into the page's own hands. */
export function takeOverScroll(): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', keepScroll);
}
