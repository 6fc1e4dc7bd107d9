import { Combobox } from './combobox.ts';
import { openSearch } from './one-search.ts';

/** Gives a search box on a page its suggestions, and starts to load the search. */
export function completeField(input: HTMLInputElement): void {
  const combobox = new Combobox(input);
  if (document.activeElement === input) void combobox.open();
  // Whatever fails here is told when there is a query to answer.
  openSearch()
    .then((search) => search.preload())
    .catch(() => {});
}
