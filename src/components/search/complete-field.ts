import { Combobox } from './combobox.ts';
import { preloadSearch } from './one-search.ts';

/** Gives a search box on a page its suggestions, and starts to load the search. */
export function completeField(input: HTMLInputElement): void {
  const combobox = new Combobox(input);
  if (document.activeElement === input) void combobox.open();
  preloadSearch();
}
