import type { MarkedText, Suggestion } from '../../search/types.ts';
import { addressOf } from '../../site-copy/site-copy.ts';
import { formatDate } from '../../text/dates.ts';
import { EMPTY_STATE, writeState } from './address.ts';
import { unmarked } from './marked-text.ts';
import { openSearch, searchPlaces } from './one-search.ts';
import { recentSearches, recentSearchesLike } from './recent-searches.ts';
import { strings } from './strings.ts';

/** One line a reader can choose. */
export interface SuggestedItem {
  text: MarkedText;
  href: string;
  /** Small text after it: kind and date, or the name of the filter. */
  note?: string;
  /** Its words are not to be passed on: they are struck, and the note says why. */
  isWarned?: true;
  /** The search it repeats; such a line can be forgotten. */
  recent?: string;
}

export interface SuggestionGroup {
  /** Left out for the line that searches for what is typed. */
  label?: string;
  items: SuggestedItem[];
}

const MOST = 8;

/** What can be offered without asking the index: the search itself, and earlier ones. */
export function ownSuggestions(query: string): SuggestionGroup[] {
  const recent = query ? recentSearchesLike(query).slice(0, 3) : recentSearches();
  const repeat = (text: string): SuggestedItem => ({ text: unmarked(text), href: searchAddress(text), recent: text });
  return withItems([
    { items: query ? [{ text: unmarked(strings.searchFor(query)), href: searchAddress(query) }] : [] },
    { label: strings.groups.recent, items: recent.map(repeat) },
  ]);
}

/** Titles, document numbers and topics for what is typed so far; the group with the best of them first. */
export async function librarySuggestions(query: string, signal: AbortSignal): Promise<SuggestionGroup[]> {
  const search = openSearch();
  const found = await search.suggest(query, { limit: MOST, signal });
  const pages = found.filter(({ kind, url }) => kind === 'page' && url);
  const topicPages = new Set(pages.filter(isTopic).map(({ text }) => text.text));
  const filters = found.filter(({ filter, text }) => filter && !topicPages.has(text.text));
  const topics = [...pages.filter(isTopic), ...filters.filter(({ filter }) => filter?.name === 'chu-de')];
  const groups: [label: string, suggestions: readonly Suggestion[]][] = [
    [strings.groups.topics, topics],
    [strings.groups.documents, pages.filter(isDocument)],
    [strings.groups.pages, pages.filter((page) => !isDocument(page) && !isTopic(page))],
    [strings.groups.filters, filters.filter(({ filter }) => filter?.name !== 'chu-de')],
  ];
  const rankOf = (suggestions: readonly Suggestion[]): number =>
    Math.min(found.length, ...suggestions.map((suggestion) => (suggestion.url ? found.indexOf(suggestion) : found.length)));
  groups.sort(([, a], [, b]) => rankOf(a) - rankOf(b));
  return withItems(groups.map(([label, suggestions]) => groupOf(label, suggestions)));
}

// `meta.kind` is the label of the collection; the index holds no other name of it.
const isDocument = ({ meta }: Suggestion): boolean => meta?.kind === strings.groups.documents;
const isTopic = ({ meta }: Suggestion): boolean => meta?.kind === strings.groups.topics;

function groupOf(label: string, suggestions: readonly Suggestion[]): SuggestionGroup {
  const items = suggestions.map(({ text, otherName, url, meta, filter }) => {
    const facts = filter
      ? [strings.filterNames[filter.name]]
      : [
          otherName && strings.otherName(otherName),
          meta?.kind,
          meta?.work,
          meta?.date && formatDate(meta.date),
          meta?.state,
          meta?.standing,
        ];
    const note = facts.filter((fact) => fact && fact !== label).join(' · ');
    const href = filter
      ? searchPlaces().page + writeState({ ...EMPTY_STATE, filters: { [filter.name]: [filter.value] } })
      : addressOf(url ?? '');
    const isWarned = meta?.warning ? ({ note: meta.warning, isWarned: true } as const) : {};
    return { text, href, ...(note ? { note } : {}), ...isWarned };
  });
  return { label, items };
}

function searchAddress(query: string): string {
  return searchPlaces().page + writeState({ ...EMPTY_STATE, query });
}

function withItems(groups: SuggestionGroup[]): SuggestionGroup[] {
  return groups.filter(({ items }) => items.length > 0);
}
