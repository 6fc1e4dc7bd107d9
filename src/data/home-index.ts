import { archivePath } from '../schemas/addresses.ts';
import { shortLabel } from '../schemas/collections.ts';
import type { SiteData } from '../schemas/site.ts';
import { TOPIC_GROUPS } from '../schemas/topic.ts';
import { listed } from './archives.ts';
import type { ViewContext } from './context.ts';
import { countedSections } from './frame.ts';
import type { LibraryIndex } from './library.ts';
import { withBase } from './settings.ts';
import { topicView } from './topic-overview.ts';
import { inOrder } from './order.ts';

/** A line of an index: where it leads, and how much is there. */
interface IndexLineView {
  href: string;
  label: string;
  note: number;
}

/** Topics in the order of their groups, each with how much the library has of it, the most first. */
export function topicGroups(context: ViewContext): { label: string; items: IndexLineView[] }[] {
  const topics = inOrder(context.library.list('topics'));
  return Object.entries(TOPIC_GROUPS)
    .map(([group, label]) => ({
      label,
      items: topics
        .filter(({ data }) => data.group === group)
        .map((topic) => topicView(topic, context))
        .map(({ href, label: name, count = 0 }) => ({ href, label: context.join(name), note: count }))
        .sort((a, b) => b.note - a.note),
    }))
    .filter(({ items }) => items.length > 0);
}

/** What the library holds, by its sections. */
export function countsOf(site: SiteData, library: LibraryIndex): IndexLineView[] {
  return countedSections(site, library).map((name) => ({
    href: withBase(archivePath(name)),
    label: shortLabel(name),
    note: listed(name, library).length,
  }));
}
