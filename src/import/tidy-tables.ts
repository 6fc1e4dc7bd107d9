import type { Paragraph, PhrasingContent, RootContent, Table, TableCell, TableRow } from 'mdast';
import { childrenOf, plainText, type Node } from '../mdx/tree.ts';

/** Put between paragraphs and list items that shared a cell: a Markdown cell is one line. */
const BETWEEN_LINES = '; ';

/** A table with one line a cell and a first row of headings; its pictures stand behind it, empty rows are gone. */
export function tidyTable(table: Table): RootContent[] {
  const pictures: Paragraph[] = [];
  const rows = table.children
    .map((row): TableRow => ({ ...row, children: row.children.map((cell) => ({ ...cell, children: flattenCell(cell, pictures) })) }))
    .filter((row) => plainText(row).trim() !== '');
  const columns = Math.max(0, ...rows.map((row) => lastFilled(row) + 1));
  if (columns === 0) return pictures;
  const kept = rows.map((row) => ({ ...row, children: row.children.slice(0, columns) }));
  const isHeadGuessed = table.data?.isHeadGuessed || plainText(table.children[0] ?? table).trim() === '';
  return [{ ...table, data: { isHeadGuessed }, align: (table.align ?? []).slice(0, columns), children: kept }, ...pictures];
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
