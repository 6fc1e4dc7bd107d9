import type { PdfPiece } from '../pdf-lines.ts';
import type { Glyph } from './glyphs.ts';

/** In sizes of the letters: the width of a space at least, and how far from its end the next letter begins at most. */
const LEAST_WIDTH = 0.1;
const NEAR = 0.05;
/** Side of a cell in which ends of spaces are looked for, in points. */
const CELL = 2;

/**
 * Marks the pieces that begin where a drawn space ends, whatever was drawn between: letters of a second font come
 * later than the spaces beside them.
 */
export function markSpaced(pieces: readonly PdfPiece[], glyphs: readonly Glyph[]): void {
  const ends = new Map<string, Glyph[]>();
  for (const space of glyphs) {
    if (space.quarters !== 0 || !/^[ \u00A0]$/.test(space.text) || space.width < space.size * LEAST_WIDTH) continue;
    const key = keyOf(space.x + space.width, space.y);
    const same = ends.get(key);
    if (!same) ends.set(key, [space]);
    else if (same.length < 9) same.push(space);
  }
  for (const piece of pieces) {
    const isBeside = ({ x, y, width }: Glyph): boolean =>
      Math.abs(x + width - piece.x) < piece.fontSize * NEAR && Math.abs(y - piece.y) < piece.fontSize * 0.2;
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => ends.get(keyOf(piece.x + dx * CELL, piece.y + dy * CELL)) ?? []));
    if (near.some(isBeside)) piece.isBehindSpace = true;
  }
}

function keyOf(x: number, y: number): string {
  return `${Math.round(x / CELL)} ${Math.round(y / CELL)}`;
}
