import { COLLECTIONS } from '../../schemas/collections.ts';
import { filesBeside } from '../../library/data-references.ts';
import { workFiles } from '../knowledge/works.ts';
import { ofLibrary, type CheckContext, type Rule } from '../engine/rule.ts';

/** Pictures of scanned pages that the importer puts beside a draft, for comparing; git leaves them out. */
const SCANNED_PAGE = /\.trang-\d{1,3}\.jpg$/;
const TEXTS = /\.(?:mdx?|markdown|ya?ml|html?)$/i;

const usedFiles = ofLibrary(
  ({ library }: CheckContext) => new Set(library.entries.flatMap((entry) => filesBeside(entry).map(({ path }) => path))),
);

export const orphanFile: Rule = {
  code: 'tep-thua',
  severity: 'nhắc',
  about: 'Ảnh hoặc tệp nằm trong thư mục nội dung mà không bài nào dùng: quên chèn, hoặc quên xóa.',
  wrong: 'articles/anh-cu.jpg mà không bài nào dùng',
  right: 'Chèn ảnh bằng <Figure src="./anh-cu.jpg" alt="…" />, hoặc xóa tệp.',
  forms: ['words', 'words'],
  *library(context) {
    const { entries, files, tree } = context.library;
    // While an entry cannot be read, nobody knows which files it uses.
    if (entries.length < files.length) return;
    for (const file of tree.files.keys()) {
      if (!COLLECTIONS.some((collection) => file.startsWith(`${collection}/`))) continue;
      if (TEXTS.test(file) || SCANNED_PAGE.test(file) || usedFiles(context).has(file) || workFiles(context).has(file)) continue;
      yield { file, line: 1, column: 1, message: 'Không bài nào dùng tệp này.', fix: 'Chèn nó vào bài, hoặc xóa đi.' };
    }
  },
};
