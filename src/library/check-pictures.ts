import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { announceFile, announceStage } from '../commands/announce.ts';
import type { Problem } from '../mdx/problem.ts';
import { COLLECTIONS } from '../schemas/field.ts';
import { findPictureFault, type PictureFault } from './picture-fault.ts';
import { unreadable } from './read-text.ts';

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
    const place = { file, line: 1, column: 1 };
    try {
      const fault = findPictureFault(readFileSync(join(contentDir, file)));
      return fault ? [{ ...place, rule: 'anh-hong', ...SAYINGS[fault] }] : [];
    } catch (error) {
      return [{ ...place, ...unreadable(error) }];
    }
  });
  announceStage('đối chiếu các bài');
  return problems;
}

function isEntryPicture(file: string): boolean {
  return COLLECTIONS.some((name) => file.startsWith(`${name}/`)) && /\.(?:jpe?g|png|webp|avif|gif)$/i.test(file) && !/\/\./.test(file);
}
