import type { Place } from '../problems/line-index.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { ComponentName } from './components.ts';

export type PropValue = string | number | boolean;

/**
 * A body is written out segment by segment, in order. An HTML segment may open
 * an element that a later segment closes (a component inside a paragraph), so
 * a segment is never valid HTML by itself: write them all, or none.
 */
export type Segment = HtmlSegment | ComponentSegment;

export interface HtmlSegment {
  html: string;
}

export interface ComponentSegment {
  component: ComponentName;
  props: Record<string, PropValue>;
  children: Segment[];
  /** True inside running text, where only phrasing content may be rendered. */
  inline: boolean;
}

export interface Heading {
  depth: 2 | 3 | 4;
  id: string;
  text: string;
}

/**
 * A mention of another entry; `id` is what the editor wrote, not yet looked up.
 * `from: 'link'` is read off an address, which may also be a page of its own
 * (`/trich-dan/gan-nham/`): only a component must find its entry.
 */
export interface Reference extends Place {
  collection: CollectionName;
  id: string;
  from: 'component' | 'link';
}

export interface Link extends Place {
  href: string;
}

export interface Image extends Place {
  src: string;
  alt: string;
}

/** All that a page, the search and the checks need of one body. Plain JSON. */
export interface CompiledBody {
  segments: Segment[];
  headings: Heading[];
  /** Plain text, one line a block: reading time, excerpts, related entries. */
  text: string;
  words: number;
  references: Reference[];
  links: Link[];
  images: Image[];
}
