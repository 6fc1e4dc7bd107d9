import { COLLECTIONS, definitionOf } from '../schemas/collections.ts';
import { describeSchema } from '../schemas/describe.ts';
import type { SessionData } from '../schemas/session.ts';
import { fieldsAlong } from '../schemas/walk.ts';
import { formatDate, yearOf } from '../text/dates.ts';
import type { Entry } from './library.ts';
import { WORDS_A_MINUTE } from '../text/reading-pace.ts';

/** Beginning of a text, cut after a clause or a word. */
export function shorten(text: string, max: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max + 1);
  const clause = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf(', '), cut.lastIndexOf('; '), cut.lastIndexOf(': '));
  const end = clause > max * 0.6 ? clause : cut.lastIndexOf(' ');
  return `${flat.slice(0, end).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** First words of a quotation, for who hears the whole of it next: never all of them. */
export function firstWords(text: string): string {
  return shorten(text, Math.min(40, Math.floor(text.length * 0.6)));
}

/** Collections whose entries are called by a whole text. */
const CALLED_BY_TEXT = new Set(
  COLLECTIONS.filter((name) => {
    const { schema, titleField } = definitionOf(name);
    return fieldsAlong(describeSchema(schema), [titleField])[0]?.kind === 'text';
  }),
);

/**
 * What an entry is called in lists, titles and mentions.
 * @param most letters of it where it is a whole text
 */
export function titleOf({ collection, data }: Pick<Entry, 'collection' | 'data'>, most = 80): string {
  const { titleField, titleOf: own } = definitionOf(collection);
  const title = own?.(data) ?? String((data as Record<string, unknown>)[titleField]);
  return CALLED_BY_TEXT.has(collection) ? shorten(title, most) : title;
}

/** What an entry is called where it stands alone: a document with its day, as numbers begin anew with every term; a work with its year. */
export function datedTitle(entry: Pick<Entry, 'collection' | 'data'>): string {
  const { issued } = entry.data as { issued?: string };
  const { date } = entry.data as { date?: { value: string } };
  if (entry.collection === 'works' && date) return `${titleOf(entry)} (${yearOf(date.value)})`;
  if (entry.collection !== 'documents' || !issued) return titleOf(entry);
  return `${titleOf(entry)} ${issued.length === 10 ? 'ngày ' : ''}${formatDate(issued)}`;
}

/** What an entry is called beside another text: an organisation that bears its name no longer had it at that time. */
export function nameBesideText(entry: Entry): string {
  const { to } = entry.data as { to?: string };
  return entry.collection === 'organisations' && to ? `${titleOf(entry)} (tên khi ấy)` : datedTitle(entry);
}

/** All the words of an entry, title first. */
export function wordsOf(entry: Entry): string {
  return [titleOf(entry), 'text' in entry.data ? entry.data.text : '', entry.body?.text ?? ''].join('\n');
}

/** `Chuyên đề 4/4 năm 2019` */
export function sessionKind({ ordinal, of, quarter, year }: SessionData): string {
  const place = ordinal ? ` ${ordinal}${of ? `/${of}` : ''}` : '';
  return `Chuyên đề${place}${quarter ? ` quý ${quarter}` : ''} năm ${year}`;
}

/** Minutes it takes to read a text, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
