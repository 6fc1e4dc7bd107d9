import type { RootContent } from 'mdast';
import { readableText } from '../mdx/plain-text.ts';
import { plainText } from '../mdx/tree.ts';
import type { RecognisedFacts } from './ocr/doubt-notes.ts';

/** Text that did not go into the draft, and why; nothing is left out without one. */
export interface Dropped {
  text: string;
  reason: string;
  /** Reads like prose of the article: the editor should look. */
  isDoubtful?: boolean;
}

/** What an editor is told of an import: each step adds to it. */
export interface Account {
  dropped: Dropped[];
  /** What has to be looked at, in Vietnamese. */
  reviewNotes: string[];
}

/** A picture of the source, before it is re-encoded. */
export interface SourcePicture {
  /** The file as it was found; null where there is none to copy. */
  bytes: Buffer | null;
  /** Name or address in the source, for the editor. */
  origin: string;
  /** The source does not say where in the text it belongs. */
  isPlaceless?: boolean;
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
export interface SourceText extends Account {
  blocks: RootContent[];
  hints: SourceHints;
  /** Pictures by the address their `image` nodes carry. */
  pictures: Map<string, SourcePicture>;
  /** What a file says of itself where no reader sees it: title, subject, key words, labels. */
  properties: string[];
  /**
   * The lines of the file by another reading than that of the blocks, which may have passed something over, each in the pieces
   * it is written in: what is neither in the blocks nor among what was left out is told. None where the blocks are the file.
   */
  original: string[][];
  /** Pictures of the pages that a machine recognised the text of, for the editor to compare with: JPEG, by the number of the page. */
  scans?: Map<number, Buffer>;
  /** What was recognised on those pages. */
  recognised?: readonly RecognisedFacts[];
}

declare module 'mdast' {
  interface Data {
    /** Somebody set a break of pages before it. */
    opensPage?: boolean;
    /** A picture without a caption, whatever stands below it. */
    isAlone?: boolean;
  }
  interface ParagraphData {
    /** It belongs to the picture before it. */
    isCaption?: boolean;
    /** The source marks it as the lead of its article. */
    isLead?: boolean;
  }
  interface TableData {
    /** The source does not say that the first row heads the columns. */
    isHeadGuessed?: boolean;
  }
}

export function emptySource(blocks: RootContent[], reviewNotes: string[] = []): SourceText {
  return { blocks, hints: {}, pictures: new Map(), dropped: [], reviewNotes, properties: [], original: [] };
}

/** A picture in the article, with what is known about it. */
export interface FigureBlock {
  type: 'figure';
  /** Address in the source; a file name once the picture is copied. */
  url: string;
  alt: string;
  caption: string;
  credit: string;
}

/** A caption whose picture did not come with the file. */
export interface CaptionBlock {
  type: 'caption';
  text: string;
}

/** One block of the article's body: text, in Markdown's own terms, or a picture. */
export type BodyBlock = RootContent | FigureBlock | CaptionBlock;

/** The words of blocks, a line for each paragraph, item and cell, captions and descriptions of pictures among them. */
export function linesOf(blocks: readonly BodyBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return [block.caption, block.alt, block.credit].filter(Boolean);
    if (block.type === 'caption') return [block.text];
    if (block.type === 'table') return block.children.flatMap((row) => row.children.map((cell) => plainText(cell).trim())).filter(Boolean);
    return readableText({ type: 'root', children: [block] })
      .split('\n')
      .filter(Boolean);
  });
}
