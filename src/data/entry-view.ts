import { visibleFrom } from '../library/visibility.ts';
import { ARTICLE_CATEGORIES } from '../schemas/article.ts';
import { definitionOf, shortLabel } from '../schemas/collections.ts';
import { minutesAloud } from '../schemas/material.ts';
import { SESSION_STATUSES } from '../schemas/session.ts';
import { WORK_KINDS } from '../schemas/work.ts';
import { fieldsAlong, valueAt } from '../schemas/walk.ts';
import { describeSchema } from '../schemas/describe.ts';
import type { ViewContext } from './context.ts';
import { dateView, type DateView } from './date-view.ts';
import { wordsOfChoice } from './facets.ts';
import type { Entry } from './library.ts';
import { newsDate } from './news-date.ts';
import { dateOf } from './order.ts';
import { quoteWarning, type VerificationState, type WarningView } from './quote-view.ts';
import { withBase } from './settings.ts';
import { standingLine } from './standing-line.ts';
import { nameBesideText, readingMinutes, sessionKind, titleOf } from './titles.ts';
import { quotesOfWork } from './work-quotes.ts';

/** Letters of a quotation in a list. */
const LONGEST_TEXT = 160;

/** One line of a list: kind and date above the title, a summary, then small facts. */
export interface EntryView {
  href: string;
  title: string;
  /** `Chuyên đề 4/4 năm 2019`, `Tin tức`, `Chỉ thị`. */
  kind?: string;
  date?: DateView;
  /** What is to be known of the date, or why there is none: `nguồn không ghi ngày`. */
  dateNote?: string;
  summary?: string;
  /** Short facts after one another: organisation, `14 phút đọc`, `5 trích dẫn`. */
  meta?: string[];
  verification?: VerificationState;
  /** Why its words must not be passed on: they are struck. */
  warning?: WarningView;
  draft?: boolean;
  /** Day it appears on the site, while that day is still to come. */
  scheduled?: DateView;
}

/** What `astro dev` marks an entry with that readers do not see yet; nothing in a build. */
export function markView({ data, hidden }: Entry): Pick<EntryView, 'draft' | 'scheduled'> {
  return hidden === 'draft' ? { draft: true } : hidden === 'scheduled' ? { scheduled: dateView(visibleFrom(data)) } : {};
}

/** One line of a list, whatever the kind of entry. */
export function entryView(entry: Entry, context: ViewContext): EntryView {
  const line = { href: withBase(entry.path), title: context.join(titleOf(entry, LONGEST_TEXT)), ...markView(entry) };
  if (entry.collection === 'articles') return { ...line, ...articleLine(entry as Entry<'articles'>) };
  if (entry.collection === 'sessions') return { ...line, ...sessionLine(entry as Entry<'sessions'>, context) };
  if (entry.collection === 'works') return { ...line, ...workLine(entry as Entry<'works'>, context) };
  if (entry.collection === 'materials') return { ...line, ...materialLine(entry as Entry<'materials'>) };
  const { line: told = {}, overview } = definitionOf(entry.collection);
  const data = entry.data as Readonly<Record<string, unknown>>;
  const kind = told.kind ? wordsOfChoice(entry, told.kind)[0] : overview && shortLabel(entry.collection);
  const date = dateOf(entry);
  const summary = told.summary && data[told.summary];
  const standing = standingLine(entry, context.library);
  const warning = entry.collection === 'quotes' && quoteWarning((entry as Entry<'quotes'>).data);
  const facts = (told.facts ?? []).map((path) => toldBy(entry, path, context)).filter((fact) => fact !== undefined);
  return {
    ...line,
    ...(kind ? { kind } : {}),
    ...(date ? { date: dateView(date) } : {}),
    ...(summary ? { summary: String(summary) } : {}),
    meta: [...facts.map(String), ...(standing ? [standing] : [])],
    ...(data.verification ? { verification: data.verification as VerificationState } : {}),
    ...(warning ? { warning } : {}),
  };
}

/** What a field says to readers: of a reference, the entry's name. */
function toldBy({ collection, data }: Entry, path: string, { library, join }: ViewContext): unknown {
  const value = valueAt(data, path.split('.'));
  const named = fieldsAlong(describeSchema(definitionOf(collection).schema), path.split('.')).at(-1)?.references;
  const entry = named && library.find(named, String(value));
  return named ? entry && join(titleOf(entry)) : value;
}

function readingTime({ body }: Entry): string[] {
  return body && body.words > 100 ? [`${readingMinutes(body.words)} phút đọc`] : [];
}

function articleLine(entry: Entry<'articles'>): Partial<EntryView> {
  const { category, source, summary } = entry.data;
  const { date, note, entered } = newsDate(entry.data);
  return {
    kind: ARTICLE_CATEGORIES[category],
    ...(date ? { date } : {}),
    ...(note ? { dateNote: note } : {}),
    summary,
    meta: [...(source ? [`Theo ${source.name}`] : []), ...(entered ? [entered] : []), ...readingTime(entry)],
  };
}

function workLine(entry: Entry<'works'>, { library }: ViewContext): Partial<EntryView> {
  const { kind, date, version, penName } = entry.data;
  const quotes = quotesOfWork(entry, library).length;
  return {
    kind: kind ? WORK_KINDS[kind] : shortLabel('works'),
    ...(date ? { date: dateView(date.value), ...(date.confirmed ? {} : { dateNote: 'chưa xác nhận' }) } : {}),
    ...(version ? { summary: version } : {}),
    meta: [...(penName ? [`ký ${penName}`] : []), quotes > 0 ? `${quotes} trích dẫn` : 'chưa có trích dẫn'],
  };
}

function materialLine(entry: Entry<'materials'>): Partial<EntryView> {
  const { summary, introduction, plans } = entry.data;
  const lengths = plans.map(({ minutes }) => minutes).sort((a, b) => a - b);
  return {
    kind: shortLabel('materials'),
    summary,
    meta: [
      ...(lengths.length > 0 ? [`kế hoạch cho buổi ${lengths.join(', ')} phút`] : []),
      ...(introduction ? [`đề dẫn đọc thành tiếng ${minutesAloud(introduction)} phút`] : []),
      ...readingTime(entry).map((time) => `cả tài liệu ${time}`),
    ],
  };
}

function sessionLine(entry: Entry<'sessions'>, { library }: ViewContext): Partial<EntryView> {
  const { data } = entry;
  const organisation = library.find('organisations', data.organisation);
  const quotes = library.referred(entry, 'quotes').length;
  return {
    kind: `${sessionKind(data)} · ${SESSION_STATUSES[data.status].toLowerCase()}`,
    ...(data.held ? { date: dateView(data.held.date) } : {}),
    ...(data.summary ? { summary: data.summary } : {}),
    meta: [...(organisation ? [nameBesideText(organisation)] : []), ...readingTime(entry), ...(quotes > 0 ? [`${quotes} trích dẫn`] : [])],
  };
}
