import { OVERVIEW_COLLECTIONS, shortLabel, type CollectionName } from '../schemas/collections.ts';
import { isListed } from './archives.ts';
import type { ViewContext } from './context.ts';
import type { Entry, LibraryIndex } from './library.ts';
import type { LinkView } from './link-view.ts';
import { named } from './questions.ts';
import { newestFirst } from './order.ts';
import { withBase } from './settings.ts';

type TopicalEntry = Entry & { data: { topics?: string[]; theme?: string } };

interface TopicOverview {
  /** Entries by kind, newest first; kinds without entries are left out. */
  sections: { id: CollectionName; label: string; entries: Entry[] }[];
  parent: Entry<'topics'> | undefined;
  children: Entry<'topics'>[];
  /** Topics that stand on the same entries most often, at most six. */
  together: Entry<'topics'>[];
}

const TOGETHER = 6;

/** Entries under a topic, by collection; what only mentions it is not under it. */
function entriesUnder(topic: Entry<'topics'>, library: LibraryIndex): { collection: CollectionName; entries: TopicalEntry[] }[] {
  return OVERVIEW_COLLECTIONS.map((collection) => ({
    collection,
    entries: (library.having(collection, 'topics', topic.id) as TopicalEntry[]).filter(isListed),
  }));
}

/** A topic with how many entries its page lists. */
export type TopicView = LinkView & { count?: number };

export function topicView(topic: Entry<'topics'>, { library }: ViewContext): TopicView {
  return { href: withBase(topic.path), label: topic.data.name, count: countUnder(library, topic.id) };
}

const countUnder = named('count-under-topic', (library, id) => {
  const topic = library.find('topics', id);
  return topic ? entriesUnder(topic, library).reduce((sum, { entries }) => sum + entries.length, 0) : 0;
});

/** What is about the topic before what touches on it, and of both the newest first. */
function mostToThePoint(topic: Entry<'topics'>): (a: TopicalEntry, b: TopicalEntry) => number {
  const isAbout = ({ data }: TopicalEntry): number => Number(data.theme === topic.id);
  return (a, b) => isAbout(b) - isAbout(a) || newestFirst(a, b);
}

/** Everything under a topic. Disputed and misattributed sayings have a page of their own. */
export function topicOverview(topic: Entry<'topics'>, library: LibraryIndex): TopicOverview {
  const lists = entriesUnder(topic, library);
  const counts = new Map<string, number>();
  for (const { data } of lists.flatMap(({ entries }) => entries))
    for (const id of data.topics ?? []) if (id !== topic.id) counts.set(id, (counts.get(id) ?? 0) + 1);
  const together = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOGETHER);
  return {
    sections: lists
      .filter(({ entries }) => entries.length > 0)
      .map(({ collection, entries }) => ({
        id: collection,
        label: shortLabel(collection),
        entries: [...entries].sort(mostToThePoint(topic)),
      })),
    parent: library.find('topics', topic.data.parent),
    children: library.having('topics', 'parent', topic.id),
    together: together.flatMap(([id]) => library.find('topics', id) ?? []),
  };
}
