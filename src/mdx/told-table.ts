import type { Table, TableCell } from 'mdast';
import type { Attributes } from './html.ts';
import { plainText, visibleChildren } from './tree.ts';

/** Letters of a cell that is read like a sentence, and no label or number. */
const SENTENCE = 40;

/**
 * Whether a table tells something in each row, in words: two columns of it or more, none of them figures, and sentences after the first.
 */
function isToldInSentences({ align, children: [, ...rows] }: Table): boolean {
  if (align?.includes('right')) return false;
  return rows.some((row) => row.children.slice(1).some((cell) => plainText(cell).trim().length >= SENTENCE));
}

/** What the elements of a table carry. */
export interface TableAttributes {
  classes: string;
  /** Roles are written out where a phone shows the rows otherwise than as a table, and may drop what the elements mean. */
  role: (name: string) => Attributes;
  cell: (cell: TableCell, column: number, isHead: boolean) => { name: 'th' | 'td'; attributes: Attributes };
}

/** A table of sentences is read row by row on a phone, each cell below the name of its column; any other scrolls sideways. */
export function tableAttributes(table: Table): TableAttributes {
  const isTold = isToldInSentences(table);
  const names = table.children[0]?.children.map((cell) => plainText(cell).trim()) ?? [];
  const role = (name: string): Attributes => (isTold ? { role: name } : {});
  return {
    classes: isTold ? 'table told' : 'table',
    role,
    cell: (cell, column, isHead) => {
      // An empty header cell heads nothing: a screen reader would announce it as one.
      const name = isHead && visibleChildren(cell).length > 0 ? 'th' : 'td';
      const side = table.align?.[column];
      const attributes = {
        scope: name === 'th' ? 'col' : undefined,
        class: side ? `align-${side}` : undefined,
        ...role(name === 'th' ? 'columnheader' : 'cell'),
        'data-label': isTold && !isHead && column > 0 ? names[column] || undefined : undefined,
      };
      return { name, attributes };
    },
  };
}
