import type {
  Blockquote,
  FootnoteDefinition,
  Image,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { childrenOf, plainText, type Node } from '../mdx/tree.ts';

/**
 * Blocks in the few shapes the library writes: a picture stands alone, a heading never inside another block, a
 * paragraph holds no line break that was meant as its end. No word is lost or added.
 */
export function tidyBlocks(blocks: readonly RootContent[]): RootContent[] {
  return joinLists(blocks).flatMap((block): RootContent[] => {
    if (block.type === 'paragraph') return splitParagraph(block);
    if (block.type === 'table') return tidyTable(block);
    if (block.type === 'list' || block.type === 'blockquote' || block.type === 'footnoteDefinition') return tidyContainer(block);
    if (block.type === 'thematicBreak' || block.type === 'html' || block.type === 'definition') return [];
    return plainText(block).trim() === '' ? [] : [block];
  });
}

/** Lists right behind one another that are one: some programs write each item as a list of its own, the numbers going on. */
function joinLists(blocks: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const goesOn =
      above?.type === 'list' &&
      block.type === 'list' &&
      (block.ordered
        ? above.ordered && block.start === (above.start ?? 1) + above.children.length
        : !above.ordered && (above.children.length === 1 || block.children.length === 1));
    if (goesOn) joined[joined.length - 1] = { ...above, children: [...above.children, ...block.children] };
    else joined.push(block);
  }
  return joined;
}

/** Pictures go out behind the block, headings inside become bold lines. */
function tidyContainer(container: List | Blockquote | FootnoteDefinition): RootContent[] {
  const pictures: Paragraph[] = [];
  const inside = (blocks: readonly RootContent[]): RootContent[] =>
    blocks.flatMap((block): RootContent[] => {
      if (block.type === 'listItem') return tidyItem(block);
      if (block.type === 'list' || block.type === 'blockquote') return [tight({ ...block, children: inside(block.children) } as List)];
      if (block.type === 'heading') return [{ type: 'paragraph', children: [{ type: 'strong', children: block.children }] }];
      const parts = tidyBlocks([block]);
      pictures.push(...parts.filter(isPicture));
      return parts.filter((part) => !isPicture(part));
    });
  const tidyItem = (item: ListItem): RootContent[] => {
    const children = inside(item.children);
    return children.length === 0 ? [] : [{ ...item, spread: false, children } as ListItem];
  };
  const children = inside(container.children);
  return [...(children.length > 0 ? [tight({ ...container, children } as List)] : []), ...pictures];
}

/** A list without blank lines between its items; any other block as it is. */
function tight(container: List): List {
  return container.type === 'list' ? { ...container, spread: false } : container;
}

/** Whether a block is one picture and nothing else. */
export function isPicture(block: RootContent): block is Paragraph & { children: [Image] } {
  return block.type === 'paragraph' && block.children.length === 1 && block.children[0]?.type === 'image';
}

/** One paragraph as several: parted at its pictures and at the line breaks that end a paragraph. */
function splitParagraph(paragraph: Paragraph): RootContent[] {
  const parts: PhrasingContent[][] = [[]];
  liftPictures(paragraph.children).forEach((node, index, nodes) => {
    const current = parts.at(-1) ?? [];
    if (node.type === 'image') parts.push([node], []);
    else if (node.type === 'break' && (nodes[index + 1]?.type === 'break' || nodes[index - 1]?.type === 'break' || endsLine(current)))
      parts.push([]);
    else current.push(node);
  });
  return parts
    .map(trimEnds)
    .filter((children) => children.length > 0)
    .map((children) => ({ ...paragraph, children }));
}

/** Pictures inside links and emphasis, brought up to the paragraph. */
function liftPictures(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (!('children' in node) || !hasPicture(node)) return [node];
    return liftPictures(node.children).map((child) =>
      child.type === 'image' ? child : ({ ...node, children: [child] } as PhrasingContent),
    );
  });
}

function hasPicture(node: PhrasingContent): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(hasPicture));
}

/** A line break ends a paragraph behind the end of a sentence, and behind a line in bold. */
function endsLine(nodes: readonly PhrasingContent[]): boolean {
  const isBold = nodes.length > 0 && nodes.every((node) => node.type === 'strong' || plainText(node).trim() === '');
  return isBold || /[.!?:;…”"]\s*$/.test(nodes.map(plainText).join(''));
}

/** Without line breaks and blank text at either end. */
function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' ||
    (node !== undefined && node.type !== 'image' && node.type !== 'footnoteReference' && plainText(node).trim() === '');
  let start = 0;
  let end = nodes.length;
  while (start < end && isBlank(nodes[start])) start += 1;
  while (end > start && isBlank(nodes[end - 1])) end -= 1;
  return nodes.slice(start, end);
}

/** Put between paragraphs and list items that shared a cell: a Markdown cell is one line. */
export const BETWEEN_LINES = '; ';

/** A table with one line a cell and a first row of headings; its pictures stand behind it, empty rows are gone. */
function tidyTable(table: Table): RootContent[] {
  const pictures: Paragraph[] = [];
  const rows = table.children
    .map((row): TableRow => ({ ...row, children: row.children.map((cell) => ({ ...cell, children: flattenCell(cell, pictures) })) }))
    .filter((row) => plainText(row).trim() !== '');
  const columns = Math.max(0, ...rows.map((row) => lastFilled(row) + 1));
  if (columns === 0) return pictures;
  const kept = rows.map((row, index) => withoutBold({ ...row, children: row.children.slice(0, columns) }, index));
  const isHeadGuessed = table.data?.isHeadGuessed || plainText(table.children[0] ?? table).trim() === '';
  return [{ ...table, data: { ...table.data, isHeadGuessed }, align: (table.align ?? []).slice(0, columns), children: kept }, ...pictures];
}

/** The names of columns are in bold by being names: written as such they would be marked twice. */
function withoutBold(row: TableRow, index: number): TableRow {
  const isBold = (cell: TableCell): boolean => cell.children.every((child) => child.type === 'strong' || plainText(child).trim() === '');
  if (index > 0 || !row.children.every(isBold)) return row;
  const plain = (child: PhrasingContent): PhrasingContent[] => (child.type === 'strong' ? child.children : [child]);
  return { ...row, children: row.children.map((cell) => ({ ...cell, children: cell.children.flatMap(plain) })) };
}

function lastFilled(row: TableRow): number {
  return row.children.findLastIndex((cell) => plainText(cell).trim() !== '');
}

function flattenCell(cell: TableCell, pictures: Paragraph[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'image') pictures.push({ type: 'paragraph', children: [node] });
      else if (node.type === 'break') lines.push([]);
      else if (['paragraph', 'list', 'listItem', 'heading', 'blockquote'].includes(node.type)) {
        lines.push([]);
        walk(childrenOf(node));
        lines.push([]);
      } else lines.at(-1)?.push(node as PhrasingContent);
    }
  };
  walk(cell.children);
  const filled = lines.filter((line) => line.map(plainText).join('').trim() !== '');
  return filled.flatMap((line, index) => (index === 0 ? line : [{ type: 'text' as const, value: BETWEEN_LINES }, ...line]));
}
