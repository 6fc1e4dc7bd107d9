import { limits } from '../../mdx/parse.ts';
import type { Rule } from '../rule.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1).replace('.', ',');

export const oversizedText: Rule = {
  code: 'tep-qua-lon',
  severity: 'lỗi',
  isAbsolute: true,
  about: `Một tệp bài viết nhiều nhất ${megabytes(limits.bytes)} MB chữ. Lớn hơn thường là do dán nhầm ảnh hoặc tệp khác vào.`,
  wrong: 'Một tệp .mdx 50 MB',
  right: 'Tách thành nhiều bài; ảnh để thành tệp riêng cạnh bài.',
  *library({ folder }) {
    for (const [file, bytes] of folder.oversized) {
      yield { file, line: 1, column: 1, message: `Tệp lớn ${megabytes(bytes)} MB, nhiều nhất ${megabytes(limits.bytes)} MB; các tệp khác chưa được kiểm tra.`, fix: 'Tách thành nhiều bài, hoặc xóa phần dán nhầm, rồi chạy lại.' };
    }
  },
};
