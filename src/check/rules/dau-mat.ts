import type { Rule } from '../engine/rule.ts';

const MARK = /(?<![\p{L}\p{M}])(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?![\p{L}\p{M}])/gu;
const INTERNAL = /(?<![\p{L}\p{M}])lưu hành nội bộ(?![\p{L}\p{M}])/giu;
/** Characters looked at on either side. */
const NEIGHBOUR = 20;
const CAPITALS_BEFORE = /\p{Lu}{2,}[\s-]+$/u;
const CAPITALS_AFTER = /^[\s-]+\p{Lu}{2,}/u;

export const classificationMark: Rule = {
  code: 'dau-mat',
  severity: 'lỗi',
  about: 'Tài liệu đóng dấu MẬT, TỐI MẬT, TUYỆT MẬT hoặc ghi “lưu hành nội bộ” không được đưa lên trang. Gỡ cả tài liệu, đừng chỉ gỡ dấu.',
  wrong: 'TỐI MẬT. Báo cáo số 12-BC/TU',
  right: 'Chỉ đưa tài liệu đã được phép công khai.',
  forms: ['body', 'words'],
  reads: 'all',
  *passage(passage) {
    const { text } = passage;
    for (const { 0: mark, index } of text.matchAll(MARK)) {
      // In a line of capitals (GIỮ BÍ MẬT NHÀ NƯỚC) it is a word like any other.
      const stands =
        !CAPITALS_BEFORE.test(text.slice(Math.max(0, index - NEIGHBOUR), index)) &&
        !CAPITALS_AFTER.test(text.slice(index + mark.length, index + mark.length + NEIGHBOUR));
      if (stands) yield { at: index, message: `Có dấu chỉ độ mật “${mark}”.`, fix: 'Không đăng tài liệu này; báo cho người phụ trách.' };
    }
    for (const { 0: mark, index } of text.matchAll(INTERNAL)) {
      yield {
        at: index,
        message: `Có dòng “${mark}”.`,
        fix: 'Không đăng tài liệu này; nếu chỉ nói về quy định lưu hành, ghi lý do ở allow:.',
      };
    }
  },
};
