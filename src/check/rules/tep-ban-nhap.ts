import { hiddenBecause, type VisibilityFields } from '../../library/visibility.ts';
import { filesBeside } from '../../library/data-references.ts';
import type { Rule } from '../engine/rule.ts';

export const fileOfDraft: Rule = {
  code: 'tep-ban-nhap',
  severity: 'nhắc',
  about: 'Một bài đã đăng dùng ảnh hoặc tệp kèm của một mục chưa đăng hay đã rút: tệp ấy được đăng theo bài.',
  wrong: 'sessions/quy-1.mdx đính kèm ./du-thao.pdf của sessions/quy-2.mdx, còn draft: true',
  right: 'Chép riêng một tệp cho mỗi bài, hoặc đợi mục kia đăng.',
  forms: ['words', 'words'],
  *library({ library, today }) {
    const isHidden = new Map(library.entries.map((entry) => [entry, hiddenBecause(entry.data as VisibilityFields, today) !== null]));
    const owners = new Map<string, string>();
    for (const [entry, hidden] of isHidden) if (hidden) for (const { path } of filesBeside(entry)) owners.set(path, entry.file);
    for (const [entry, hidden] of isHidden) {
      if (hidden) continue;
      for (const { path, line, column } of filesBeside(entry)) {
        const owner = owners.get(path);
        if (owner)
          yield {
            file: entry.file,
            line,
            column,
            message: `Tệp ${path} cũng là của ${owner}, mục người đọc chưa được xem.`,
            fix: 'Kiểm tra xem tệp này có được đăng không; nếu chưa, bỏ khỏi bài này.',
          };
      }
    }
  },
};
