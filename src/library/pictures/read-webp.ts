import { exifWithOrientation, orientationOf } from './exif.ts';
import { need, PictureError, type PictureFacts, type Size } from './picture-facts.ts';

const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;
const ANIMATION_FLAG = 0x02;
const KEPT = new Set(['ICCP', 'ALPH', 'VP8 ', 'VP8L']);

/** WebP (RFC 9649): chunks within the length that the file says of itself. */
export function readWebp(bytes: Buffer): PictureFacts {
  const end = bytes.readUInt32LE(4) + 8;
  need(bytes, end);
  const kept: Buffer[] = [];
  let canvas: Size | null = null;
  let coded: Size | null = null;
  let flags = 0;
  let frames = 0;
  let exif: Buffer | null = null;
  let xmp: Buffer | null = null;
  for (let at = 12; at + 8 <= end;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    if (at + 8 + length > end) throw new PictureError('broken');
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'VP8X') {
      if (at !== 12 || length < 10) throw new PictureError('broken');
      flags = body[0] ?? 0;
      canvas = { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };
    } else if (type === 'VP8 ' || type === 'VP8L') {
      if (coded) throw new PictureError('broken');
      coded = type === 'VP8L' ? losslessSize(body) : lossySize(body);
    } else if (type === 'ANMF') frames += 1;
    else if (type === 'EXIF') exif = body;
    else if (type === 'XMP ') xmp = body;
    if (KEPT.has(type)) kept.push(chunk(type, body));
    at += 8 + length + (length & 1);
  }
  const isFilm = frames > 0 || (flags & ANIMATION_FLAG) !== 0;
  const size = canvas ?? coded;
  if (!size || (!coded && !isFilm)) throw new PictureError('broken');
  if (canvas && coded && (canvas.width !== coded.width || canvas.height !== coded.height)) throw new PictureError('broken');
  const orientation = orientationOf(exif);
  if (canvas) kept.unshift(chunk('VP8X', header((flags & ~(EXIF_FLAG | XMP_FLAG)) | (orientation === 1 ? 0 : EXIF_FLAG), canvas)));
  if (canvas && orientation !== 1) kept.push(chunk('EXIF', exifWithOrientation(orientation)));
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return { format: 'webp', ...size, frames: isFilm ? Math.max(frames, 2) : 1, exif, xmp, passes: 1, plain: Buffer.concat([head, body]) };
}

/** VP8 (RFC 6386, 9.1): a key frame, its start code, 14 bits each of width and height. */
function lossySize(body: Buffer): Size {
  if (body.length < 10 || ((body[0] ?? 1) & 1) !== 0 || body.readUIntBE(3, 3) !== 0x9d012a) throw new PictureError('broken');
  return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
}

function losslessSize(body: Buffer): Size {
  if (body.length < 5 || body[0] !== 0x2f) throw new PictureError('broken');
  const bits = body.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function header(flags: number, { width, height }: Size): Buffer {
  const body = Buffer.alloc(10);
  body[0] = flags;
  body.writeUIntLE(width - 1, 4, 3);
  body.writeUIntLE(height - 1, 7, 3);
  return body;
}

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length & 1)]);
}
