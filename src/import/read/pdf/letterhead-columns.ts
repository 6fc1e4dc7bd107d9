import { BODY_BEGINS } from '../../structure/issuer-lines.ts';
import { ADDRESSED } from '../../structure/lines.ts';
import { MOTTO } from '../../structure/motto.ts';
import { least, most, type PdfPiece, type Row } from '../pdf-lines.ts';
import { textOfRow } from './row-text.ts';

/** Rows from the top of a page among which a letterhead begins, and that it has. */
const FIRST_ROWS = 4;
const MOST_ROWS = 16;
/** Places of the strip between its columns that are tried, as shares of the text's width. */
const STRIPS = { from: 0.25, to: 0.65, count: 40 };
/** Half the strip's width, the step to the next row, the way off the middle, all in sizes of the letters. */
const HALF_STRIP = 0.3;
const WIDEST_STEP = 3;
const OFF_MIDDLE = 2;
/** A gap between words set wide, not between columns. */
const NARROW = 1.2;
/** Pieces of a line that is read: a letterhead has few. */
const MOST_PIECES = 300;
/** A word of what stands beside the name of a body, wherever it is on the line. */
const OF_MOTTO = /việt nam|xã hội chủ nghĩa|cộng sản|hạnh phúc|hồ chí minh/iu;

/** Rows of a page, with a letterhead whose two columns are read one after the other as one row: what wraps in one stays in it. */
export function joinLetterhead(rows: readonly Row[]): Row[] {
  const found = findLetterhead(rows);
  if (!found) return [...rows];
  const { from, to, left, right } = found;
  const own = rows.slice(from, to).flatMap(({ pieces }) => pieces.filter(isInked));
  const x = least(own.map((piece) => piece.x));
  const width = most(own.map((piece) => piece.x + piece.width)) - x;
  const { y, size } = rows[from]!;
  const text = [left, right].map((column) => joinWraps(column).join('; ')).join('\t');
  const row = { y, size, text, pieces: [{ str: text, x, y, width, fontSize: size }] };
  return [...rows.slice(0, from), row, ...rows.slice(to)];
}

interface Line {
  text: string;
  isBold: boolean;
}

interface Columns {
  from: number;
  to: number;
  left: Line[];
  right: Line[];
}

/** The most rows at the top of a page that a strip parts into a column with a motto and another. */
function findLetterhead(rows: readonly Row[]): Columns | null {
  const top = rows.slice(0, FIRST_ROWS + MOST_ROWS);
  if (!top.some((row) => row.text === undefined && row.pieces.length <= MOST_PIECES && OF_MOTTO.test(textOfRow(row)))) return null;
  const inked = rows.flatMap(({ pieces }) => pieces.filter(isInked));
  const [start, end] = [least(inked.map(({ x }) => x)), most(inked.map(({ x, width }) => x + width))];
  let best: Columns | null = null;
  for (let strip = 0; strip <= STRIPS.count; strip += 1) {
    const at = start + (end - start) * (STRIPS.from + ((STRIPS.to - STRIPS.from) * strip) / STRIPS.count);
    for (let from = 0; from < FIRST_ROWS; from += 1) {
      const columns = columnsAt(rows, from, at, (start + end) / 2);
      if (columns && columns.to - columns.from > (best ? best.to - best.from : 1)) best = columns;
    }
  }
  return best;
}

function columnsAt(rows: readonly Row[], from: number, at: number, middle: number): Columns | null {
  const [left, right]: [Line[], Line[]] = [[], []];
  let to = from;
  let both = 0;
  for (const row of rows.slice(from, from + MOST_ROWS)) {
    const before = rows[to - 1];
    const pieces = row.pieces.filter(isInked);
    const half = row.size * HALF_STRIP;
    if (row.text !== undefined || pieces.length > MOST_PIECES || pieces.some(({ x, width }) => x < at + half && x + width > at - half))
      break;
    if (to > from && before && before.y - row.y > row.size * WIDEST_STEP) break;
    const sides = [pieces.filter(({ x }) => x < at), pieces.filter(({ x }) => x >= at)] as const;
    const lines = sides.map((own) => lineOf(row, own));
    const isParted = sides.every((own) => own.length > 0) && (both === 0 || gapOf(sides) > row.size * NARROW);
    if (!isParted && isInMiddle(pieces, row, middle)) break;
    if (ADDRESSED.test(lines[0]!.text)) break;
    if (sides.every((own) => own.length > 0)) both += 1;
    [left, right].forEach((column, index) => {
      if (lines[index]!.text !== '') column.push(lines[index]!);
    });
    to += 1;
  }
  const hasMotto = [left, right].some((column) => column.some(({ text }) => MOTTO.test(text)));
  return hasMotto && both > 0 && left.length > 0 && right.length > 0 ? { from, to, left, right } : null;
}

function gapOf([left, right]: readonly [readonly PdfPiece[], readonly PdfPiece[]]): number {
  return least(right.map(({ x }) => x)) - most(left.map(({ x, width }) => x + width));
}

function lineOf(row: Row, pieces: readonly PdfPiece[]): Line {
  const text = pieces.length === 0 ? '' : textOfRow({ ...row, pieces: [...pieces] }).replaceAll('\t', ' ');
  return { text, isBold: pieces.length > 0 && pieces.every(({ isBold }) => isBold === true) };
}

function isInked({ str }: PdfPiece): boolean {
  return str.trim() !== '';
}

/** A line alone in the middle of the page is the title below. */
function isInMiddle(pieces: readonly PdfPiece[], row: Row, middle: number): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first !== undefined && Math.abs((first.x + last!.x + last!.width) / 2 - middle) < row.size * OFF_MIDDLE;
}

/** Lines of a column, with those that wrapped as one: they go on in small letters or figures, or in a name as bold as its beginning. */
function joinWraps(lines: readonly Line[]): string[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isName = before?.isBold === true && line.isBold && isCapitals(before.text) && isCapitals(line.text);
    const goesOn =
      before && (/^(?:[\p{Ll}\d]|VIỆT NAM$)/u.test(line.text) || (isName && !BODY_BEGINS.test(line.text) && !MOTTO.test(line.text)));
    if (goesOn) before.text = `${before.text} ${line.text}`;
    else joined.push({ ...line });
  }
  return joined.map(({ text }) => text);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
