import type { PdfPiece, Row } from '../pdf-lines.ts';
import { textOfRow } from './row-text.ts';

/** Columns of a table at least, where all its lines have numbers or times in the first, and of any other. */
const LEAST_COLUMNS = { counted: 2, any: 3 };
/** Lines of a table at least, and at most. */
const LEAST_LINES = 3;
const MOST_LINES = 200;
const MOST_COLUMNS = 25;
/** Lines that were none from the first on, below which another first line is tried. */
const LONGEST_TRIED = 12;
/** In sizes of the letters: between the cells of a first line, the strip that stays free between columns, the step to the next line. */
const GAP = 0.9;
const STRIP = 0.6;
const WIDEST_STEP = 3;
/** Columns of prose have lines as wide as this share of theirs, and so many of them. */
const FULL = 0.8;
/** What the first of two columns says, below its name: not the number of an item in a list, which has a mark behind it. */
const NAMED = /^\p{L}[\p{L} ]{0,11}$/u;
const COUNTED = /^(?:\d{1,4}(?:[/-]\d{1,4}){0,2}|(?:quý|tháng|tuần|thứ|ngày) [\p{L}\d/]{1,10})$/iu;
const SHARE_FULL = 0.6;
/** In sizes of the letters: lines that stand closer than this are in cells beside each other, set in the middle of their row. */
const CLOSE = 0.85;
/** A step between rows that is wider than the one between their lines by this much parts them. */
const WIDER = 1.2;

/** From where to where something stands across the page. */
interface Band {
  left: number;
  right: number;
}

type Cells = readonly (readonly PdfPiece[])[];

/** Rows of a page, those of tables that no lines are drawn in as one each, with tabs between cells: what wraps in a cell stays in it. */
export function joinUnruledTables(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const table = tableAt(rows, at);
    if (table) joined.push(...table.rows);
    else joined.push(rows[at]!);
    at += table?.lines ?? 1;
  }
  return joined;
}

/** The table whose first line is at a place; null where there is none. */
function tableAt(rows: readonly Row[], at: number): { rows: Row[]; lines: number } | null {
  const first = rows[at]!;
  let end = at + 1;
  while (end < rows.length && areClose(rows[end - 1]!, rows[end]!)) end += 1;
  let columns = joinBands(
    rows.slice(at, end).flatMap((row) => bandsOf(row, GAP)),
    first.size * GAP,
  );
  if (first.text !== undefined || columns.length < LEAST_COLUMNS.counted || columns.length > MOST_COLUMNS) return null;
  for (; end < rows.length && end - at < MOST_LINES; end += 1) {
    const row = rows[end]!;
    if (row.text !== undefined || rows[end - 1]!.y - row.y > first.size * WIDEST_STEP) break;
    const wider = joinBands([...columns, ...bandsOf(row, STRIP)], first.size * STRIP);
    if (wider.length !== columns.length) break;
    columns = wider;
  }
  const lines = rows.slice(at, end).map((row) => ({ row, cells: cellsOf(row, columns) }));
  const least = isCounted(lines) ? LEAST_COLUMNS.counted : LEAST_COLUMNS.any;
  const groups =
    groupsByGaps(lines, least) ?? partBetween(lines, (above, line) => !areClose(above.row, line.row) && !goesOn(above, line, columns));
  const whole = groups.filter((group) => columnsFilled(group).length >= least);
  const isNone = lines.length < LEAST_LINES || whole.length < 2 || areProse(lines, columns);
  // Long columns are not gone through anew from each of their lines.
  if (isNone) return lines.length > LONGEST_TRIED ? { rows: rows.slice(at, end), lines: lines.length } : null;
  return groups.length < 2 && lines.length <= LONGEST_TRIED
    ? null
    : { rows: groups.map((group) => rowOf(group, columns)), lines: lines.length };
}

/** Lines in groups; a new one begins with each that is parted from the line above. */
function partBetween(lines: readonly Line[], isParted: (above: Line, line: Line) => boolean): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (!group || isParted(group.at(-1)!, line)) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

/**
 * The rows of a table with more room between them than between their lines, in which some cells have fewer lines than others, set in
 * the middle or not; null where it is not so.
 */
function groupsByGaps(lines: readonly Line[], least: number): Line[][] | null {
  const stepOf = (above: Line, line: Line): number => (areClose(above.row, line.row) ? 0 : above.row.y - line.row.y);
  const steps = lines.slice(1).map((line, index) => stepOf(lines[index]!, line));
  const within = Math.min(...steps.filter((step) => step > 0));
  const groups = partBetween(lines, (above, line) => stepOf(above, line) > within * WIDER);
  const isRow = (group: Line[]): boolean =>
    columnsFilled(group).length >= least && (group.length === 1 || columnsFilled(group).some((count) => count < group.length));
  return groups.length >= LEAST_LINES && groups.length < lines.length && groups.every(isRow) ? groups : null;
}

/** How many lines have something in a column, of each that has. */
function columnsFilled(group: readonly Line[]): number[] {
  const counts = group[0]!.cells.map((_, column) => group.filter(({ cells }) => cells[column]!.length > 0).length);
  return counts.filter((count) => count > 0);
}

/** Whether two rows stand closer than lines of one text do. */
function areClose(above: Row, row: Row): boolean {
  return above.text === undefined && row.text === undefined && above.y - row.y < Math.min(above.size, row.size) * CLOSE;
}

/** Whether the first column has a name and below it numbers or times alone. */
function isCounted(lines: readonly Line[]): boolean {
  const [name = '', ...below] = lines.map(({ row, cells }) => textOfCell(row, cells[0]!)).filter(Boolean);
  return NAMED.test(name) && below.length >= 2 && below.every((text) => COUNTED.test(text));
}

/** Where a row has ink, with gaps no wider than so many sizes of its letters. */
function bandsOf({ pieces, size }: Row, gap: number): Band[] {
  return joinBands(
    pieces.filter(isInked).map(({ x, width }) => ({ left: x, right: x + width })),
    size * gap,
  );
}

function joinBands(bands: readonly Band[], gap: number): Band[] {
  const joined: Band[] = [];
  for (const band of [...bands].sort((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last && band.left - last.right < gap) last.right = Math.max(last.right, band.right);
    else joined.push({ ...band });
  }
  return joined;
}

function cellsOf({ pieces }: Row, columns: readonly Band[]): PdfPiece[][] {
  return columns.map(({ left, right }) => pieces.filter((piece) => isInked(piece) && piece.x >= left && piece.x < right));
}

/** Whether columns are prose side by side: every one of them is full of full lines, on whatever heights they stand. */
function areProse(lines: readonly { cells: Cells }[], columns: readonly Band[]): boolean {
  return columns.every(({ left, right }, column) => {
    const own = lines.filter(({ cells }) => cells[column]!.length > 0);
    const full = own.filter(({ cells }) => rightOf(cells[column]!) - left > (right - left) * FULL).length;
    return full >= LEAST_LINES && full >= own.length * SHARE_FULL;
  });
}

interface Line {
  row: Row;
  cells: Cells;
}

/** Whether a line is what wrapped in the cells above: in each of its cells the first word had no room there any more. */
function goesOn(above: Line, line: Line, columns: readonly Band[]): boolean {
  const filled = columns.flatMap((_, column) => (line.cells[column]!.length > 0 ? [column] : []));
  if (isBold(above) !== isBold(line)) return false;
  const texts = filled.map((column) => textOfCell(line.row, line.cells[column]!));
  const isSmall = texts.every((text) => /^\p{Ll}/u.test(text));
  if (filled.length === columns.length && !isSmall) return false;
  return filled.every((column, index) => {
    const before = above.cells[column]!;
    const own = line.cells[column]!;
    const text = texts[index]!;
    const word = /^\S+/u.exec(text)?.[0].length ?? 0;
    const width = ((rightOf(own) - own[0]!.x) * (word + 1)) / Math.max(1, text.length);
    return before.length > 0 && rightOf(before) + width > columns[column]!.right;
  });
}

function isBold({ cells }: Line): boolean {
  return cells.flat().every((piece) => piece.isBold === true);
}

function rightOf(pieces: readonly PdfPiece[]): number {
  return pieces.reduce((right, { x, width }) => Math.max(right, x + width), Number.NEGATIVE_INFINITY);
}

function rowOf(lines: readonly Line[], columns: readonly Band[]): Row {
  const { y, size } = lines[0]!.row;
  const text = columns
    .map((_, column) =>
      lines
        .map(({ row, cells }) => textOfCell(row, cells[column]!))
        .filter(Boolean)
        .join(' '),
    )
    .join('\t');
  const [left, right] = [columns[0]!.left, columns.at(-1)!.right];
  return { y, size, text, pieces: [{ str: text, x: left, y, width: right - left, fontSize: size, isBold: lines.every(isBold) }] };
}

function textOfCell(row: Row, pieces: readonly PdfPiece[]): string {
  return pieces.length === 0 ? '' : textOfRow({ ...row, pieces: [...pieces] }).replaceAll('\t', ' ');
}

function isInked({ str }: PdfPiece): boolean {
  return str.trim() !== '';
}
