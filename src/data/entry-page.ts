import type { EntryOrigin } from '../library/entry.ts';
import { archivePath } from '../schemas/addresses.ts';
import { RIGHTS } from '../schemas/article.ts';
import { definitionOf, type CollectionName } from '../schemas/collections.ts';
import { WORK_KINDS } from '../schemas/work.ts';
import { formatDate } from '../text/dates.ts';
import { barActions, shareView, type BarAction, type ShareView } from './bar-view.ts';
import { openBody, type ResolvedSegment } from './body.ts';
import { composeView, type ComposeView } from './compose-view.ts';
import { openContext, type ViewContext } from './context.ts';
import { entryCard } from './card-view.ts';
import type { DateView } from './date-view.ts';
import { citedFields } from './dublin-core.ts';
import { oembedLinks } from './embed/oembed.ts';
import { entryView, markView, type EntryView } from './entry-view.ts';
import { knownFacts, type FactView } from './fact-view.ts';
import { openFrame, type FrameView } from './frame.ts';
import { headTitle } from './head-title.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { neighbourView, type LinkView, type NeighbourView } from './link-view.ts';
import { otherFiles } from './pack-actions.ts';
import { breadcrumbs, LONGEST_DESCRIPTION, pageView, type PageView } from './page-view.ts';
import { quoteSource, quoteWarning } from './quote-view.ts';
import { relatedTo } from './related.ts';
import { searchView, type SearchView } from './search-view.ts';
import { textHeadings } from './section-words.ts';
import { absoluteUrl } from './settings.ts';
import { datedTitle, sessionKind, shorten, titleOf } from './titles.ts';
import { topicView, type TopicView } from './topic-overview.ts';

interface EntryPageFacts {
  entry: Entry;
  previous?: Entry | undefined;
  next?: Entry | undefined;
  published?: string | undefined;
  /** Fields of schema.org data that this kind of entry adds. */
  schema?: Record<string, unknown>;
}

export interface HeadingView {
  depth: number;
  id: string;
  text: string;
  /** Words of the text below it; of other parts left out. */
  words?: number;
}

export interface EntryPage {
  context: ViewContext;
  /** What the Reading layout takes as it is. */
  reading: {
    page: PageView;
    frame: FrameView;
    breadcrumbs: LinkView[];
    title: string;
    draft?: boolean;
    scheduled?: DateView;
    topics: TopicView[];
    end: FactView[];
    search: SearchView;
    actions: BarAction[];
    share: ShareView;
    /** Other files of the entry, below the bar. */
    files: LinkView[];
    /** What of it can be added to a session of one's own. */
    compose?: ComposeView;
    /** There is something to listen to. */
    aloud: boolean;
    headings: HeadingView[];
    previous?: NeighbourView;
    next?: NeighbourView;
  };
  segments: ResolvedSegment[];
  /** Views of entries that are neither shown nor linked on the page yet. */
  related: (limit: number, shown: readonly Entry[]) => EntryView[];
}

/** What the page of any entry has in common with the others. */
export async function openEntryPage({ entry, previous, next, published, schema }: EntryPageFacts): Promise<EntryPage> {
  const context = await openContext();
  const { library, join } = context;
  const title = titleOf(entry);
  const { archive, label } = definitionOf(entry.collection);
  const above: [path: string, label: string][] = archive ? [[archivePath(entry.collection), label]] : [];
  const trail = breadcrumbs(...above, [entry.path, title]);
  const topics = ((entry.data as { topics?: string[] }).topics ?? []).flatMap((id) => library.find('topics', id) ?? []);
  return {
    context,
    reading: {
      page: await pageView({
        title: headTitle(entry),
        description: descriptionOf(entry, library),
        path: entry.path,
        type: 'article',
        published,
        modified: entry.changed ?? undefined,
        data: schema ?? {},
        breadcrumbs: trail,
        alternates: oembedLinks(entry),
        cited: citedFields(entry, library),
        card: await entryCard(entry, context),
      }),
      frame: await openFrame(entry.path),
      breadcrumbs: trail,
      title: join(title),
      ...markView(entry),
      topics: topics.map((topic) => topicView(topic, context)),
      end: entryFooter(entry),
      search: searchView(entry, library),
      actions: await barActions(entry, context),
      share: shareView(entry, library),
      files: await otherFiles(entry),
      ...optionalCompose(entry),
      aloud: isHeard(entry),
      headings: textHeadings(entry),
      ...(previous ? { previous: neighbourView(previous, library) } : {}),
      ...(next ? { next: neighbourView(next, library) } : {}),
    },
    segments: await openBody(entry, context),
    related: (limit, shown) => relatedTo(entry, library, limit, shown).map((other) => entryView(other, context)),
  };
}

/** What search engines and previews say of an entry. */
function descriptionOf(entry: Entry, library: LibraryIndex): string {
  switch (entry.collection) {
    case 'quotes': {
      const quote = entry as Entry<'quotes'>;
      const source = quoteSource(quote, library);
      const warning = quoteWarning(quote.data);
      // The words give way, not what they are worth.
      const told = shorten(warning?.reason ?? quote.data.text, LONGEST_DESCRIPTION - source.length - 5);
      return `${warning ? told : `“${told}”`} ${source}`;
    }
    case 'documents': {
      const { issuer, title } = (entry as Entry<'documents'>).data;
      return `${datedTitle(entry)} của ${issuer}: ${title}`;
    }
    case 'organisations': {
      const { name, province, note } = (entry as Entry<'organisations'>).data;
      return note ?? `${[name, province].filter(Boolean).join(', ')}: chuyên đề, tin tức và văn bản có trong thư viện.`;
    }
    case 'works': {
      const { kind, version, date } = (entry as Entry<'works'>).data;
      const what = [titleOf(entry), version, kind && WORK_KINDS[kind], date && formatDate(date.value)].filter(Boolean).join(', ');
      return `${what}: xuất xứ, các bản, chỗ chép khác và những câu thư viện đang giữ, theo thứ tự trong tác phẩm.`;
    }
    case 'sessions': {
      const { data } = entry as Entry<'sessions'>;
      const organisation = library.find('organisations', data.organisation)?.data.name;
      return data.summary ?? `${[sessionKind(data), organisation].filter(Boolean).join(' của ')}: ${data.title}`;
    }
    default: {
      const { line: { summary = '' } = {}, label } = definitionOf(entry.collection);
      return String((entry.data as Record<string, unknown>)[summary] ?? `${label}: ${titleOf(entry)}`);
    }
  }
}

/** What stands at the end of an entry: where it comes from, when it changed, and its absolute address. */
function entryFooter({ path, changed, origin, data }: Entry): FactView[] {
  const { source, changes = [] } = data as Partial<Entry<'articles'>['data']>;
  const published = source?.published && { text: `đăng ngày ${formatDate(source.published)}`, datetime: source.published };
  return knownFacts([
    { label: 'Nguồn', values: source ? [{ text: source.name, href: source.url }, source.author ?? [], published ?? []].flat() : [] },
    { label: 'Quyền đăng', values: source ? [RIGHTS[source.rights]] : [] },
    { label: 'Ghi chú về nguồn', values: source?.note ? [source.note] : [] },
    // The package that brings the entry to several libraries; the library's own have none.
    { label: 'Gói dùng chung', values: origin ? [{ text: originText(origin), href: origin.url }] : [] },
    { label: 'Sửa lần cuối', values: changed ? [{ text: formatDate(changed), datetime: changed }] : [] },
    { label: 'Ghi chú sửa đổi', values: changes.map(({ date, note }) => `${formatDate(date)}: ${note}`) },
    { label: 'Địa chỉ cố định', values: [absoluteUrl(path)] },
  ]);
}

/** As a reader may pass it on: what the package is, its name and its version. */
function originText({ name, version, about }: EntryOrigin): string {
  return `${about ? `${about} ` : ''}(gói ${name}, bản ${version})`;
}

/** Quotations, and what has a text of its own; of a work its page knows. */
function isHeard({ collection, body }: Entry): boolean {
  if (collection === 'quotes') return true;
  return (['articles', 'sessions', 'materials'] as CollectionName[]).includes(collection) && (body?.words ?? 0) > 0;
}

function optionalCompose(entry: Entry): { compose?: ComposeView } {
  const compose = composeView(entry);
  return compose ? { compose } : {};
}
