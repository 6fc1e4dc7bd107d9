import type { DateView, DocumentView, EntryView, EvidenceView, LinkView, MentionView, QuoteView, TopicView } from './view.ts';
import { ARTICLE_CATEGORIES } from '../schemas/article.ts';
import { DOCUMENT_STATUSES } from '../schemas/document.ts';
import type { z } from 'zod';
import type { evidence } from '../schemas/field.ts';
import { ORGANISATION_KINDS } from '../schemas/organisation.ts';
import { SESSION_STATUSES, type SessionData } from '../schemas/session.ts';
import { TOPIC_GROUPS } from '../schemas/topic.ts';
import { visibleFrom } from '../library/visibility.ts';
import { formatDate } from '../text/dates.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { withBase } from './settings.ts';
import { readingMinutes, shorten, titleOf } from './titles.ts';
import { topicSize } from './topic-overview.ts';

/** Makes views of one library. `join` keeps compounds on one line. */
export interface ViewContext {
  library: LibraryIndex;
  join: (text: string) => string;
}

export function dateView(iso: string): DateView {
  return { iso, text: formatDate(iso) };
}

export function linkView(entry: Entry): LinkView {
  return { href: withBase(entry.path), label: titleOf(entry) };
}

/** `Chuyên đề 4/4 năm 2019` */
export function sessionKind({ ordinal, of, quarter, year }: SessionData): string {
  const place = ordinal ? ` ${ordinal}${of ? `/${of}` : ''}` : '';
  return `Chuyên đề${place}${quarter ? ` quý ${quarter}` : ''} năm ${year}`;
}

export function quoteView({ path, data }: Entry<'quotes'>, { join }: ViewContext): QuoteView {
  return {
    href: withBase(path),
    text: join(data.text),
    fragment: data.fragment,
    ...(data.work ? { work: join(data.work.title) } : {}),
    ...(data.date ? { date: { ...dateView(data.date.value), confirmed: data.date.confirmed } } : {}),
    verification: data.verification,
    ...(data.verification === 'misattributed' ? { author: data.trueAuthor ?? 'Không rõ tác giả' } : {}),
  };
}

export function documentView({ path, data }: Entry<'documents'>): DocumentView {
  return {
    href: withBase(path),
    type: data.type,
    number: data.number,
    title: data.title,
    issuer: data.issuer,
    ...(data.issued ? { issued: dateView(data.issued) } : {}),
    status: DOCUMENT_STATUSES[data.status],
  };
}

export function topicView(entry: Entry<'topics'>, { library }: ViewContext): TopicView {
  return { href: withBase(entry.path), label: entry.data.name, count: topicSize(entry, library) };
}

export function evidenceView({ accessed, ...rest }: z.infer<typeof evidence>): EvidenceView {
  return { ...rest, ...(accessed ? { accessed: dateView(accessed) } : {}) };
}

/** How running text names an entry. */
export function mentionView(entry: Entry): MentionView {
  const note = entry.collection === 'documents' ? (entry as Entry<'documents'>).data.title : undefined;
  return { ...linkView(entry), ...(note ? { note } : {}) };
}

/** What `astro dev` marks an entry with that readers do not see yet; nothing in a build. */
export function markView({ data, hidden }: Entry): Pick<EntryView, 'draft' | 'scheduled'> {
  return hidden === 'draft' ? { draft: true } : hidden === 'scheduled' ? { scheduled: dateView(visibleFrom(data)) } : {};
}

/** One line of a list, whatever the kind of entry. */
export function entryView(entry: Entry, { library, join }: ViewContext): EntryView {
  const common = { href: withBase(entry.path), title: join(titleOf(entry)), ...markView(entry) };
  const reading = entry.body && entry.body.words > 100 ? [`${readingMinutes(entry.body.words)} phút đọc`] : [];
  switch (entry.collection) {
    case 'articles': {
      const { category, source, published, summary } = (entry as Entry<'articles'>).data;
      const date = dateView(source?.published ?? published);
      return { ...common, kind: ARTICLE_CATEGORIES[category], date, summary, meta: [...(source ? [`Theo ${source.name}`] : []), ...reading] };
    }
    case 'sessions': {
      const { data } = entry as Entry<'sessions'>;
      const organisation = library.find('organisations', data.organisation);
      const quotes = library.referred(entry, 'quotes').length;
      const date = data.held ? { date: dateView(data.held.date) } : {};
      return { ...common, kind: `${sessionKind(data)} · ${SESSION_STATUSES[data.status].toLowerCase()}`, ...date, ...(data.summary ? { summary: data.summary } : {}), meta: [...(organisation ? [organisation.data.name] : []), ...reading, ...(quotes > 0 ? [`${quotes} trích dẫn`] : [])] };
    }
    case 'quotes': {
      const { data } = entry as Entry<'quotes'>;
      const date = data.date ? { date: dateView(data.date.value) } : {};
      return { ...common, title: join(shorten(data.text, 160)), kind: 'Trích dẫn', ...date, meta: data.work ? [data.work.title] : [], verification: data.verification };
    }
    case 'documents': {
      const { data } = entry as Entry<'documents'>;
      const date = data.issued ? { date: dateView(data.issued) } : {};
      return { ...common, kind: data.type, ...date, summary: data.title, meta: [data.issuer], verification: data.verification };
    }
    case 'topics': {
      const { data } = entry as Entry<'topics'>;
      return { ...common, kind: TOPIC_GROUPS[data.group], summary: data.description };
    }
    case 'organisations': {
      const { data } = entry as Entry<'organisations'>;
      return { ...common, kind: ORGANISATION_KINDS[data.kind], meta: data.province ? [data.province] : [], ...(data.note ? { summary: data.note } : {}) };
    }
    default:
      return { ...common, summary: (entry as Entry<'pages'>).data.summary };
  }
}
