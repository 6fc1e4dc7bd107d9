import { findWrittenDays } from '../../text/written-days.ts';
import type { Rule } from '../engine/rule.ts';

export const dateForm: Rule = {
  code: 'ngay-thang',
  severity: 'lỗi',
  about:
    'Ngày trong bài viết theo dạng ngày/tháng/năm, cách nhau bằng dấu gạch chéo, không có dấu cách. Viết đủ chữ “ngày 29 tháng ' +
    '01 năm 2019” cũng được.',
  wrong: 'Kết luận ngày 18.5.2021, họp ngày 27-11-2019',
  right: 'Kết luận ngày 18/5/2021, họp ngày 27/11/2019',
  *words(text) {
    for (const { at, written, slashed } of findWrittenDays(text)) {
      if (slashed !== null && written !== slashed)
        yield { at, written, should: slashed, message: `Ngày “${written}” viết chưa đúng dạng.`, fix: `Viết ${slashed}.` };
    }
  },
};
