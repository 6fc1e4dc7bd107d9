import type { RootContent } from 'mdast';
import { readableText } from '../mdx/plain-text.ts';
import { plainText } from '../mdx/tree.ts';

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

/** The words of Markdown blocks, a line for each paragraph, item and cell. */
export function linesOfNodes(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return node.children.flatMap((row) => row.children.map((cell) => plainText(cell).trim())).filter(Boolean);
    return readableText({ type: 'root', children: [node] })
      .split('\n')
      .filter(Boolean);
  });
}

/** The words of a body, captions and descriptions of pictures among them. */
export function linesOfBody(body: readonly BodyBlock[]): string[] {
  return body.flatMap((block) => {
    if (block.kind === 'text') return linesOfNodes([block.node]);
    return block.kind === 'caption' ? [block.text] : [block.caption, block.alt, block.credit].filter(Boolean);
  });
}
