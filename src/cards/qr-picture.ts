import { pngFile } from './png-file.ts';
import { qrCode } from './qr-code.ts';

/** Pixels of a module: one byte of a row. */
const SCALE = 8;
/** White modules around the code that readers of it need (ISO/IEC 18004). */
const QUIET = 4;
const WHITE = 0xff;

/** A QR code as a PNG of one bit a pixel: a plain file that a phone keeps by holding it. The same text gives the same bytes. */
export function qrPicture(text: string): Buffer {
  const { modules, size } = qrCode(text);
  const side = size + 2 * QUIET;
  const row = 1 + side;
  const rows = Buffer.alloc(side * SCALE * row, WHITE);
  for (let y = 0; y < side * SCALE; y++) rows[y * row] = 0;
  for (let y = 0; y < size; y++) {
    const first = (y + QUIET) * SCALE * row;
    for (let x = 0; x < size; x++) if (modules[y * size + x] === 1) rows[first + 1 + QUIET + x] = 0;
    for (let copy = 1; copy < SCALE; copy++) rows.copyWithin(first + copy * row, first, first + row);
  }
  return pngFile({ width: side * SCALE, height: side * SCALE, bits: 1 }, rows);
}
