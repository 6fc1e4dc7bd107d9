import type { Entry } from './library.ts';
import { withBase } from './settings.ts';
import { datedTitle, titleOf } from './titles.ts';

/** A link, or with `current` the place where the reader is. `href` includes the site's base. */
export interface LinkView {
  href: string;
  label: string;
  current?: boolean;
}

/** An entry named in running text. */
export interface MentionView {
  href: string;
  label: string;
  /** Small text after a block mention: date, organisation, trích yếu. */
  note?: string;
}

export function linkView(entry: Entry): LinkView {
  return { href: withBase(entry.path), label: datedTitle(entry) };
}

/** How running text names an entry. */
export function mentionView(entry: Entry): MentionView {
  const note = entry.collection === 'documents' ? (entry as Entry<'documents'>).data.title : undefined;
  return { href: withBase(entry.path), label: titleOf(entry), ...(note ? { note } : {}) };
}
