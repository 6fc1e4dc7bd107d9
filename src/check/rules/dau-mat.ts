import { findSecrecyMarks } from '../../text/secrecy-marks.ts';
import type { Rule } from '../engine/rule.ts';

export const classificationMark: Rule = {
  code: 'dau-mat',
  severity: 'lỗi',
  about:
    'Tài liệu đóng dấu MẬT, TỐI MẬT, TUYỆT MẬT hoặc ghi “lưu hành nội bộ”, “tài liệu nội bộ”, “không phổ biến” không được đưa lên trang. ' +
    'Gỡ cả tài liệu, đừng chỉ gỡ dấu.',
  wrong: 'TỐI MẬT. Báo cáo số 12-BC/TU',
  right: 'Chỉ đưa tài liệu đã được phép công khai.',
  forms: ['body', 'words'],
  reads: 'all',
  mustNotGetIn: true,
  *passage({ text }) {
    for (const { at, mark, kind } of findSecrecyMarks(text)) {
      yield kind === 'level'
        ? { at, message: `Có dấu chỉ độ mật “${mark}”.`, fix: 'Không đăng tài liệu này; báo cho người phụ trách.' }
        : { at, message: `Có dòng “${mark}”.`, fix: 'Không đăng tài liệu này; nếu chỉ nói về quy định lưu hành, ghi lý do ở allow:.' };
    }
  },
};
