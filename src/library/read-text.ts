import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileMessages } from '../mdx/messages.ts';
import { limits } from '../mdx/parse.ts';
import type { Problem } from '../mdx/problem.ts';
import { nameEncoding, readEncoded } from '../text/encodings/read-encoded.ts';

type Finding = Pick<Problem, 'rule' | 'message' | 'fix'>;

/**
 * The text of a content file, or what keeps anybody from reading it; null where there is no such file.
 * It waits for the disk: thousands of small files are read several times faster so than through the thread pool.
 * @param file path from the content folder
 */
export function readText(contentDir: string, file: string): { text: string } | { problem: Problem } | null {
  const refuse = (finding: Finding): { problem: Problem } => ({ problem: { file, line: 1, column: 1, ...finding } });
  const path = join(contentDir, file);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    if (found.size > limits.bytes) return refuse(fileMessages.tooBig(found.size));
    const bytes = readFileSync(path);
    if (isUtf8(bytes) && !bytes.includes(0)) return readMerged(bytes.toString('utf8'), file);
    return refuse({ rule: 'bang-ma', message: `Tệp không phải UTF-8, có vẻ là ${describeEncoding(bytes)}.`, fix: 'Mở tệp rồi lưu lại với bảng mã UTF-8, hoặc đưa tệp qua npm run import.' });
  } catch (error) {
    return refuse(unreadable(error));
  }
}

/** A merge that somebody left half done is one problem, not the many that its marks would make. */
function readMerged(text: string, file: string): { text: string } | { problem: Problem } {
  const mark = /^<{7}(?: |\r?$)/m.exec(text);
  if (!mark || !/^>{7}(?: |\r?$)/m.test(text)) return { text };
  return { problem: { file, line: text.slice(0, mark.index).split('\n').length, column: 1, ...fileMessages.conflict() } };
}

/** What to say of a file that the system does not let anybody read. */
export function unreadable(error: unknown): Finding {
  const { code } = error as NodeJS.ErrnoException;
  const why = code === 'EACCES' || code === 'EPERM' ? 'tài khoản này không có quyền đọc' : `hệ thống báo ${code ?? String(error)}`;
  return { rule: 'khong-doc-duoc', message: `Không đọc được tệp này: ${why}.`, fix: 'Sửa quyền của tệp, hoặc chép lại tệp, rồi chạy lại.' };
}

function describeEncoding(bytes: Uint8Array): string {
  const reading = readEncoded(bytes);
  if (typeof reading === 'object') return nameEncoding(reading);
  return reading === 'binary' ? 'tệp của phần mềm khác, không phải tệp chữ' : 'một bảng mã cũ';
}
