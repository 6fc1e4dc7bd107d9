import { remembered } from '../../keeping/remembered.ts';
import { isPortable } from '../../site-copy/site-copy.ts';
import { siteRoot } from '../keeping/keeper-here.ts';
import type { Way } from './kept-ways.ts';

/**
 * Ways to the pages that are kept here: a copy of what stands on the device takes these along, since the pages themselves are too
 * much for a chat. The whole library, which has no title of its own, is offered wherever pages can be kept.
 */
export function keptAsWays(): Way[] {
  if (isPortable()) return [];
  const named = remembered(siteRoot()).filter(({ title }) => title !== '');
  return named.map(({ address, title }) => ({ path: address, title: title.slice(0, 300), label: '', time: 0 }));
}
