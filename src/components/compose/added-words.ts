import { addressOf } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { addedStrings } from './added-strings.ts';
import type { Added } from './kept-session.ts';

/**
 * What is said of something that was added, with the way to the session.
 * @param page address of the page that composes
 */
export function addedWords(added: Added, page: string): (string | HTMLElement)[] {
  if ('count' in added) {
    const { is, count, title } = added;
    return [`${addedStrings[is](title)} `, build('a', { href: addressOf(page) }, addedStrings.open(count, title))];
  }
  return [added.is === 'full' ? addedStrings.full : addedStrings.notKept];
}
