import { isUtf8 } from 'node:buffer';
import { announceFile } from '../commands/announce.ts';
import { fileMessages } from '../mdx/messages.ts';
import { limits } from '../mdx/parse.ts';
import { problemOf, type Problem } from '../problems/problem.ts';
import { nameEncoding, readEncoded } from '../text/encodings/read-encoded.ts';
import { readContentFile } from './read-file.ts';

/**
 * The text of a content file, announced before it is read, or what keeps anybody from reading it; null where there is
 * no such file.
 * @param file path from the content folder
 * @param shownAs what it is called where it is announced
 */
export function readText(contentDir: string, file: string, shownAs = file): { text: string } | { problem: Problem } | null {
  const lost = announceFile(shownAs);
  if (lost) return { problem: lost };
  const read = readContentFile(contentDir, file, limits.bytes, fileMessages.tooBig);
  if (!read || 'problem' in read) return read;
  const { bytes } = read;
  if (isUtf8(bytes) && !bytes.includes(0)) return readMerged(bytes.toString('utf8'), file);
  const message = `Tệp không phải UTF-8, có vẻ là ${describeEncoding(bytes)}.`;
  const fix = 'Mở tệp rồi lưu lại với bảng mã UTF-8, hoặc đưa tệp qua npm run import.';
  return { problem: problemOf(file, { rule: 'bang-ma', message, fix }) };
}

/** A merge that somebody left half done is one problem, not the many that its marks would make. */
function readMerged(text: string, file: string): { text: string } | { problem: Problem } {
  const mark = /^<{7}(?: |\r?$)/m.exec(text);
  if (!mark || !/^>{7}(?: |\r?$)/m.test(text)) return { text };
  return { problem: { file, line: text.slice(0, mark.index).split('\n').length, column: 1, ...fileMessages.conflict } };
}

function describeEncoding(bytes: Uint8Array): string {
  const reading = readEncoded(bytes);
  if (typeof reading === 'object') return nameEncoding(reading);
  return reading === 'binary' ? 'tệp của phần mềm khác, không phải tệp chữ' : 'một bảng mã cũ';
}
