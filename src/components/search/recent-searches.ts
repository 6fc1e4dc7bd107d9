import { bareLetters } from '../../vietnamese/bare-letters.ts';
import { onDevice } from '../on-device/kept-value.ts';
import { shortQuery } from './address.ts';

const KEY = 'recent-searches';
export const MOST_SEARCHES = 8;

/** What was searched for on this device, last first; empty where storage is refused. */
export function recentSearches(): string[] {
  const kept = onDevice.readJson(KEY);
  return Array.isArray(kept)
    ? kept
        .filter((query): query is string => typeof query === 'string')
        .slice(0, MOST_SEARCHES)
        .map(shortQuery)
    : [];
}

/** A page that was pasted is nothing to repeat; the words it was searched by are remembered in its place. */
export function rememberSearch(query: string): void {
  const text = query.normalize('NFC').trim();
  if (text && text === shortQuery(text)) keepSearches([text, ...recentSearches().filter((other) => other !== text)]);
}

export function forgetSearch(query: string): void {
  keepSearches(recentSearches().filter((other) => other !== query));
}

export function forgetAllSearches(): void {
  keepSearches([]);
}

/** Recent searches that begin as the query does, diacritics or none. */
export function recentSearchesLike(query: string): string[] {
  const wanted = plainly(query);
  return recentSearches().filter((recent) => plainly(recent).startsWith(wanted) && recent !== query);
}

function plainly(text: string): string {
  return bareLetters(text).toLowerCase().trim();
}

/** @param queries last first @returns false where the browser keeps nothing: the search works without */
export function keepSearches(queries: readonly string[]): boolean {
  return onDevice.write(KEY, queries.length > 0 ? JSON.stringify(queries.slice(0, MOST_SEARCHES)) : null);
}
