import type { Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { plainText } from '../../mdx/tree.ts';

/** Blocks among which a letterhead that is a table stands. */
const TOP = 4;
const BETWEEN_LINES = '; ';

/**
 * Blocks in which the rows of a letterhead's table that hold the kind and the title of the paper are lines below it: many draw one
 * table around both.
 * @param isKind whether a line names a kind of paper
 */
export function partTitleRows(blocks: readonly RootContent[], isKind: (line: string) => boolean): readonly RootContent[] {
  const at = blocks.slice(0, TOP).findIndex((block) => block.type === 'table' && titleRow(block.children, isKind) > 0);
  const table = blocks[at];
  if (table?.type !== 'table') return blocks;
  const row = titleRow(table.children, isKind);
  return [
    ...blocks.slice(0, at),
    { ...table, children: table.children.slice(0, row) },
    ...table.children.slice(row).flatMap(linesOfRow),
    ...blocks.slice(at + 1),
  ];
}

/** Index of the row whose one filled cell begins with a kind of paper; -1 where there is none. */
function titleRow(rows: readonly TableRow[], isKind: (line: string) => boolean): number {
  return rows.findIndex(({ children }) => {
    const filled = [...new Set(children.map((cell) => plainText(cell).trim()).filter(Boolean))];
    return filled.length === 1 && isKind(filled[0]!.split(BETWEEN_LINES)[0]!.trim());
  });
}

/** The lines of a row's filled cell as paragraphs. */
function linesOfRow({ children }: TableRow): Paragraph[] {
  const cell = children.find((one) => plainText(one).trim() !== '');
  const lines: PhrasingContent[][] = [[]];
  for (const node of cell?.children ?? []) {
    if (node.type === 'text' && node.value === BETWEEN_LINES) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0).map((line) => ({ type: 'paragraph', children: line }));
}
