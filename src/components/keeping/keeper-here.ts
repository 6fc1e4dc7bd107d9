import type { Keeper } from '../../keeping/keeper.ts';
import { allowWorkers } from '../search/script-addresses.ts';

/** Path of the site that the page belongs to, with a slash at both ends. */
export function siteRoot(): string {
  return new URL('..', new URL(indexFolder(), location.href)).pathname;
}

/** The keeper of that site; its code comes with the first call. */
export async function keeperHere(): Promise<Keeper> {
  allowWorkers(indexFolder());
  const { openKeeper } = await import('./keeper-later.ts');
  return openKeeper(siteRoot());
}

/** Of the search, which every page names; it stands at the root of the site. */
export function indexFolder(): string {
  return document.querySelector<HTMLElement>('search-launcher')?.dataset.index ?? '';
}
