import { closeSync, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { READ_CAREFULLY } from '../commands/read-carefully.ts';
import { found, problemOf, type Finding, type Problem } from '../problems/problem.ts';
import { formatSize } from '../text/file-size.ts';

/** No file of a library is larger, in bytes; git hosts refuse more than that, too. */
export const MOST_FILE_BYTES = 100_000_000;

export const fileFindings = {
  link: (): Finding => ({
    rule: 'lien-ket-tep',
    message: 'Đây là một liên kết (symlink) tới tệp hoặc thư mục khác, nên không được đăng.',
    fix: 'Xóa liên kết này rồi chép tệp thật vào đúng chỗ.',
  }),
  special: (): Finding => ({
    rule: 'tep-dac-biet',
    message: 'Đây không phải một tệp hay thư mục thường (mà là ống dẫn, ổ cắm hoặc thiết bị), nên không đọc được.',
    fix: 'Xóa đi rồi chép tệp thật vào đúng chỗ.',
  }),
  tooBig: (bytes: number, most: number): Finding => ({
    rule: 'tep-qua-lon',
    message: `Tệp nặng ${formatSize(bytes)}, nhiều nhất ${formatSize(most)}.`,
    fix: 'Nén nhỏ lại, tách ra, hoặc để tệp ở nơi khác rồi đặt liên kết trong bài.',
  }),
  /** What to say of a file that the system does not let anybody read. */
  unreadable(error: unknown): Finding {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EACCES' || code === 'EPERM' ? 'tài khoản này không có quyền đọc' : `hệ thống báo ${code ?? String(error)}`;
    return found('khong-doc-duoc', `Không đọc được tệp này: ${why}.`, 'Sửa quyền của tệp, hoặc chép lại tệp, rồi chạy lại.');
  },
};

/**
 * Looks at every component of a path below the content folder; the folder itself is the builder's and may be a link.
 * @param file path from the content folder, with `/`
 * @returns null where nothing is there, or where the path leads out of the folder
 */
function lookAt(contentDir: string, file: string): { found: Stats } | { finding: Finding } | null {
  const names = file.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..' || /[\0\\]/.test(name))) return null;
  let found: Stats | undefined;
  let path = contentDir;
  for (const [index, name] of names.entries()) {
    path = join(path, name);
    found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    if (found.isSymbolicLink()) return { finding: fileFindings.link() };
    if (index < names.length - 1 && !found.isDirectory()) return null;
  }
  return found ? { found } : null;
}

/** Whether a path of the content folder is taken, by whatever it is: a link that leads nowhere counts. */
export function isThere(contentDir: string, file: string): boolean {
  try {
    return lookAt(contentDir, file) !== null;
  } catch {
    return true;
  }
}

/**
 * What keeps anybody from writing to a path of the content folder: a link on the way, or something there that is no
 * file. Null where a file may be made or replaced; folders on the way need not be there yet.
 */
export function findObstacle(contentDir: string, file: string): Problem | null {
  const refuse = (finding: Finding): Problem => problemOf(file, finding);
  try {
    const seen = lookAt(contentDir, file);
    if (!seen) return null;
    if ('finding' in seen) return refuse(seen.finding);
    return seen.found.isFile() ? null : refuse(fileFindings.special());
  } catch (error) {
    return refuse(fileFindings.unreadable(error));
  }
}

/**
 * The bytes of a file below the content folder: the only way to read one. Null where there is none.
 * Links (in any component), pipes, devices and files over the limit are a problem, never read; what was opened is
 * compared with what then stands at the path, so that nothing can be put in its place in between.
 * It waits for the disk: thousands of small files are read several times faster so than through the thread pool.
 * @param file path from the content folder, with `/`
 * @param most bytes
 * @param tooBig what to say of a file that has more
 */
export function readContentFile(
  contentDir: string,
  file: string,
  most = MOST_FILE_BYTES,
  tooBig: (bytes: number, most: number) => Finding = fileFindings.tooBig,
): { bytes: Buffer } | { problem: Problem } | null {
  const refuse = (finding: Finding): { problem: Problem } => ({ problem: problemOf(file, finding) });
  let descriptor: number | null = null;
  try {
    const before = lookAt(contentDir, file);
    if (!before) return null;
    if ('finding' in before) return refuse(before.finding);
    if (before.found.isDirectory()) return refuse(fileFindings.unreadable({ code: 'EISDIR' }));
    if (!before.found.isFile()) return refuse(fileFindings.special());
    descriptor = openSync(join(contentDir, file), READ_CAREFULLY);
    const opened = fstatSync(descriptor);
    const after = lookAt(contentDir, file);
    if (!opened.isFile() || !after || 'finding' in after || after.found.ino !== opened.ino || after.found.dev !== opened.dev)
      return refuse(fileFindings.link());
    if (opened.size > most) return refuse(tooBig(opened.size, most));
    const bytes = readUpTo(descriptor, opened.size, most);
    return bytes ? { bytes } : refuse(tooBig(most + 1, most));
  } catch (error) {
    return refuse((error as NodeJS.ErrnoException).code === 'ELOOP' ? fileFindings.link() : fileFindings.unreadable(error));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Everything in an open file, or null when there is more than the limit, whatever its size was said to be. */
function readUpTo(descriptor: number, expected: number, most: number): Buffer | null {
  const parts: Buffer[] = [];
  let total = 0;
  for (let room = expected + 1; total <= most; room = 65_536) {
    const part = Buffer.allocUnsafe(Math.min(room, most - total + 1));
    const count = readSync(descriptor, part);
    if (count === 0) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts.push(part.subarray(0, count));
    total += count;
  }
  return null;
}
