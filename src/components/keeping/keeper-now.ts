import type { Keeper } from '../../keeping/keeper.ts';
import { openKeeper } from '../../keeping/open-keeper.ts';
import { allowWorkers } from '../search/script-addresses.ts';
import { indexFolder, siteRoot } from './keeper-here.ts';

/** The keeper of the site, for the page of what is kept: its code comes with the page's own. */
export function keeperNow(): Keeper {
  allowWorkers(indexFolder());
  return openKeeper(siteRoot());
}
