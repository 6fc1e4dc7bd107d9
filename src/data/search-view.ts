import { DOCUMENT_VERIFICATIONS } from '../schemas/document.ts';
import { VERIFICATIONS } from '../schemas/quote.ts';
import { SESSION_STATUSES } from '../schemas/session.ts';
import { yearOf } from '../text/dates.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { dateOf } from './order.ts';
import { titleOf } from './titles.ts';

/** What the search index learns of an entry beside its words. */
export interface SearchView {
  filters?: Record<string, string[]>;
  meta?: Record<string, string>;
  sort?: Record<string, string>;
}

export const KIND_LABELS = {
  articles: 'Tin tức',
  sessions: 'Chuyên đề',
  quotes: 'Trích dẫn',
  documents: 'Văn bản',
  topics: 'Chủ đề',
  organisations: 'Đơn vị',
  pages: 'Trang',
} as const;

/**
 * What search knows of an entry beside its words: filters, facts shown with a result, the date to sort by,
 * and other names it is looked for under.
 */
export function searchView(entry: Entry, library: LibraryIndex): SearchView {
  const data = entry.data as Partial<Record<string, unknown>>;
  const date = dateOf(entry);
  const names = (collection: 'topics' | 'organisations', ids: unknown): string[] =>
    (Array.isArray(ids) ? (ids as string[]) : []).flatMap((id) => library.find(collection, id) ?? []).map(titleOf);
  const organisations = names('organisations', data.organisations ?? (data.organisation ? [data.organisation] : []));
  const topics = names('topics', data.topics);
  const state =
    entry.collection === 'sessions'
      ? SESSION_STATUSES[(entry as Entry<'sessions'>).data.status]
      : entry.collection === 'quotes'
        ? VERIFICATIONS[(entry as Entry<'quotes'>).data.verification]
        : entry.collection === 'documents'
          ? DOCUMENT_VERIFICATIONS[(entry as Entry<'documents'>).data.verification]
          : null;
  const aliases = [...((data.aliases as string[] | undefined) ?? []), ...(data.short ? [String(data.short)] : [])];
  const numbers = entry.collection === 'documents' ? writtenNumbers((entry as Entry<'documents'>).data.number) : [];
  return {
    filters: {
      loai: [KIND_LABELS[entry.collection]],
      ...(topics.length > 0 ? { 'chu-de': topics } : {}),
      ...(date ? { nam: [String(yearOf(date))] } : {}),
      ...(organisations.length > 0 ? { 'don-vi': organisations } : {}),
      ...(state ? { 'tinh-trang': [state] } : {}),
    },
    meta: {
      kind: KIND_LABELS[entry.collection],
      ...(date ? { date } : {}),
      ...(organisations[0] ? { organisation: organisations[0] } : {}),
      ...(state ? { state } : {}),
      ...(aliases.length > 0 ? { alias: aliases.join(', ') } : {}),
      ...(topics.length > 0 ? { topics: topics.join(', ') } : {}),
      ...(numbers.length > 0 ? { number: numbers.join(', ') } : {}),
    },
    ...(date ? { sort: { date: date.padEnd(10, '-00') } } : {}),
  };
}

/** The forms a document's number is written in: “Trung ương” is `TW` in documents and often `TƯ` in newspapers. */
function writtenNumbers(number: string): string[] {
  return [...new Set([number, number.replace(/TW$/, 'TƯ'), number.replace(/TƯ$/, 'TW')])];
}
