import { PictureError, type Size } from './picture-facts.ts';
import { Bits } from './read-boxes.ts';

const SEQUENCE_HEADER = 1;
const MOST_UNITS = 10_000;

/**
 * The largest frame that coded data (AV1 bitstream specification, 5.3 to 5.5) may ask a decoder for, in pixels: what
 * their sequence headers say, or, where frames may be of another size, what the field for it can hold. Null where
 * there is no such header.
 */
export function largestFrame(data: Buffer): Size | null {
  const largest = { width: 0, height: 0 };
  for (let at = 0, units = 0; at < data.length; units++) {
    const head = data[at] ?? 0;
    const type = (head >> 3) & 15;
    const hasExtension = (head & 4) !== 0;
    const hasSize = (head & 2) !== 0;
    if ((head & 0x80) !== 0 || units === MOST_UNITS) throw new PictureError('broken');
    at += hasExtension ? 2 : 1;
    let size = data.length - at;
    if (hasSize) {
      const read = leb128(data, at);
      size = read.value;
      at += read.bytes;
    }
    if (size < 0 || at + size > data.length) throw new PictureError('cut-off');
    if (type === SEQUENCE_HEADER) {
      const frame = readSequence(new Bits(data.subarray(at, at + size)));
      largest.width = Math.max(largest.width, frame.width);
      largest.height = Math.max(largest.height, frame.height);
    }
    at += size;
  }
  return largest.width > 0 ? largest : null;
}

function leb128(data: Buffer, start: number): { value: number; bytes: number } {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = data[start + index];
    if (byte === undefined) throw new PictureError('cut-off');
    value += (byte & 0x7f) * 2 ** (7 * index);
    if ((byte & 0x80) === 0) return { value, bytes: index + 1 };
  }
  throw new PictureError('broken');
}

/** `sequence_header_obu` up to the size of frames. */
function readSequence(bits: Bits): Size {
  bits.next(4);
  const isReduced = bits.flag();
  if (isReduced) bits.next(5);
  else skipOperatingPoints(bits);
  const widthBits = bits.next(4) + 1;
  const heightBits = bits.next(4) + 1;
  const width = bits.next(widthBits) + 1;
  const height = bits.next(heightBits) + 1;
  return isReduced ? { width, height } : { width: mostOf(width, widthBits), height: mostOf(height, heightBits) };
}

/** A frame may override its size within the bits of the field; a writer that spends more bits than it needs is suspect. */
function mostOf(size: number, bits: number): number {
  return size > 2 ** (bits - 1) ? size : 2 ** bits;
}

function skipOperatingPoints(bits: Bits): void {
  let delayBits = 0;
  if (bits.flag()) {
    bits.next(32);
    bits.next(32);
    if (bits.flag()) skipUvlc(bits);
    if (bits.flag()) {
      delayBits = bits.next(5) + 1;
      bits.next(32);
      bits.next(10);
    }
  }
  const hasDisplayDelay = bits.flag();
  const points = bits.next(5) + 1;
  for (let point = 0; point < points; point++) {
    bits.next(12);
    if (bits.next(5) > 7) bits.next(1);
    if (delayBits > 0 && bits.flag()) bits.next(2 * delayBits + 1);
    if (hasDisplayDelay && bits.flag()) bits.next(4);
  }
}

function skipUvlc(bits: Bits): void {
  let zeros = 0;
  while (!bits.flag()) if (++zeros === 32) return;
  bits.next(zeros);
}
