import { announceFile, announceStage } from '../commands/announce.ts';
import type { Problem } from '../mdx/problem.ts';
import { COLLECTIONS } from '../schemas/field.ts';
import { findPictureFault, type PictureFault } from './picture-fault.ts';
import { readContentFile } from './read-file.ts';

const SAYINGS: Readonly<Record<PictureFault, { message: string; fix: string }>> = {
  'no-picture': { message: 'Tệp mang đuôi ảnh nhưng không phải ảnh .jpg, .png, .webp, .avif hay .gif.', fix: 'Mở ảnh gốc rồi lưu lại thành .jpg hoặc .png, đừng chỉ đổi tên tệp.' },
  'cut-off': { message: 'Tệp ảnh dở dang, thiếu phần cuối.', fix: 'Tải hoặc chép lại ảnh gốc rồi chép đè.' },
};

/**
 * Every picture beside an entry must be a whole one, called or not: the build opens them all.
 * @param files paths from the content folder
 */
export function checkPictures(contentDir: string, files: readonly string[]): Problem[] {
  const problems = files.filter(isEntryPicture).flatMap((file) => {
    const lost = announceFile(file);
    if (lost) return [lost];
    const read = readContentFile(contentDir, file);
    if (!read || 'problem' in read) return read ? [read.problem] : [];
    const fault = findPictureFault(read.bytes);
    return fault ? [{ file, line: 1, column: 1, rule: 'anh-hong', ...SAYINGS[fault] }] : [];
  });
  announceStage('đối chiếu các bài');
  return problems;
}

function isEntryPicture(file: string): boolean {
  return COLLECTIONS.some((name) => file.startsWith(`${name}/`)) && /\.(?:jpe?g|png|webp|avif|gif)$/i.test(file) && !/\/\./.test(file);
}
