import { least, most, type PdfLine, type PdfPiece, type Row } from '../pdf-lines.ts';
import type { Matrix } from './matrix.ts';

/** Edges in points, from the lower left corner of the page. */
interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** A picture where a page draws it, by its name in the file. */
export interface PlacedPicture extends Box {
  key: string;
}

/** A picture of the text, by the address it has there, and where it stands on its page. */
export interface PagePicture extends Box {
  url: string;
}

/** Letters over a picture from which on it is the ground of a text. */
const LETTERS_OVER = 40;
/** In sizes of the letters: from a picture to the caption below it, the step to its next line, how far it stands over the sides. */
const TO_CAPTION = 3;
const CAPTION_STEP = 1.7;
const OVERHANG = 1.5;
/** Share of the usual size below which letters below a picture are its caption. */
const CAPTION_SIZE = 0.95;
const MOST_LINES = 6;

/** The square that pictures are drawn in (ISO 32000-2, 8.9.4), as it stands on the page. */
export function boxOf([a, b, c, d, e, f]: Matrix): Box {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  return { left: least(xs), right: most(xs), bottom: least(ys), top: most(ys) };
}

/** Whether a text is written over a picture. */
export function isGround({ left, right, bottom, top }: Box, pieces: readonly PdfPiece[]): boolean {
  const isOver = ({ x, y, width }: PdfPiece): boolean => x + width / 2 > left && x + width / 2 < right && y > bottom && y < top;
  return pieces.filter(isOver).reduce((sum, { str }) => sum + str.trim().length, 0) > LETTERS_OVER;
}

/** A picture as a row of its page, at the height of its upper edge. */
export function rowOfPicture({ url, left, right, bottom, top }: PagePicture, size: number): Row {
  return { y: top, size, text: '', picture: { url, bottom }, pieces: [{ str: url, x: left, y: top, width: right - left, fontSize: size }] };
}

/**
 * The lines of a page, those below pictures that are their captions marked so: within the sides of the picture, in smaller or
 * slanted letters, or in the middle below it.
 * @param usual size of the letters of the text
 */
export function markCaptions(lines: readonly PdfLine[], usual: number): PdfLine[] {
  const isUpright = lines.filter(({ isItalic }) => isItalic).length * 2 < lines.length;
  const marked = [...lines];
  lines.forEach((line, index) => {
    if (!line.picture) return;
    const isOf = (one: PdfLine): boolean => {
      const isInMiddle = Math.abs(one.x + one.right - line.x - line.right) < one.size && one.x > line.x + one.size;
      const isSmall = one.size < usual * CAPTION_SIZE;
      const isWithin = one.x > line.x - one.size * OVERHANG && one.right < line.right + one.size * OVERHANG;
      return isWithin && (isSmall || (isUpright && one.isItalic === true) || isInMiddle);
    };
    const first = lines[index + 1];
    if (!first || first.picture || !isOf(first) || line.picture.bottom - first.y > first.size * TO_CAPTION) return;
    for (let at = index + 1; at <= index + MOST_LINES && at < lines.length; at += 1) {
      const [own, above] = [lines[at]!, lines[at - 1]!];
      const isOne = at === index + 1 || (above.y - own.y < own.size * CAPTION_STEP && isAlike(own, first));
      if (own.picture || !isOne || !isOf(own)) break;
      marked[at] = { ...own, isCaption: true };
    }
  });
  return marked;
}

function isAlike(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) < 0.5 && one.isItalic === other.isItalic && one.isBold === other.isBold;
}
