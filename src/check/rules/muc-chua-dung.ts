import { definitionOf } from '../../schemas/collections.ts';
import { referredEntries } from '../knowledge/entry-references.ts';
import type { Rule } from '../engine/rule.ts';

export const unusedEntry: Rule = {
  code: 'muc-chua-dung',
  severity: 'nhắc',
  about: 'Chưa bài viết, chuyên đề nào nhắc tới mục này. Không sai, nhưng nên dẫn tới nó từ một bài, hoặc xem có trùng với mục khác không.',
  wrong: 'topics/cong-so.yaml mà không bài nào có topics: [cong-so]',
  right: 'Thêm cong-so vào topics: của bài liên quan.',
  forms: ['words', 'words'],
  *library(context) {
    for (const { collection, id, file, origin, data } of context.library.entries) {
      if (origin || !definitionOf(collection).isMaterial || data.draft || referredEntries(context).has(`${collection}/${id}`)) continue;
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
