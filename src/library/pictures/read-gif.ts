import { need, PictureError, type PictureFacts } from './picture-facts.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** GIF89a: blocks, each a chain of parts with their lengths before them, up to the trailer. Comments are left out. */
export function readGif(bytes: Buffer): PictureFacts {
  need(bytes, 13);
  let width = bytes.readUInt16LE(6);
  let height = bytes.readUInt16LE(8);
  let frames = 0;
  let xmp: Buffer | null = null;
  let at = 13 + tableBytes(bytes[10]);
  need(bytes, at);
  const kept = [bytes.subarray(0, at)];
  for (;;) {
    need(bytes, at + 1);
    const kind = bytes[at];
    if (kind === TRAILER) break;
    const start = at;
    if (kind === IMAGE) {
      need(bytes, at + 11);
      width = Math.max(width, bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5));
      height = Math.max(height, bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7));
      frames += 1;
      at = endOfParts(bytes, at + 11 + tableBytes(bytes[at + 9]));
      kept.push(bytes.subarray(start, at));
    } else if (kind === EXTENSION) {
      need(bytes, at + 3);
      at = endOfParts(bytes, at + 2);
      const name = bytes.toString('latin1', start + 3, start + 14);
      if (bytes[start + 1] === GRAPHIC_CONTROL || (bytes[start + 1] === APPLICATION && name === 'NETSCAPE2.0'))
        kept.push(bytes.subarray(start, at));
      else if (bytes[start + 1] === APPLICATION && name === 'XMP DataXMP') xmp = bytes.subarray(start + 14, at);
    } else throw new PictureError('broken');
  }
  if (frames === 0) throw new PictureError('broken');
  kept.push(Buffer.from([TRAILER]));
  return { format: 'gif', width, height, frames, exif: null, xmp, passes: 1, plain: Buffer.concat(kept) };
}

function tableBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfParts(bytes: Buffer, start: number): number {
  let at = start;
  need(bytes, at + 1);
  while (bytes[at]) {
    at += 1 + (bytes[at] ?? 0);
    need(bytes, at + 1);
  }
  return at + 1;
}
