import type { Entry, LibraryIndex } from './library.ts';
import { quoteSource } from './quote-view.ts';
import { withBase } from './settings.ts';
import { datedTitle, titleOf } from './titles.ts';

/** A link, or with `current` the place where the reader is. `href` includes the site's base. */
export interface LinkView {
  href: string;
  label: string;
  current?: boolean;
}

/** A link to the entry before or after, with what goes with its name. */
export interface NeighbourView extends LinkView {
  /** Of a quotation: work, date and state. */
  note?: string;
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

export function neighbourView(entry: Entry, library: LibraryIndex): NeighbourView {
  return { ...linkView(entry), ...(entry.collection === 'quotes' ? { note: quoteSource(entry as Entry<'quotes'>, library) } : {}) };
}

/** How running text names an entry. */
export function mentionView(entry: Entry): MentionView {
  const note = entry.collection === 'documents' ? (entry as Entry<'documents'>).data.title : undefined;
  return { href: withBase(entry.path), label: titleOf(entry), ...(note ? { note } : {}) };
}
