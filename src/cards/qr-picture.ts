import { encode } from 'uqr';
import { pngFile } from './png-file.ts';

/** Pixels of a module: one byte of a row. */
const SCALE = 8;
/** White modules around the code that readers of it need (ISO/IEC 18004). */
const QUIET = 4;
const WHITE = 0xff;

/** A QR code as a PNG of one bit a pixel: a plain file that a phone keeps by holding it. The same text gives the same bytes. */
export function qrPicture(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const row = 1 + size;
  const rows = Buffer.alloc(size * SCALE * row);
  for (const [y, line] of data.entries()) {
    const first = y * SCALE * row;
    for (const [x, isDark] of line.entries()) rows[first + 1 + x] = isDark ? 0 : WHITE;
    for (let copy = 1; copy < SCALE; copy++) rows.copyWithin(first + copy * row, first, first + row);
  }
  const side = size * SCALE;
  return pngFile({ width: side, height: side, bits: 1, effort: 9 }, rows);
}
