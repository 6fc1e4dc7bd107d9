import { posix } from 'node:path';
import { announceStage } from '../commands/announce.ts';
import { checkFigureSource } from '../mdx/addresses.ts';
import { nearestName } from '../problems/nearest.ts';
import { firstProblems, type Problem } from '../problems/problem.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkPictures } from './check-pictures.ts';
import type { ContentTree } from './content-tree.ts';
import { filesBeside } from './data-references.ts';
import type { LibraryEntry } from './entry.ts';
import type { FileVerdicts } from './file-verdict.ts';

/**
 * Pictures and attachments must lie where their entry says, in the same upper and lower case as a web server asks for
 * them, and be what can be published.
 */
export async function checkFiles(
  tree: ContentTree,
  entries: readonly LibraryEntry[],
  verdicts: FileVerdicts,
): Promise<{ problems: Problem[]; reminders: Problem[]; placedPictures: string[] }> {
  const pictures = await checkPictures(tree, verdicts);
  const attachments = await checkAttachments(tree, entries, verdicts);
  announceStage('đối chiếu các bài');
  return {
    problems: [...findMissing(tree, entries), ...pictures.problems, ...attachments.problems],
    reminders: attachments.reminders,
    placedPictures: pictures.placedPictures,
  };
}

function findMissing(tree: ContentTree, entries: readonly LibraryEntry[]): Problem[] {
  const files = [...tree.files.keys()];
  const findIn = function* (entry: LibraryEntry): Generator<Problem> {
    const folder = posix.dirname(entry.file);
    for (const { src, path, line, column, isPicture } of filesBeside(entry)) {
      const place = { file: entry.file, line, column };
      const fault = isPicture ? checkFigureSource(src) : null;
      if (fault) yield { ...place, rule: 'sai-anh', message: `Ảnh: ${fault}.`, fix: 'Ví dụ: ./hoi-nghi.jpg' };
      if (fault || tree.files.has(path)) continue;
      const beside = files
        .filter((file) => file.startsWith(`${folder}/`) && !/\.(mdx|yaml)$/.test(file))
        .map((file) => `./${file.slice(folder.length + 1)}`);
      const meant = nearestName(src, beside);
      yield {
        ...place,
        rule: 'thieu-tep',
        message: `Không thấy tệp ${src} cạnh bài.`,
        fix: `${meant ? `Có phải bạn muốn: ${meant}? ` : ''}Đặt tệp vào thư mục ${folder}, hoặc sửa đường dẫn.`,
      };
    }
  };
  return entries.flatMap((entry) => firstProblems(findIn(entry)));
}
