import { isSaying } from './archives.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { newestFirst } from './order.ts';
import { KIND_LABELS } from './search-view.ts';

interface TopicOverview {
  /** Entries by kind, newest first; kinds without entries are left out. */
  sections: { id: string; label: string; entries: Entry[] }[];
  parent: Entry<'topics'> | undefined;
  children: Entry<'topics'>[];
  /** Topics that stand on the same entries most often, at most six. */
  together: Entry<'topics'>[];
}

const TOGETHER = 6;

/** Entries under a topic, by collection; what only mentions it is not under it. */
function entriesUnder(topic: Entry<'topics'>, library: LibraryIndex) {
  const under = <C extends 'sessions' | 'articles' | 'quotes' | 'documents'>(collection: C): Entry<C>[] =>
    library.list(collection).filter((entry) => (entry.data.topics as string[]).includes(topic.id));
  return {
    sessions: under('sessions'),
    articles: under('articles'),
    quotes: under('quotes').filter((quote) => !isSaying(quote)),
    documents: under('documents'),
  };
}

/** How many entries a topic page lists. */
export function topicSize(topic: Entry<'topics'>, library: LibraryIndex): number {
  return Object.values(entriesUnder(topic, library)).flat().length;
}

/** Everything under a topic. Disputed and misattributed sayings have a page of their own. */
export function topicOverview(topic: Entry<'topics'>, library: LibraryIndex): TopicOverview {
  const lists = entriesUnder(topic, library);
  const counts = new Map<string, number>();
  for (const entry of Object.values(lists).flat())
    for (const id of entry.data.topics) if (id !== topic.id) counts.set(id, (counts.get(id) ?? 0) + 1);
  const together = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOGETHER);
  return {
    sections: Object.entries(lists)
      .map(([collection, entries]) => ({
        id: collection,
        label: KIND_LABELS[collection as keyof typeof lists],
        entries: [...entries].sort(newestFirst),
      }))
      .filter(({ entries }) => entries.length > 0),
    parent: library.find('topics', topic.data.parent),
    children: library.list('topics').filter(({ data }) => data.parent === topic.id),
    together: together.flatMap(([id]) => library.find('topics', id) ?? []),
  };
}
