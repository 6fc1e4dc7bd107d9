import { inflateSync } from 'node:zlib';
import { refuse } from './findings.ts';

/** What the streams that hold a PDF's objects may unpack to together, in bytes. */
const MOST_UNPACKED = 200_000_000;
/** Longest dictionary of a stream that is looked at; one that is longer hides something. */
const DICTIONARY = 2000;

/**
 * Streams with objects in them are unpacked whole by whoever opens the PDF: judges beforehand how large they get.
 * @throws AttachmentError for a bomb
 */
export function refusePdfBombs(bytes: Buffer): void {
  let unpacked = 0;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const object = before.lastIndexOf('obj');
    const dictionary = object === -1 ? '#' : before.slice(object);
    if (!/ObjStm|XRef|#/.test(dictionary)) continue;
    if ((dictionary.match(/Decode\b|\/Fl\b|\/LZW\b/g) ?? []).length > 1 || /LZW|RunLength/.test(dictionary))
      throw refuse.bomb(MOST_UNPACKED);
    const start = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    try {
      unpacked += inflateSync(bytes.subarray(start, end === -1 ? bytes.length : end), { maxOutputLength: MOST_UNPACKED }).length;
    } catch (error) {
      // Other errors: what is no such stream cannot be unpacked by others either.
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') unpacked = Number.POSITIVE_INFINITY;
    }
    if (unpacked > MOST_UNPACKED) throw refuse.bomb(MOST_UNPACKED);
  }
}
