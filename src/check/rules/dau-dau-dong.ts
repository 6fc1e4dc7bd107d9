import type { Rule } from '../engine/rule.ts';

const BULLET = /^[•●○◦▪■□‣⁃·❖➢✓]\s*(?=\S)/gmu;
const HEADING = /^(#{2,6})(?=[^#\s])/gmu;

export const lineMarks: Rule = {
  code: 'dau-dau-dong',
  severity: 'lỗi',
  about:
    'Đề mục cần một dấu cách sau các dấu #; danh sách dùng gạch nối và một dấu cách. Viết khác đi thì trang hiện nguyên dấu, các ' +
    'dòng dính thành một đoạn.',
  wrong: '##Việc làm tiếp',
  right: '## Việc làm tiếp',
  *passage(passage) {
    if (passage.traits.kind !== 'paragraph') return;
    for (const { 0: mark, index: at } of passage.text.matchAll(HEADING))
      yield {
        at,
        written: mark,
        should: `${mark} `,
        message: `Sau ${mark} thiếu dấu cách nên dòng này không thành đề mục.`,
        fix: `Viết ${mark} rồi một dấu cách rồi tên đề mục.`,
      };
    for (const { 0: written, index: at } of passage.text.matchAll(BULLET))
      yield {
        at,
        written,
        should: '- ',
        message: `Dấu “${written.trim()}” ở đầu dòng không thành danh sách.`,
        fix: 'Viết gạch nối rồi một dấu cách: “- ”.',
      };
  },
};
