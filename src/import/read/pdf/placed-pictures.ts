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

/** A picture with what is written below it in letters of its own. */
interface CaptionedPicture {
  picture: PagePicture;
  caption: PdfPiece[];
}

/** Names of fonts whose letters are slanted. */
export const ITALIC = /italic|oblique/iu;
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

/**
 * The pictures of a page with the pieces right below each that are its caption for certain: within its sides, in smaller letters
 * than the text's or in slanted ones. A text may stand beside them.
 */
export function takeCaptions(
  pieces: readonly PdfPiece[],
  pictures: readonly PagePicture[],
  usual: number,
): { captioned: CaptionedPicture[]; rest: PdfPiece[] } {
  const lettersIn = (some: readonly PdfPiece[]): number => some.reduce((sum, { str }) => sum + str.length, 0);
  const isUpright = lettersIn(pieces.filter(isSlanted)) * 2 < lettersIn(pieces);
  const taken = new Set<PdfPiece>();
  const captioned = pictures.map((picture): CaptionedPicture => {
    const { left, right, bottom } = picture;
    const isWithin = ({ x, width, fontSize }: PdfPiece): boolean =>
      x > left - fontSize * OVERHANG && x + width < right + fontSize * OVERHANG;
    const isOfCaption = (piece: PdfPiece): boolean =>
      piece.str.trim() !== '' && (piece.fontSize < usual * CAPTION_SIZE || (isUpright && isSlanted(piece)));
    const below = pieces.filter((piece) => piece.y < bottom && isWithin(piece)).sort((a, b) => b.y - a.y);
    const caption: PdfPiece[] = [];
    for (const piece of below) {
      const last = caption.at(-1);
      const isNear = last ? last.y - piece.y < piece.fontSize * CAPTION_STEP : bottom - piece.y < piece.fontSize * TO_CAPTION;
      if (!isNear || !isOfCaption(piece)) break;
      caption.push(piece);
    }
    // What stands on a line with more than the picture's width is no caption for certain.
    const goesOn = (one: PdfPiece): boolean => caption.some((piece) => !caption.includes(one) && areBeside(piece, one));
    if (pieces.some(goesOn)) caption.length = 0;
    for (const piece of caption) taken.add(piece);
    return { picture, caption };
  });
  return { captioned, rest: pieces.filter((piece) => !taken.has(piece)) };
}

function areBeside(one: PdfPiece, other: PdfPiece): boolean {
  const gap = Math.max(one.x - other.x - other.width, other.x - one.x - one.width);
  return Math.abs(one.y - other.y) < 1 && gap < one.fontSize && other.str.trim() !== '';
}

function isSlanted({ font = '' }: PdfPiece): boolean {
  return ITALIC.test(font);
}

/** A picture as a row of its page, at the height of its upper edge. */
export function rowOfPicture(
  { picture, caption: pieces }: CaptionedPicture,
  size: number,
  read: (pieces: readonly PdfPiece[]) => string,
): Row {
  const { url, left, right, top } = picture;
  const caption = read(pieces);
  const bottom = least([picture.bottom, ...pieces.map(({ y }) => y)]);
  return {
    y: top,
    size,
    text: '',
    picture: { url, bottom, ...(caption && { caption }) },
    pieces: [{ str: url, x: left, y: top, width: right - left, fontSize: size }],
  };
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
    if (!first || first.picture || first.isCaption || !isOf(first) || line.picture.bottom - first.y > first.size * TO_CAPTION) return;
    for (let at = index + 1; at <= index + MOST_LINES && at < lines.length; at += 1) {
      const [own, above] = [lines[at]!, lines[at - 1]!];
      const isOne = at === index + 1 || (above.y - own.y < own.size * CAPTION_STEP && isAlike(own, first));
      if (own.picture || !isOne || !isOf(own)) break;
      marked[at] = { ...own, isCaption: true };
    }
  });
  return marked;
}

/** The lines of a page, those beside a picture that stands at one side of its column in a narrower column of their own. */
export function frameBeside(lines: readonly PdfLine[]): PdfLine[] {
  const framed = [...lines];
  for (const picture of lines) {
    if (!picture.picture) continue;
    const { bottom } = picture.picture;
    for (const isSide of [(one: PdfLine) => one.right < picture.x, (one: PdfLine) => one.x > picture.right]) {
      const beside = lines.flatMap((one, index) => {
        const isOfColumn = !one.frame || (one.frame.left < picture.right && one.frame.right > picture.x);
        const isHere = one.y < picture.y && one.y > bottom - one.size / 2;
        return !one.picture && !one.isCaption && !one.isRow && isOfColumn && isHere && isSide(one) ? [index] : [];
      });
      if (beside.length < 2) continue;
      const edge = most(beside.map((index) => lines[index]!.right));
      // Room is left below a picture too.
      for (
        let next = beside.at(-1)! + 1;
        lines[next] && isSide(lines[next]!) && edge - lines[next - 1]!.right < lines[next]!.size;
        next += 1
      )
        beside.push(next);
      const frame = { left: least(beside.map((index) => lines[index]!.x)), right: edge };
      for (const index of beside) framed[index] = { ...framed[index]!, frame };
    }
  }
  return framed;
}

function isAlike(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) < 0.5 && one.isItalic === other.isItalic && one.isBold === other.isBold;
}
