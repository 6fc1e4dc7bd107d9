import type { Table, TableRow } from 'mdast';
import { visibleChildren } from './tree.ts';
import { writeInline } from './write-inline.ts';
import type { TextContext, Writer, Writing } from './writer.ts';

/** Writes a table in a named box that scrolls sideways on a phone and takes the keyboard's focus. */
export function writeTable(table: Table, writer: Writer, writing: Writing, context: TextContext): void {
  writing.tables++;
  const [head, ...rows] = table.children;
  writer.open('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': `Bảng ${writing.tables}` });
  writer.open('table');
  if (head) {
    writer.open('thead');
    writeRow(head, true, table, writer, writing, context);
    writer.close('thead');
  }
  if (rows.length > 0) {
    writer.open('tbody');
    for (const row of rows) writeRow(row, false, table, writer, writing, context);
    writer.close('tbody');
  }
  writer.close('table');
  writer.close('div');
}

function writeRow(row: TableRow, isHead: boolean, table: Table, writer: Writer, writing: Writing, context: TextContext): void {
  writer.open('tr');
  row.children.forEach((cell, column) => {
    // An empty header cell heads nothing: a screen reader would announce it as one.
    const name = isHead && visibleChildren(cell).length > 0 ? 'th' : 'td';
    const align = table.align?.[column];
    writer.open(name, { scope: name === 'th' ? 'col' : undefined, class: align ? `align-${align}` : undefined });
    writeInline(cell.children, writer, writing, context);
    writer.close(name);
  });
  writer.close('tr');
}
