import type { PdfLine, PdfPiece, Row } from '../pdf-lines.ts';
import { gridsOf, type Grid } from './grids.ts';
import type { Rule } from './rules.ts';

/** Letters in one row of a table at most: what has more is a page laid out in boxes. */
const MOST_IN_ROW = 3000;

/** Lines of text out of pieces, from the top down; their own lines are read with what reads a page's. */
type ReadText = (pieces: readonly PdfPiece[]) => string;

/**
 * Tables whose cells are parted by drawn lines, each row as one line with a tab between cells: what wraps in a cell stays
 * in it, what spans several stands in the first of them.
 * @returns the rows, and the pieces that stand in none
 */
export function takeRuledTables(pieces: readonly PdfPiece[], rules: readonly Rule[], read: ReadText): { rows: Row[]; rest: PdfPiece[] } {
  const rows: Row[] = [];
  let rest = [...pieces];
  for (const grid of gridsOf(rules)) {
    const inside = rest.filter((piece) => cellOf(piece, grid) !== null);
    const table = rowsOfGrid(inside, grid, read);
    if (!table) continue;
    rows.push(...table);
    const taken = new Set(inside);
    rest = rest.filter((piece) => !taken.has(piece));
  }
  return { rows, rest };
}

/** The cell a piece stands in, as its row and column, the first ones of a cell that spans several; null outside. */
function cellOf({ x, y, width, fontSize }: PdfPiece, grid: Grid): [row: number, column: number] | null {
  const column = bandOf(grid.xs, (place) => place > x + Math.min(width / 2, fontSize));
  const row = bandOf(grid.ys, (height) => height < y + fontSize * 0.3);
  return row === null || column === null ? null : grid.first(row, column);
}

/** Between which of some places one lies: the first behind it is told. */
function bandOf(places: readonly number[], isBehind: (place: number) => boolean): number | null {
  const next = places.findIndex(isBehind);
  return next <= 0 ? null : next - 1;
}

function rowsOfGrid(pieces: readonly PdfPiece[], grid: Grid, read: ReadText): Row[] | null {
  const cells = new Map<string, PdfPiece[]>();
  for (const piece of pieces) {
    const key = String(cellOf(piece, grid));
    const own = cells.get(key);
    if (own) own.push(piece);
    else cells.set(key, [piece]);
  }
  const columns = grid.xs.slice(1).map((_, column) => column);
  const texts = grid.ys.slice(1).map((_, row) => columns.map((column) => read(cells.get(String([row, column])) ?? [])));
  const used = columns.filter((column) => texts.some((row) => row[column] !== ''));
  const filled = texts.filter((row) => row.some((text) => text !== ''));
  const several = texts.filter((row) => row.filter((text) => text !== '').length > 1);
  if (used.length < 2 || several.length < 2 || filled.some((row) => row.join('').length > MOST_IN_ROW)) return null;
  return texts.flatMap((row, index) => {
    const own = columns.flatMap((column) => cells.get(String([index, column])) ?? []).filter(({ str }) => str.trim() !== '');
    if (own.length === 0) return [];
    const [left, right] = [grid.xs[0]!, grid.xs.at(-1)!];
    const text = used.map((column) => row[column]).join('\t');
    const y = Math.max(...own.map((piece) => piece.y));
    const isBold = own.every((piece) => piece.isBold === true);
    const size = own[0]!.fontSize;
    return [{ y, size, text, pieces: [{ str: text, x: left, y, width: right - left, fontSize: size, isBold }] }];
  });
}

/**
 * Rows that a break of the page parts, as one each: the second half has nothing in its first cell, and goes on in the
 * midst of a sentence or in one cell alone.
 */
export function joinBrokenRows(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const halves = before?.isRow && line.isRow && before.page !== line.page ? [before.text.split('\t'), line.text.split('\t')] : null;
    if (!halves || !goesOn(halves[0]!, halves[1]!)) joined.push(line);
    else joined[joined.length - 1] = { ...before!, text: halves[0]!.map((cell, at) => `${cell} ${halves[1]![at]}`.trim()).join('\t') };
  }
  return joined;
}

function goesOn(before: readonly string[], cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (before.length !== cells.length || cells[0] !== '' || filled.length === 0) return false;
  return filled.length === 1 || filled.every((cell) => /^\p{Ll}/u.test(cell));
}
