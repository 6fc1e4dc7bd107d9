import type { PdfPiece, Row } from '../pdf-lines.ts';

/** Left and right edge of a column, in points. */
export interface Frame {
  left: number;
  right: number;
}

interface PlacedRow {
  row: Row;
  /** Null where the page has one column there. */
  frame: Frame | null;
}

/** Widths in sizes of the letters: of the white strip between columns, and of a gap between words at most. */
const GUTTER = 0.7;
const LEAST_LINES = 4;
/** Lines fill so much of their column, and so many of them do: cells of a table do not. */
const FILLED = 0.72;
const SHARE_FILLED = 0.55;
const LEAST_WIDTH = 0.2;
const MOST_DEPTH = 3;
/** Lines right above columns, and how far they stand above the first line of the other column, in sizes of the letters. */
const MOST_ABOVE = 3;
const APART = 1.3;
/** The step to the next line of one paragraph at most, in sizes of the letters. */
const WIDEST_STEP = 1.6;
/** Strips that are tried for each part of a page. */
const STRIPS = 60;

/** Rows of a page from the top down, as a person reads them: a part in columns column by column. */
export function orderOfReading(rows: readonly Row[], frame: Frame | null = null, depth = 0): PlacedRow[] {
  const found = depth < MOST_DEPTH ? findColumns(rows) : null;
  if (!found) return rows.map((row) => ({ row, frame }));
  const { to, at } = found;
  const from = beginOf(rows, found);
  const within = rows.slice(from, to);
  const left = within.flatMap((row) => partOf(row, (piece) => middle(piece) < at));
  const right = within.flatMap((row) => partOf(row, (piece) => middle(piece) >= at));
  return [
    ...orderOfReading(rows.slice(0, from), frame, depth + 1),
    ...orderOfReading(left, edgesOf(left), depth + 1),
    ...orderOfReading(right, edgesOf(right), depth + 1),
    ...orderOfReading(rows.slice(to), frame, depth + 1),
  ];
}

/**
 * Index of the first row of columns: lines above them that are at one side alone are none of them where they are short, as who wrote
 * below a lead, or end what is written above across both.
 */
function beginOf(rows: readonly Row[], { from, to, at }: Columns): number {
  const within = rows.slice(from, to);
  const sides = [false, true].map((isRight) => within.flatMap((row) => partOf(row, (piece) => middle(piece) >= at === isRight)));
  for (let above = 0; above < MOST_ABOVE; above += 1) {
    const row = within[above]!;
    const index = row.pieces.some((piece) => isInked(piece) && middle(piece) >= at) ? 1 : 0;
    const [own, other] = [sides[index]!, sides[1 - index]!];
    const { left, right } = edgesOf(own);
    const isAlone = (other.find(({ y }) => y <= row.y)?.y ?? row.y) < row.y - row.size * APART;
    const next = own.find(({ y }) => y < row.y);
    const isEnd = above === 0 && isNear(rows[from - 1], row) && !isNear(row, next);
    if (!isAlone || row.text !== undefined || (inkOf(row) > (right - left) * FILLED && !isEnd)) return from + above;
  }
  return from;
}

function isNear(above: Row | undefined, row: Row | undefined): boolean {
  return above !== undefined && row !== undefined && above.y - row.y < row.size * WIDEST_STEP && Math.abs(above.size - row.size) < 1;
}

function partOf(row: Row, isWanted: (piece: PdfPiece) => boolean): Row[] {
  const pieces = row.pieces.filter(isWanted);
  return pieces.some(isInked) ? [{ ...row, pieces }] : [];
}

function isInked({ str }: PdfPiece): boolean {
  return str.trim() !== '';
}

function middle({ x, width }: PdfPiece): number {
  return x + width / 2;
}

function edgesOf(rows: readonly Row[]): Frame {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { pieces } of rows)
    for (const piece of pieces) if (isInked(piece)) [left, right] = [Math.min(left, piece.x), Math.max(right, piece.x + piece.width)];
  return { left, right };
}

interface Columns {
  from: number;
  to: number;
  at: number;
}

/** The longest run of rows with one white strip down the middle, and lines of prose at either side of it. */
function findColumns(rows: readonly Row[], depth = 1): Columns | null {
  if (rows.length < LEAST_LINES) return null;
  const { left, right } = edgesOf(rows);
  let best: (Columns & { lines: number }) | null = null;
  for (let strip = 1; strip < STRIPS; strip += 1) {
    const at = left + (right - left) * (0.15 + (0.7 * strip) / STRIPS);
    for (const run of runsWithout(rows, at)) {
      if (run.lines > (best?.lines ?? 0) && areColumns(rows.slice(run.from, run.to), at, depth)) best = { ...run, at };
    }
  }
  return best;
}

/** Runs of rows that leave the place free, with enough rows at its left and at its right; `lines`: how many there are. */
function runsWithout(rows: readonly Row[], at: number): (Columns & { lines: number })[] {
  const runs: (Columns & { lines: number })[] = [];
  let from = 0;
  let [atLeft, atRight] = [0, 0];
  const close = (to: number): void => {
    if (Math.min(atLeft, atRight) >= LEAST_LINES) runs.push({ from, to, at, lines: atLeft + atRight });
    [from, atLeft, atRight] = [to + 1, 0, 0];
  };
  rows.forEach((row, index) => {
    let [isLeft, isRight] = [false, false];
    const half = (row.size * GUTTER) / 2;
    for (const piece of row.pieces) {
      if (!isInked(piece)) continue;
      if (piece.x < at + half && piece.x + piece.width > at - half) return close(index);
      if (piece.x < at) isLeft = true;
      else isRight = true;
    }
    if (isLeft) atLeft += 1;
    if (isRight) atRight += 1;
  });
  close(rows.length);
  return runs;
}

/** @param depth how many columns may be at one side themselves */
function areColumns(rows: readonly Row[], at: number, depth: number): boolean {
  const left = rows.flatMap((row) => partOf(row, (piece) => middle(piece) < at));
  const right = rows.flatMap((row) => partOf(row, (piece) => middle(piece) >= at));
  const whole = edgesOf(rows);
  return [left, right].every((part) => {
    const { left: start, right: end } = edgesOf(part);
    const width = end - start;
    if (width < (whole.right - whole.left) * LEAST_WIDTH) return false;
    const filled = part.filter((row) => inkOf(row) > width * FILLED).length;
    return filled >= part.length * SHARE_FILLED || (depth > 0 && findColumns(part, depth - 1) !== null);
  });
}

/** How wide the words of a row are together, with the spaces between them. */
function inkOf(row: Row): number {
  const inked = row.pieces.filter(isInked);
  let sum = 0;
  inked.forEach((piece, index) => {
    const next = inked[index + 1];
    const gap = next ? next.x - piece.x - piece.width : 0;
    sum += piece.width + (gap < row.size * 1.5 ? Math.max(0, gap) : 0);
  });
  return sum;
}
