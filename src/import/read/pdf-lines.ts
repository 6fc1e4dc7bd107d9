import { orderOfReading, type Frame } from './pdf/columns.ts';
import { setDropCaps } from './pdf/drop-caps.ts';
import { joinLetterhead } from './pdf/letterhead-columns.ts';
import { frameBeside, ITALIC, rowOfPicture, takeCaptions, type PagePicture } from './pdf/placed-pictures.ts';
import { textOfRow } from './pdf/row-text.ts';
import { joinUnruledTables } from './pdf/unruled-tables.ts';
import { takeRuledTables } from './pdf/ruled-tables.ts';
import type { Rule } from './pdf/rules.ts';

/** What a PDF draws in one go. Positions and sizes are in points, from the lower left corner of the page. */
export interface PdfPiece {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
  font?: string;
  isBold?: boolean;
  /** A space was drawn before it. */
  isSpaced?: boolean;
  /** It begins where a drawn space ends. */
  isBehindSpace?: boolean;
  isHidden?: boolean;
}

/** Pieces that stand on one height. */
export interface Row {
  y: number;
  /** Size of most of its letters. */
  size: number;
  pieces: PdfPiece[];
  /** Its text where that is known: the cells of a table, with tabs between. */
  text?: string;
  /** It is a picture. */
  picture?: ShownPicture;
}

/** A picture by its address in the text; the lower edge of it or of the caption that was found below it. */
interface ShownPicture {
  url: string;
  bottom: number;
  caption?: string;
}

/** One printed line. Positions are in points from the lower left corner of the page. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  page: number;
  isBold?: boolean;
  isItalic?: boolean;
  /** It is a picture; `y` is its upper edge. */
  picture?: ShownPicture | undefined;
  /** It says what the picture above it shows. */
  isCaption?: boolean;
  /** A row of a table whose cells are parted by drawn lines; tabs stand between them. */
  isRow?: boolean;
  /** It stands beside the text, as what is at the foot of a page: a paragraph goes on behind it. */
  isAside?: boolean;
  /** The column it stands in, where a page has several. */
  frame?: Frame;
}

/** Share of the usual size below which letters may be raised: they belong to a line that is farther away. */
const RAISED_SIZE = 0.88;
/** Rows among which the one that a piece belongs to is looked for: a page has no more. */
const ROWS_BACK = 200;

/**
 * Lines out of the pieces a PDF draws its text with, in the order they are read: down the page, column by column.
 * @param rules lines that are drawn there: those between cells make each row of a table one line
 * @param pictures what stands there besides; what the text is written over is none of it
 */
export function linesOfPage(
  items: readonly PdfPiece[],
  page: number,
  rules: readonly Rule[] = [],
  pictures: readonly PagePicture[] = [],
): PdfLine[] {
  const usual = usualSize(items);
  const { captioned, rest: text } = takeCaptions(items, pictures, usual);
  const { rows, rest } = takeRuledTables(setDropCaps(text, usual), rules, readText);
  const all = joinUnruledTables(joinLetterhead([...rowsOf(rest), ...rows].sort((a, b) => b.y - a.y)));
  const shown = captioned.map((one) => rowOfPicture(one, usual || one.picture.top - one.picture.bottom, readText));
  const withPictures = shown.length > 0 ? [...all, ...shown].sort((a, b) => b.y - a.y) : all;
  const lines = orderOfReading(withPictures).flatMap(({ row, frame }) => {
    const text = row.text ?? textOfRow(row);
    if (text.trim() === '' && !row.picture) return [];
    const inked = row.pieces.filter(({ str }) => str.trim() !== '');
    const line: PdfLine = {
      text,
      y: row.y,
      page,
      x: least(inked.map((piece) => piece.x)),
      right: most(inked.map((piece) => piece.x + piece.width)),
      size: row.size,
    };
    if (isMostly(inked, ({ isBold }) => isBold === true)) line.isBold = true;
    if (isMostly(inked, ({ font = '' }) => ITALIC.test(font))) line.isItalic = true;
    if (frame) line.frame = frame;
    if (row.picture) line.picture = row.picture;
    else if (row.text !== undefined) line.isRow = true;
    const caption = row.picture?.caption;
    return caption ? [line, { ...line, text: caption, y: row.picture!.bottom, picture: undefined, isCaption: true }] : [line];
  });
  return shown.length > 0 ? frameBeside(lines) : lines;
}

/** The lines of pieces that belong together, as one. */
function readText(pieces: readonly PdfPiece[]): string {
  return rowsOf(pieces).map(textOfRow).filter(Boolean).join(' ').replaceAll('\t', ' ');
}

/** Whether most letters are of a kind. */
function isMostly(pieces: readonly PdfPiece[], isOfKind: (piece: PdfPiece) => boolean): boolean {
  const lettersIn = (some: readonly PdfPiece[]): number => some.reduce((sum, { str }) => sum + str.length, 0);
  return lettersIn(pieces.filter(isOfKind)) * 2 > lettersIn(pieces);
}

/** Pieces on one height belong together; a small raised one to the line that it stands in. From the top down. */
function rowsOf(items: readonly PdfPiece[]): Row[] {
  const rows: Row[] = [];
  for (const item of items) {
    if (item.str === '') continue;
    // Pieces come line by line: only a few lines back can be the same one.
    const isNear = (row: Row): boolean => {
      const [small, large] = [Math.min(row.size, item.fontSize), Math.max(row.size, item.fontSize)];
      return Math.abs(row.y - item.y) < Math.max(2, large * (small < large * RAISED_SIZE ? 0.55 : 0.4));
    };
    const near = rows.slice(-ROWS_BACK).findLast(isNear);
    if (!near) rows.push({ y: item.y, size: item.fontSize, pieces: [item] });
    else {
      near.pieces.push(item);
      if (item.fontSize > near.size * 1.1 && item.str.trim() !== '') [near.y, near.size] = [item.y, item.fontSize];
    }
  }
  for (const row of rows) {
    row.pieces.sort((a, b) => a.x - b.x);
    row.size = usualSize(row.pieces) || row.size;
  }
  return rows.sort((a, b) => b.y - a.y);
}

/** The size that most letters have; 0 where there are none. */
export function usualSize(pieces: readonly PdfPiece[]): number {
  const letters = new Map<number, number>();
  for (const { str, fontSize } of pieces) {
    const size = Math.round(fontSize * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + str.trim().length);
  }
  const best = [...letters].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] > 0 ? best[0] : 0;
}

export function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

export function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
