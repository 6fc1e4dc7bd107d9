import type { Root, RootContent } from 'mdast';

/** Text that did not go into the draft, and why; nothing is left out without one. */
export interface Dropped {
  text: string;
  reason: string;
  /** Reads like prose of the article: the editor should look. */
  isDoubtful?: boolean;
}

/** A picture of the source, before it is re-encoded. */
export interface SourcePicture {
  /** The file as it was found; null where there is none to copy. */
  bytes: Buffer | null;
  /** Name or address in the source, for the editor. */
  origin: string;
}

/** What a file says about its text besides the text: meta tags, front matter. Weaker than what stands in the text. */
export interface SourceHints {
  title?: string | undefined;
  summary?: string | undefined;
  author?: string | undefined;
  site?: string | undefined;
  /** ISO day. */
  published?: string | undefined;
  url?: string | undefined;
}

/** One file as read, before anything of ours is done to it. */
export interface SourceText {
  blocks: RootContent[];
  hints: SourceHints;
  /** Pictures by the address their `image` nodes carry. */
  pictures: Map<string, SourcePicture>;
  dropped: Dropped[];
  /** What the reader did that an editor should know, in Vietnamese. */
  notes: string[];
}

declare module 'mdast' {
  interface ParagraphData {
    /** It belongs to the picture before it. */
    isCaption?: boolean;
  }
  interface TableData {
    /** The source does not say that the first row heads the columns. */
    isHeadGuessed?: boolean;
  }
}

export function emptySource(root: Root): SourceText {
  return { blocks: root.children, hints: {}, pictures: new Map(), dropped: [], notes: [] };
}
