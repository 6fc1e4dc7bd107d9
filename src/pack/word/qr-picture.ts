import { zlibSync } from 'fflate';
import { encode } from 'uqr';
import type { MeasuredPicture } from './word-picture.ts';

/** Pixels of a module: sharp on paper at 30 mm. */
const SCALE = 8;

/** An address as a QR code, in a PNG of one bit a pixel (PNG 1.2, sections 3 to 5). */
export function qrPicture(address: string): MeasuredPicture {
  const { data } = encode(address, { ecc: 'M', border: 2 });
  const width = data.length * SCALE;
  const line = Math.ceil(width / 8) + 1;
  const pixels = new Uint8Array(line * width);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isDark = data[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)];
      if (!isDark) pixels[y * line + 1 + (x >> 3)]! |= 0x80 >> (x & 7);
    }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, width);
  // One bit, grey, the only compression and filtering there is, not interlaced.
  head.set([1, 0, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', head), chunk('IDAT', zlibSync(pixels, { level: 9 })), chunk('IEND', new Uint8Array())];
  return {
    bytes: joined([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]),
    type: 'png',
    width,
    height: width,
  };
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), content]);
  const sizes = new DataView(new ArrayBuffer(8));
  sizes.setUint32(0, content.length);
  sizes.setUint32(4, checksum(named));
  return joined([new Uint8Array(sizes.buffer, 0, 4), named, new Uint8Array(sizes.buffer, 4, 4)]);
}

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
