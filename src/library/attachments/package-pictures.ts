import { readPicture } from '../pictures/read-picture.ts';
import { refuse } from './findings.ts';

const SCRIPT_IN_DRAWING =
  /<script|<foreignObject|\son\w+\s*=|<!DOCTYPE|<!ENTITY|javascript:|<a[\s>]|href\s*=\s*["'](?!#|data:image\/(?:png|jpeg);)/i;

/**
 * A picture inside a package without its EXIF, XMP and comments; drawings of Windows stay as they are.
 * @param name of the part
 * @throws AttachmentError for what is no picture, and for drawings that carry script
 */
export function plainPicture(bytes: Buffer, name: string): Buffer {
  if (/\.(?:emf|wmf|bmp)$/i.test(name)) {
    const begins = bytes.toString('latin1', 0, 4);
    const isDrawing =
      begins.startsWith('BM') ||
      begins === '\u0001\0\0\0' ||
      begins === '\u00d7\u00cd\u00c6\u009a' ||
      begins.startsWith('\u0001\0\u0009\0');
    if (!isDrawing) throw refuse.part(name);
    return bytes;
  }
  if (/\.svg$/i.test(name)) {
    if (SCRIPT_IN_DRAWING.test(bytes.toString('utf8'))) throw refuse.part(name);
    return bytes;
  }
  const read = readPicture(bytes);
  if ('fault' in read || read.facts.format === 'avif') throw refuse.part(name);
  return read.facts.plain;
}
