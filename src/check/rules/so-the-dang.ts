import type { Rule } from '../engine/rule.ts';

const CARD = /thẻ\s+(?:đảng(?:\s+viên)?|ĐV)(?:\s*[:,(]|\s+số|\s+là|\s+mang\s+số)*\s*[:(]?\s*(\d(?:[ .]?\d){4,11})(?!\d)/giu;

export const partyCardNumber: Rule = {
  code: 'so-the-dang',
  severity: 'lỗi',
  about: 'Số thẻ đảng viên không được đăng.',
  wrong: 'đồng chí có số thẻ đảng viên 12.345678',
  right: 'đồng chí được trao thẻ đảng viên',
  reads: 'all',
  *passage(passage) {
    for (const { 0: whole, index } of passage.text.matchAll(CARD)) {
      yield {
        at: index,
        message: `“${whole.slice(0, 14)}…” có số thẻ đảng viên.`,
        fix: 'Xóa số thẻ khỏi bài và khỏi lịch sử trước khi gửi.',
      };
    }
  },
};
