import type { CheckedFile } from './checked-file.ts';
import type { Passage } from './passage.ts';

/** The cells of a table by row and column; one without words is left out. */
type Table = Map<number, Map<number, Passage>>;

/** A cell below the name of its column, or beside the name of its row. */
export interface LabelledCell {
  label: string;
  cell: Passage;
  /** All that stands in the row, the cell among it, and the names of columns. */
  row: string;
  head: string;
}

/** The tables of a file, in order. */
function tablesOf({ passages }: Pick<CheckedFile, 'passages'>): Table[] {
  const tables = new Map<number, Table>();
  for (const passage of passages) {
    const { cell } = passage.traits;
    if (!cell) continue;
    const table = tables.get(cell.table) ?? new Map<number, Map<number, Passage>>();
    const row = table.get(cell.row) ?? new Map<number, Passage>();
    tables.set(cell.table, table.set(cell.row, row.set(cell.column, passage)));
  }
  return [...tables.values()];
}

/** Cells whose column, or whose row, is called so. */
export function* cellsCalled(name: RegExp, file: Pick<CheckedFile, 'passages'>): Generator<LabelledCell> {
  for (const table of tablesOf(file)) {
    const [first, ...rows] = [...table.keys()].sort((a, b) => a - b).map((row) => table.get(row)!);
    if (!first) continue;
    const head = textOf(first);
    for (const [column, { text: label }] of first)
      if (name.test(label))
        for (const row of rows) {
          const cell = row.get(column);
          if (cell) yield { label, cell, row: textOf(row), head };
        }
    if (name.test(head)) continue;
    for (const row of rows) {
      const label = row.get(0)?.text ?? '';
      if (!name.test(label)) continue;
      for (const [column, cell] of row) if (column > 0) yield { label, cell, row: textOf(row), head };
    }
  }
}

/** The rows of every table but their first, cells in order. */
export function* rowsOf(file: Pick<CheckedFile, 'passages'>): Generator<readonly Passage[]> {
  for (const table of tablesOf(file))
    for (const [number, row] of table) if (number > 0) yield [...row.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

function textOf(row: ReadonlyMap<number, Passage>): string {
  return [...row.values()].map(({ text }) => text).join(' | ');
}
