import { found, problemOf, type Problem } from '../problems/problem.ts';
import { collectionDefinitions, type CollectionName, COLLECTIONS } from '../schemas/collections.ts';
import type { ContentTree } from './content-tree.ts';
import { idFault } from './id-fault.ts';

export interface ContentFile {
  collection: CollectionName;
  id: string;
  /** Path from the content folder, with `/`. */
  file: string;
}

/** What Notepad makes of `bai.mdx` when it saves as text. */
const NOTEPAD = /\.(mdx|yaml)\.txt$/i;
/** Endings of texts that somebody meant to publish; other files beside an entry are its pictures and attachments. */
const SLIPS = /\.(md|mdx|markdown|yml|yaml|html?)$/i;

/** The entries' files of every collection, and those that look like entries but cannot be. */
export function listContentFiles(tree: ContentTree): { files: ContentFile[]; problems: Problem[] } {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const file of tree.files.keys()) {
    const collection = COLLECTIONS.find((name) => file.startsWith(`${name}/`));
    if (!collection) continue;
    const path = file.slice(collection.length + 1);
    const { format, label } = collectionDefinitions[collection];
    const extension = `.${format}`;
    if (path.endsWith(extension)) {
      const id = path.slice(0, -extension.length);
      const fault = idFault(collection, id);
      const fix = fault?.better ? `Đổi tên thành ${fault.better}${extension}.` : 'Đặt tên ngắn hơn.';
      if (fault) problems.push(problemOf(file, found('ten-tep', fault.message, fix)));
      else files.push({ collection, id, file });
    } else if (SLIPS.test(path) || NOTEPAD.test(path)) {
      const message = `Tệp này nằm trong phần ${label} nhưng không có đuôi ${extension}, nên sẽ không được đăng.`;
      const fix = NOTEPAD.test(path)
        ? `Notepad đã thêm .txt: đổi tên thành ${path.slice(0, -'.txt'.length)}; khi lưu thì chọn kiểu “Mọi tệp”.`
        : `Đổi tên thành ${path.replace(/\.[^.]*$/, '')}${extension}, hoặc chuyển tệp đi nơi khác.`;
      problems.push(problemOf(file, found('duoi-tep', message, fix)));
    }
  }
  return { files, problems };
}
