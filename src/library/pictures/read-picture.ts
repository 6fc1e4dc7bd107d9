import { PictureError, type PictureFacts, type PictureFault } from './picture-facts.ts';
import { readAvif } from './read-avif.ts';
import { readGif } from './read-gif.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { readWebp } from './read-webp.ts';

const READERS: readonly { begins(bytes: Buffer): boolean; read(bytes: Buffer): PictureFacts }[] = [
  { begins: (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff, read: readJpeg },
  { begins: (bytes) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n', read: readPng },
  { begins: (bytes) => /^GIF8[79]a/.test(text(bytes, 0, 6)), read: readGif },
  { begins: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP', read: readWebp },
  { begins: (bytes) => /avi[fs]/.test(brandsOf(bytes)), read: readAvif },
];
/** The longest beginning that is looked at above, but for brands. */
const LEAST_BYTES = 12;

/**
 * Reads a picture's structure, not its pixels: no decoder sees a file whose lengths do not add up, or before its size
 * is known. The kind is what the bytes are, whatever the name says. Nothing is thrown.
 */
export function readPicture(bytes: Buffer): { facts: PictureFacts } | { fault: PictureFault } {
  const reader = bytes.length >= LEAST_BYTES ? READERS.find(({ begins }) => begins(bytes)) : undefined;
  if (!reader) return { fault: otherKind(bytes) };
  try {
    const facts = reader.read(bytes);
    return facts.width > 0 && facts.height > 0 ? { facts } : { fault: 'broken' };
  } catch (error) {
    if (error instanceof PictureError) return { fault: error.fault };
    // A number beyond the last byte.
    if (error instanceof RangeError) return { fault: 'broken' };
    throw error;
  }
}

function text(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('latin1', start, end);
}

/** Main and other brands of an ISO file; empty for any other file. */
function brandsOf(bytes: Buffer): string {
  return text(bytes, 4, 8) === 'ftyp' ? text(bytes, 8, Math.min(bytes.readUInt32BE(0), 64)) : '';
}

function otherKind(bytes: Buffer): PictureFault {
  if (bytes.length >= LEAST_BYTES && /hei[cxsm]|hev[cx]|mif1|msf1/.test(brandsOf(bytes))) return 'heic';
  if (/^(?:II[*+]\0|MM\0[*+])/.test(text(bytes, 0, 4))) return 'tiff';
  if (/<svg[\s>]/i.test(text(bytes, 0, 1000))) return 'svg';
  return 'no-picture';
}
