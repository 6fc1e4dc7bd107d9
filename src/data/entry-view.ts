import { visibleFrom } from '../library/visibility.ts';
import { ARTICLE_CATEGORIES } from '../schemas/article.ts';
import { ORGANISATION_KINDS } from '../schemas/organisation.ts';
import { SESSION_STATUSES } from '../schemas/session.ts';
import { TOPIC_GROUPS } from '../schemas/topic.ts';
import type { ViewContext } from './context.ts';
import { dateView, type DateView } from './date-view.ts';
import type { Entry } from './library.ts';
import type { VerificationState } from './quote-view.ts';
import { withBase } from './settings.ts';
import { readingMinutes, sessionKind, shorten, titleOf } from './titles.ts';

/** One line of a list: kind and date above the title, a summary, then small facts. */
export interface EntryView {
  href: string;
  title: string;
  /** `Chuyên đề 4/4 năm 2019`, `Tin tức`, `Chỉ thị`. */
  kind?: string;
  date?: DateView;
  summary?: string;
  /** Short facts after one another: organisation, `14 phút đọc`, `5 trích dẫn`. */
  meta?: string[];
  verification?: VerificationState;
  draft?: boolean;
  /** Day it appears on the site, while that day is still to come. */
  scheduled?: DateView;
}

/** Entries that go together: `Tin đã đưa`, `Trích dẫn cùng chủ đề`. */
export interface RelatedView {
  title: string;
  entries: EntryView[];
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
      return {
        ...common,
        kind: ARTICLE_CATEGORIES[category],
        date,
        summary,
        meta: [...(source ? [`Theo ${source.name}`] : []), ...reading],
      };
    }
    case 'sessions': {
      const { data } = entry as Entry<'sessions'>;
      const organisation = library.find('organisations', data.organisation);
      const quotes = library.referred(entry, 'quotes').length;
      const date = data.held ? { date: dateView(data.held.date) } : {};
      return {
        ...common,
        kind: `${sessionKind(data)} · ${SESSION_STATUSES[data.status].toLowerCase()}`,
        ...date,
        ...(data.summary ? { summary: data.summary } : {}),
        meta: [...(organisation ? [organisation.data.name] : []), ...reading, ...(quotes > 0 ? [`${quotes} trích dẫn`] : [])],
      };
    }
    case 'quotes': {
      const { data } = entry as Entry<'quotes'>;
      const date = data.date ? { date: dateView(data.date.value) } : {};
      return {
        ...common,
        title: join(shorten(data.text, 160)),
        kind: 'Trích dẫn',
        ...date,
        meta: data.work ? [data.work.title] : [],
        verification: data.verification,
      };
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
      return {
        ...common,
        kind: ORGANISATION_KINDS[data.kind],
        meta: data.province ? [data.province] : [],
        ...(data.note ? { summary: data.note } : {}),
      };
    }
    default:
      return { ...common, summary: (entry as Entry<'pages'>).data.summary };
  }
}
