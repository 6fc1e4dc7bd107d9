import { exifWithOrientation, orientationOf } from './exif.ts';
import { need, PictureError, type PictureFacts } from './picture-facts.ts';

const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
/** Tables, restart interval, arithmetic conditioning: what pixels are decoded with. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdd]);
const XMP = 'http://ns.adobe.com/xap/1.0/\0';

/** JPEG (ITU-T T.81): segments and scans up to the end marker; phones put films and second pictures behind it. */
export function readJpeg(bytes: Buffer): PictureFacts {
  const kept: Buffer[] = [];
  const found: Pick<PictureFacts, 'width' | 'height' | 'exif' | 'xmp'> = { width: 0, height: 0, exif: null, xmp: null };
  let scans = 0;
  let hasHeader = false;
  let at = 2;
  for (;;) {
    need(bytes, at + 2);
    if (bytes[at] !== 0xff) throw new PictureError('broken');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) || marker === 0) throw new PictureError('broken');
    need(bytes, at + 4);
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) throw new PictureError('broken');
    need(bytes, at + 2 + length);
    const segment = bytes.subarray(at, at + 2 + length);
    const body = segment.subarray(4);
    at += 2 + length;
    if (isFrameHeader(marker)) {
      if (hasHeader || body.length < 6) throw new PictureError('broken');
      hasHeader = true;
      found.height = body.readUInt16BE(1);
      found.width = body.readUInt16BE(3);
      kept.push(segment);
    } else if (marker === SOS) {
      scans += 1;
      const end = endOfScan(bytes, at);
      kept.push(segment, bytes.subarray(at, end));
      at = end;
    } else if (TABLES.has(marker)) kept.push(segment);
    else if (marker === APP1) readMetadata(body, found);
    else if (isColour(marker, body)) kept.push(segment);
  }
  if (!hasHeader || scans === 0) throw new PictureError('broken');
  const orientation = orientationOf(found.exif);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifWithOrientation(orientation)]);
  const turned = orientation === 1 ? [] : [Buffer.from([0xff, APP1, 0, exif.length + 2]), exif];
  const plain = Buffer.concat([Buffer.from([0xff, 0xd8]), ...jfif(bytes), ...turned, ...kept, Buffer.from([0xff, EOI])]);
  return { format: 'jpeg', ...found, frames: 1, passes: scans, plain };
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Where the next marker stands behind coded data, in which 0xff is followed by 0, by a restart marker or by itself. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new PictureError('cut-off');
}

function readMetadata(body: Buffer, found: Pick<PictureFacts, 'exif' | 'xmp'>): void {
  if (body.toString('latin1', 0, 4) === 'Exif') found.exif ??= body;
  else if (body.toString('latin1', 0, XMP.length) === XMP) found.xmp ??= body.subarray(XMP.length);
}

/** ICC profiles (ICC.1 B.4), and Adobe's segment, which says how colours were transformed. */
function isColour(marker: number, body: Buffer): boolean {
  if (marker === APP14) return body.toString('latin1', 0, 5) === 'Adobe';
  return marker === APP2 && body.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
}

/** The JFIF segment without its small picture, where the file begins with one. */
function jfif(bytes: Buffer): Buffer[] {
  const isFirst = bytes[3] === APP0 && bytes.toString('latin1', 6, 11) === 'JFIF\0' && bytes.readUInt16BE(4) >= 16;
  if (!isFirst) return [];
  const segment = Buffer.from(bytes.subarray(2, 20));
  segment.writeUInt16BE(16, 2);
  segment.writeUInt16BE(0, 16);
  return [segment];
}
