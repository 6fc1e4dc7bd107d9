import { formatDate, quarterOf, yearOf } from '../../text/dates.ts';
import { findWrongMonths, findWrongQuarters } from '../../text/quarters.ts';
import type { Rule } from '../engine/rule.ts';

export const wrongQuarter: Rule = {
  code: 'quy-sai-ngay',
  severity: 'nhắc',
  about: 'Buổi họp của một quý mà ngày họp lại ở quý khác, năm khác; quý, nửa năm mà các ngày, tháng kèm theo không thuộc nó.',
  wrong: 'Buổi sinh hoạt quý I diễn ra ngày 15/5/2024.',
  right: 'Buổi sinh hoạt quý II diễn ra ngày 15/5/2024.',
  *passage({ text }) {
    for (const { at, written, iso } of findWrongQuarters(text))
      yield {
        at,
        message: `${formatDate(iso)} thuộc quý ${quarterOf(iso)} năm ${yearOf(iso)}, bài ghi “${written}”.`,
        fix: 'Sửa quý hoặc sửa ngày; họp bù thì nói rõ.',
      };
    for (const { at, written, from, to, said } of findWrongMonths(text))
      yield {
        at,
        message: `“${written}” là từ tháng ${from} đến tháng ${to}, bài ghi “${said}”.`,
        fix: 'Sửa tên quý, hoặc sửa ngày tháng.',
      };
  },
};
