/** What is wrong with a picture: it is none of the kinds that pages show, or its end is missing. */
export type PictureFault = 'no-picture' | 'cut-off';

interface Format {
  begins(bytes: Buffer): boolean;
  isWhole(bytes: Buffer): boolean;
}

const FORMATS: readonly Format[] = [
  { begins: (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff, isWhole: isWholeJpeg },
  { begins: (bytes) => text(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89, isWhole: isWholePng },
  { begins: (bytes) => /^GIF8[79]a/.test(text(bytes, 0, 6)), isWhole: isWholeGif },
  { begins: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP', isWhole: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length },
  { begins: isAvif, isWhole: isWholeAvif },
];
/** The longest beginning that is looked at above. */
const LEAST_BYTES = 16;

/**
 * Judges a picture by its structure, not by its pixels, so that thousands are judged in a second. JPEG (ITU-T T.81),
 * PNG (RFC 2083), GIF89a, WebP (RFC 9649) and AVIF (ISO 14496-12 boxes); other kinds, HEIC among them, are refused
 * whatever their name says.
 */
export function findPictureFault(bytes: Buffer): PictureFault | null {
  const format = bytes.length >= LEAST_BYTES ? FORMATS.find(({ begins }) => begins(bytes)) : undefined;
  if (!format) return 'no-picture';
  return format.isWhole(bytes) ? null : 'cut-off';
}

function text(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}

/** Segments up to the start of the scan, then an end marker somewhere behind it: phones put films behind the picture. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) !== -1;
    const hasLength = marker !== 0xff && marker !== 0x01 && (marker < 0xd0 || marker > 0xd8);
    at += marker === 0xff ? 1 : 2 + (hasLength ? bytes.readUInt16BE(at + 2) : 0);
  }
  return false;
}

function isWholePng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (text(bytes, at + 4, at + 8) === 'IEND') return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

/** Blocks, each a chain of parts with their lengths before them, up to the trailer. */
function isWholeGif(bytes: Buffer): boolean {
  const tableBytes = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableBytes(bytes[10]);
  while (at < bytes.length && bytes[at] !== 0x3b) {
    at += bytes[at] === 0x2c ? 11 + tableBytes(bytes[at + 9]) : 2;
    while (bytes[at]) at += 1 + (bytes[at] ?? 0);
    at += 1;
  }
  return bytes[at] === 0x3b;
}

function isAvif(bytes: Buffer): boolean {
  return text(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(text(bytes, 8, Math.min(bytes.readUInt32BE(0), 64)));
}

/** Boxes, each with its length before it; 0 runs to the end of the file, 1 has the length behind the name. */
function isWholeAvif(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    at += size === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : Math.max(size, 8);
  }
  return at === bytes.length;
}
