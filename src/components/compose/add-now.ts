import type { NamedItem } from '../../pack/own/own-session.ts';
import { addedWords } from './added-words.ts';
import { addToKept } from './kept-session.ts';

/**
 * Adds to the session kept on this device; its code comes with the first press.
 * @param page address of the page that composes
 * @returns what is said of it
 */
export function addNow(item: NamedItem, page: string): (string | HTMLElement)[] {
  return addedWords(addToKept(item), page);
}
