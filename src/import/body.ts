import type { RootContent } from 'mdast';
import { readableText } from '../mdx/plain-text.ts';
import { plainText } from '../mdx/tree.ts';

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
