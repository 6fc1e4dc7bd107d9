import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels of a module. */
const SCALE = 8;
/** White modules around the code that readers of it need (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as a PNG of one bit a pixel: a plain file that a phone keeps by holding it. The same text gives the same bytes. */
export function qrPicture(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const side = size * SCALE;
  const row = Math.ceil(side / 8);
  const pixels = Buffer.alloc(side * (row + 1));
  for (let y = 0; y < side; y++) {
    const line = data[Math.floor(y / SCALE)] ?? [];
    for (let x = 0; x < side; x++) if (!line[Math.floor(x / SCALE)]) pixels[y * (row + 1) + 1 + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
