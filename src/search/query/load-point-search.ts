import { SearchError } from '../errors.ts';
import type * as Script from './point-search.ts';

export type PointSearch = typeof Script;

/** Every time and citation has a digit, or is a month or a quarter by its name, whatever keys it was typed in. */
const MAY_HOLD_A_POINT = /\d|th[aá]\S*ng|qu[yý]/i;

/**
 * What reads the times and citations of a query; null where it holds none. Undefined where it is needed and the server no
 * longer has the script of this release, for a later one has taken its place: only loading the page again helps.
 * @throws {SearchError} `offline`
 */
export async function loadPointSearch(query: string): Promise<PointSearch | null | undefined> {
  if (!MAY_HOLD_A_POINT.test(query.normalize('NFC'))) return null;
  return import('./point-search.ts').catch((cause: unknown) => {
    if (!navigator.onLine) throw new SearchError('offline', 'What reads times and citations could not be loaded', { cause });
    return undefined;
  });
}
