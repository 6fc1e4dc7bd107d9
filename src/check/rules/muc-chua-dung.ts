import { definitionOf } from '../../schemas/collections.ts';
import { dataReferences } from '../../library/data-references.ts';
import { ofLibrary, type CheckContext, type Rule } from '../engine/rule.ts';

/** Every entry that another one refers to, as `collection/id`. */
const referredEntries = ofLibrary(({ library }: CheckContext) => {
  const referred = new Set<string>();
  for (const entry of library.entries) {
    for (const { collection, id } of [...dataReferences(entry), ...(entry.body?.references ?? [])]) {
      if (collection !== entry.collection || id !== entry.id) referred.add(`${collection}/${id}`);
    }
  }
  return referred;
});

export const unusedEntry: Rule = {
  code: 'muc-chua-dung',
  severity: 'nhắc',
  about: 'Chưa bài viết, chuyên đề nào nhắc tới mục này. Không sai, nhưng nên dẫn tới nó từ một bài, hoặc xem có trùng với mục khác không.',
  wrong: 'topics/cong-so.yaml mà không bài nào có topics: [cong-so]',
  right: 'Thêm cong-so vào topics: của bài liên quan.',
  forms: ['words', 'words'],
  *library(context) {
    for (const { collection, id, file, origin, data } of context.library.entries) {
      if (origin || !definitionOf(collection).isForReference || data.draft || referredEntries(context).has(`${collection}/${id}`)) continue;
      yield {
        file,
        line: 1,
        column: 1,
        message: `Chưa mục nào nhắc tới “${id}” (${definitionOf(collection).label}).`,
        fix: 'Dẫn tới nó từ một bài liên quan, hoặc để vậy nếu mới soạn.',
      };
    }
  },
};
