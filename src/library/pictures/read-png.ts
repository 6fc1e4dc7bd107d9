import { crc32 } from 'node:zlib';
import { exifWithOrientation, orientationOf } from './exif.ts';
import { need, PictureError, type PictureFacts } from './picture-facts.ts';

/** What decides how pixels look; the rest is text, times, EXIF and what programs keep for themselves. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs']);

const INTERLACED_PASSES = 16;

/** PNG (W3C PNG, third edition): chunks up to IEND; `acTL` makes it a film. */
export function readPng(bytes: Buffer): PictureFacts {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let exif: Buffer | null = null;
  let xmp: Buffer | null = null;
  let frames = 1;
  let hasData = false;
  for (let at = 8, index = 0; ; index++) {
    need(bytes, at + 12);
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    need(bytes, at + 12 + length);
    if (index === 0 && (type !== 'IHDR' || length !== 13)) throw new PictureError('broken');
    const chunk = bytes.subarray(at, at + 12 + length);
    const body = chunk.subarray(8, 8 + length);
    if (type === 'IEND') break;
    if (type === 'eXIf') exif = body;
    else if (type === 'iTXt' && body.toString('latin1', 0, 18) === 'XML:com.adobe.xmp\0') xmp = body.subarray(22);
    else if (type === 'acTL' && length >= 4) frames = Math.max(frames, body.readUInt32BE(0), 2);
    else if (type === 'IDAT') hasData = true;
    if (KEPT.has(type)) kept.push(chunk);
    at += 12 + length;
  }
  if (!hasData) throw new PictureError('broken');
  const orientation = orientationOf(exif);
  if (orientation !== 1) kept.splice(2, 0, pngChunk('eXIf', exifWithOrientation(orientation)));
  kept.push(pngChunk('IEND', Buffer.alloc(0)));
  const isInterlaced = bytes[28] === 1;
  return {
    format: 'png',
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    frames,
    exif,
    xmp,
    passes: isInterlaced ? INTERLACED_PASSES : 1,
    plain: Buffer.concat(kept),
  };
}

function pngChunk(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(type, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return chunk;
}
