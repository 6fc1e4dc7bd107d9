import { showsHidden } from '../../library/visibility.ts';
import { COLLECTIONS, definitionOf, shortLabel, type CollectionName } from '../../schemas/collections.ts';
import { DOCUMENT_VERIFICATIONS } from '../../schemas/document.ts';
import { VERIFICATIONS } from '../../schemas/quote.ts';
import type { SiteData } from '../../schemas/site.ts';
import { isListed } from '../archives.ts';
import { headTitle } from '../head-title.ts';
import type { Entry, LibraryIndex } from '../library-index.ts';
import { newsDateLine } from '../news-date.ts';
import { inOrder } from '../order.ts';
import { quoteSource } from '../quote-view.ts';
import { standingLine } from '../standing-line.ts';
import { datedTitle, sessionKind } from '../titles.ts';
import { FEED_FILES } from './feed-links.ts';

/** What is new under an address, whatever it is written as. Addresses are paths from the root of the site, without the base. */
export interface Feed {
  title: string;
  description: string;
  /** Page it belongs to; its files stand beside that. */
  home: string;
  items: FeedItem[];
}

export interface FeedItem {
  path: string;
  title: string;
  /** Plain text: of a quotation its words, then work, date and state. */
  text: string;
  /** `Tin tức`, `Trích dẫn`. */
  kind: string;
  /** How far a quotation or a document was checked, in words. */
  state?: string;
  /** ISO day it appeared here; known of news alone. */
  published?: string;
  /** ISO day of its last change. */
  modified?: string;
  topics: string[];
}

/** Newest items of one kind: a change of three hundred quotations in one day leaves room for the news. */
const MOST_OF_A_KIND = 30;

/** What feeds tell of: all that stands under topics. */
const TOLD = COLLECTIONS.filter((name) => definitionOf(name).facets?.['chu-de'] === 'topics');

const PREVIEW = 'Bản xem thử:';
const DRAFT = '[Bản nháp]';

type Site = Pick<SiteData, 'name' | 'description'>;

/** What is new in the whole library. */
export function libraryFeed(site: Site, library: LibraryIndex): Feed {
  return { title: markedTitle(site.name), description: site.description, home: '/', items: newest(library, (name) => library.list(name)) };
}

/** What is new under a topic. */
export function topicFeed(topic: Entry<'topics'>, site: Site, library: LibraryIndex): Feed {
  return {
    title: markedTitle(`${headTitle(topic)} · ${site.name}`),
    description: topic.data.description,
    home: topic.path,
    items: newest(library, (name) => library.having(name, 'topics', topic.id)),
  };
}

/** Address of a feed in one of its forms. */
export function feedPath({ home }: Pick<Feed, 'home'>, form: keyof typeof FEED_FILES): string {
  return home + FEED_FILES[form].name;
}

function markedTitle(title: string): string {
  return showsHidden() ? `${PREVIEW} ${title}` : title;
}

/** The newest of each kind that lists show, together by the day they came or changed; sayings that nobody should quote are in none. */
function newest(library: LibraryIndex, entriesOf: (name: CollectionName) => Entry[]): FeedItem[] {
  const newestFirst = (a: Days, b: Days): number => {
    const [dayOfA, dayOfB] = [a.published ?? a.modified ?? '', b.published ?? b.modified ?? ''];
    return dayOfA < dayOfB ? 1 : dayOfA > dayOfB ? -1 : 0;
  };
  const kinds = TOLD.map((name) =>
    inOrder(entriesOf(name).filter(isListed))
      .map((entry) => ({ entry, ...daysOf(entry) }))
      .sort(newestFirst)
      .slice(0, MOST_OF_A_KIND)
      .map(({ entry }) => feedItem(entry, library)),
  );
  return kinds.flat().sort(newestFirst);
}

type Days = Pick<FeedItem, 'published' | 'modified'>;

function daysOf({ data, changed }: Entry): Days {
  const { published, updated, revised } = data as Partial<Record<'published' | 'updated' | 'revised', string>>;
  const modified = updated ?? revised ?? (published ? undefined : (changed ?? undefined));
  return { ...(published ? { published } : {}), ...(modified ? { modified } : {}) };
}

function feedItem(entry: Entry, library: LibraryIndex): FeedItem {
  const { path, data, hidden } = entry;
  const { topics = [] } = data as { topics?: string[] };
  const state = stateOf(entry);
  return {
    path,
    title: hidden ? `${DRAFT} ${headTitle(entry)}` : headTitle(entry),
    text: textOf(entry, library),
    kind: shortLabel(entry.collection),
    ...(state ? { state } : {}),
    ...daysOf(entry),
    topics: topics.flatMap((id) => library.find('topics', id)?.data.name ?? []),
  };
}

function stateOf({ collection, data }: Entry): string | undefined {
  if (collection === 'quotes') return VERIFICATIONS[(data as Entry<'quotes'>['data']).verification];
  return collection === 'documents' ? DOCUMENT_VERIFICATIONS[(data as Entry<'documents'>['data']).verification] : undefined;
}

/** What an item says by itself, for whoever reads no further. */
function textOf(entry: Entry, library: LibraryIndex): string {
  const is = <C extends CollectionName>(collection: C): Entry<C> | null => (entry.collection === collection ? (entry as Entry<C>) : null);
  const [article, quote, session, document] = [is('articles'), is('quotes'), is('sessions'), is('documents')];
  if (article) return `${newsDateLine(article.data)}. ${article.data.summary}`;
  if (quote) return `“${quote.data.text}” ${quoteSource(quote, library)}`;
  if (session) {
    const unit = library.find('organisations', session.data.organisation)?.data.name;
    return [[sessionKind(session.data), unit].filter(Boolean).join(' của '), session.data.summary ?? session.data.title].join('. ');
  }
  if (document) {
    const { issuer, title, verification } = document.data;
    const standing = standingLine(document, library);
    return [`${datedTitle(document)} của ${issuer}: ${title}`, standing, DOCUMENT_VERIFICATIONS[verification]].filter(Boolean).join('. ');
  }
  const { line: { summary = '' } = {} } = definitionOf(entry.collection);
  return String((entry.data as Record<string, unknown>)[summary] ?? headTitle(entry));
}
