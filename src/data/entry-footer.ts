import { RIGHTS } from '../schemas/article.ts';
import { dateView, type DateView } from './date-view.ts';
import type { Entry } from './library.ts';
import { absoluteUrl } from './settings.ts';

interface ChangeView {
  date: DateView;
  note: string;
}

/** What stands at the end of an entry. */
export interface EntryFooterView {
  /** Absolute address. */
  permalink: string;
  changed?: DateView;
  source?: { name: string; url?: string; published?: DateView; author?: string; rights?: string; note?: string };
  changes?: ChangeView[];
}

export function entryFooter({ path, changed, data }: Entry): EntryFooterView {
  const { source, changes } = data as Partial<Entry<'articles'>['data']>;
  return {
    permalink: absoluteUrl(path),
    ...(changed ? { changed: dateView(changed) } : {}),
    ...(source
      ? {
          source: {
            name: source.name,
            rights: RIGHTS[source.rights],
            ...(source.url ? { url: source.url } : {}),
            ...(source.author ? { author: source.author } : {}),
            ...(source.note ? { note: source.note } : {}),
            ...(source.published ? { published: dateView(source.published) } : {}),
          },
        }
      : {}),
    ...(changes?.length ? { changes: changes.map(({ date, note }) => ({ date: dateView(date), note })) } : {}),
  };
}
