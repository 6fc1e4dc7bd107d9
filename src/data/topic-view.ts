import type { ViewContext } from './context.ts';
import type { Entry } from './library.ts';
import { withBase } from './settings.ts';
import { topicSize } from './topic-overview.ts';

export interface TopicView {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

export function topicView(entry: Entry<'topics'>, { library }: ViewContext): TopicView {
  return { href: withBase(entry.path), label: entry.data.name, count: topicSize(entry, library) };
}
