import { crc32, deflateSync } from 'node:zlib';
import type { Rgb } from './palette.ts';

interface Form {
  width: number;
  height: number;
  /** Of a pixel. */
  bits: 1 | 4;
  /** What the numbers of pixels stand for; black and white without one. */
  palette?: readonly Rgb[];
}

/** Of zlib. At 9 a QR code takes seven times as long, and is larger. */
const LEVEL = 5;
/** Bytes that are compressed in one piece: more than most pictures become. */
const CHUNK = 65_536;
/** Colour types of PNG. */
const GREY = 0;
const OF_PALETTE = 3;

/**
 * A PNG, the same bytes wherever it is made.
 * @param rows one after the other, each after a byte that says: not filtered
 */
export function pngFile({ width, height, bits, palette }: Form, rows: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, palette ? OF_PALETTE : GREY, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette.flat()))] : []),
    chunk('IDAT', deflateSync(rows, { level: LEVEL, chunkSize: CHUNK })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
