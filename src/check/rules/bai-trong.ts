import { definitionOf } from '../../schemas/collections.ts';
import type { Rule } from '../engine/rule.ts';

export const emptyText: Rule = {
  code: 'bai-trong',
  severity: 'lỗi',
  about: 'Tin và trang phải có bài viết dưới phần khai báo, nếu không người đọc mở ra chỉ thấy tên bài.',
  wrong: 'Tệp hết ngay sau dòng --- thứ hai',
  right: 'Chi bộ họp kỳ tháng 11.',
  forms: ['words', 'body'],
  *file({ entry, source }) {
    if (
      !entry?.body ||
      entry.body.words > 0 ||
      entry.body.segments.some((segment) => 'component' in segment) ||
      entry.body.images.length > 0 ||
      definitionOf(entry.collection).writing !== 'required'
    )
      return;
    yield {
      start: source.trimEnd().length,
      message: 'Bài chưa có chữ nào dưới phần khai báo.',
      fix: 'Viết bài sau dòng --- thứ hai, hoặc đặt draft: true cho tới khi viết xong.',
      ...(entry.data.draft && { severity: 'nhắc' as const }),
    };
  },
};
