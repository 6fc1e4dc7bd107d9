import type { EntryOrigin } from '../library/entry.ts';
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
  /** The package that brings the entry to several libraries; left out for the library's own. */
  origin?: { text: string; href?: string };
  /** Absolute address. */
  permalink: string;
  changed?: DateView;
  source?: { name: string; url?: string; published?: DateView; author?: string; rights?: string; note?: string };
  changes?: ChangeView[];
}

export function entryFooter({ path, changed, origin, data }: Entry): EntryFooterView {
  const { source, changes } = data as Partial<Entry<'articles'>['data']>;
  return {
    ...(origin ? { origin: { text: originText(origin), ...(origin.url ? { href: origin.url } : {}) } } : {}),
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

/** As a reader may pass it on: what the package is, its name and its version. */
function originText({ name, version, about }: EntryOrigin): string {
  return `${about ? `${about} ` : ''}(gói ${name}, bản ${version})`;
}
