import { bareLetters } from '../../vietnamese/bare-letters.ts';
import { shortQuery } from './address.ts';

const KEY = 'recent-searches';
const MOST = 8;

/** What was searched for on this device, last first; empty where storage is refused. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept
          .filter((query): query is string => typeof query === 'string')
          .slice(0, MOST)
          .map(shortQuery)
      : [];
  } catch {
    return [];
  }
}

/** A page that was pasted is nothing to repeat; the words it was searched by are remembered in its place. */
export function rememberSearch(query: string): void {
  const text = query.normalize('NFC').trim();
  if (text && text === shortQuery(text)) keep([text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST));
}

export function forgetSearch(query: string): void {
  keep(recentSearches().filter((other) => other !== query));
}

export function forgetAllSearches(): void {
  keep([]);
}

/** Recent searches that begin as the query does, diacritics or none. */
export function recentSearchesLike(query: string): string[] {
  const wanted = plainly(query);
  return recentSearches().filter((recent) => plainly(recent).startsWith(wanted) && recent !== query);
}

function plainly(text: string): string {
  return bareLetters(text).toLowerCase().trim();
}

function keep(queries: readonly string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is refused or full: the search works without.
  }
}
