import { archivePath } from '../schemas/addresses.ts';
import { definitionOf } from '../schemas/collections.ts';
import { openBody, type ResolvedSegment } from './body.ts';
import { openContext, type ViewContext } from './context.ts';
import type { DateView } from './date-view.ts';
import { entryFooter } from './entry-footer.ts';
import { entryView, markView, type EntryView } from './entry-view.ts';
import type { FactView } from './fact-view.ts';
import { openFrame, type FrameView } from './frame.ts';
import type { Entry } from './library.ts';
import { linkView, type LinkView } from './link-view.ts';
import { descriptionOf, headTitle } from './page-heads.ts';
import { breadcrumbs, pageView, type PageView } from './page-view.ts';
import { relatedTo } from './related.ts';
import { searchView, type SearchView } from './search-view.ts';
import { titleOf } from './titles.ts';
import { topicView, type TopicView } from './topic-view.ts';

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
    headings: HeadingView[];
    previous?: LinkView;
    next?: LinkView;
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
      }),
      frame: await openFrame(entry.path),
      breadcrumbs: trail,
      title: join(title),
      ...markView(entry),
      topics: topics.map((topic) => topicView(topic, context)),
      end: entryFooter(entry),
      search: searchView(entry, library),
      headings: entry.body?.headings ?? [],
      ...(previous ? { previous: linkView(previous) } : {}),
      ...(next ? { next: linkView(next) } : {}),
    },
    segments: await openBody(entry, context),
    related: (limit, shown) => relatedTo(entry, library, limit, shown).map((other) => entryView(other, context)),
  };
}
