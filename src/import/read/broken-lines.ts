import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../../mdx/tree.ts';
import { BULLET } from './plain-blocks.ts';

/** What opens a typed item: a mark, a number, a letter. */
const ITEM = new RegExp(`${BULLET.source}|^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})?|[a-zđ])[.)]\\s+(?=\\S)`, 'u');
/** Items in a paragraph of broken lines at the least; one will do where the line before it announces it. */
const FEWEST = 2;

/** Paragraphs whose lines were broken by hand and are items become a paragraph for each line. */
export function partTypedLines(blocks: readonly RootContent[]): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    if (block.type !== 'paragraph') return [block];
    const lines = linesOf(block.children);
    const texts = lines.map((line) => line.map(plainText).join(''));
    const items = texts.filter((text) => ITEM.test(text)).length;
    const isAnnounced = /:\s*$/u.test(texts[0] ?? '');
    if (lines.length < 2 || items < (isAnnounced ? 1 : FEWEST)) return [block];
    return lines
      .filter((_, index) => texts[index]?.trim() !== '')
      .map((children): Paragraph => ({ ...block, children: trimmed(children) }));
  });
}

/** The lines of a paragraph, those broken within emphasis too. */
function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'strong' || node.type === 'emphasis') {
      linesOf(node.children).forEach((children, index) => {
        if (index > 0) lines.push([]);
        if (children.length > 0) lines.at(-1)?.push({ ...node, children });
      });
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

/** A line without the space it began with. */
function trimmed([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (!first) return [];
  return [first.type === 'text' ? { ...first, value: first.value.trimStart() } : first, ...rest];
}
