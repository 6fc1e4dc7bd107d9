import { crc32, deflateSync } from 'node:zlib';
import type { Rgb } from './palette.ts';

/**
 * A PNG of sixteen colours.
 * @param pixels the number of a colour each, row after row
 * @param palette sixteen colours at most
 */
export function encodePng(pixels: Uint8Array, width: number, height: number, palette: readonly Rgb[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, COLOURS_OF_PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, height), { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const BITS = 4;
/** Colour type 3. */
const COLOURS_OF_PALETTE = 3;

/** Rows of half bytes, each after a byte that says: not filtered. */
function rowsOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rowBytes = Math.ceil((width * BITS) / 8);
  const rows = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    const start = y * (rowBytes + 1) + 1;
    const end = at + width;
    for (let to = start; at < end; at += 2, to++) rows[to] = (pixels[at]! << BITS) | (at + 1 < end ? pixels[at + 1]! : 0);
    at = end;
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
