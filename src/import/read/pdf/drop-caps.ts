import type { PdfPiece } from '../pdf-lines.ts';

/** In sizes of the text's letters: a first letter that several lines stand beside, and its way to them. */
const LARGE = 1.8;
const BESIDE = 1.6;
/** Share of its own size up to which lines begin beside a large letter, from its foot. */
const HEIGHT = 0.7;
const LEAST_LINES = 2;

/** Pieces with each large first letter of a paragraph as the first one of the uppermost of the lines beside it. */
export function setDropCaps(pieces: readonly PdfPiece[], usual: number): PdfPiece[] {
  return pieces.map((piece) => {
    if (!/^\p{Lu}$/u.test(piece.str.trim()) || piece.fontSize < usual * LARGE) return piece;
    const right = piece.x + piece.width;
    const isBeside = ({ x, y, fontSize, str }: PdfPiece): boolean =>
      str.trim() !== '' &&
      fontSize < piece.fontSize / LARGE &&
      x > piece.x + piece.width / 2 &&
      x - right < usual * BESIDE &&
      y > piece.y - fontSize * 0.5 &&
      y < piece.y + piece.fontSize * HEIGHT;
    const lines = pieces.filter(isBeside).sort((a, b) => b.y - a.y || a.x - b.x);
    const [first] = lines;
    if (!first || new Set(lines.map(({ y }) => Math.round(y))).size < LEAST_LINES) return piece;
    const { x, y, fontSize } = first;
    const isWord = first.isSpaced === true || first.isBehindSpace === true || /^\s/u.test(first.str);
    const width = fontSize * 0.2;
    return { ...piece, y, fontSize, x: x - width - (isWord ? fontSize * 0.3 : 0), width };
  });
}
