import type { RootContent } from 'mdast';

/** A picture in the article, with what is known about it. */
export interface FigureBlock {
  kind: 'figure';
  /** Address in the source; a file name once the picture is copied. */
  url: string;
  alt: string;
  caption: string;
  credit: string;
}

/** A caption whose picture did not come with the file. */
export interface CaptionBlock {
  kind: 'caption';
  text: string;
}

/** Text, in Markdown's own terms. */
export interface TextBlock {
  kind: 'text';
  node: RootContent;
}

/** One block of the article's body. */
export type BodyBlock = TextBlock | FigureBlock | CaptionBlock;
