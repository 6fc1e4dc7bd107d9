import { findCalendarFaults } from '../../text/calendar-faults.ts';
import type { Rule } from '../engine/rule.ts';

export const impossibleDay: Rule = {
  code: 'ngay-khong-co',
  severity: 'nhắc',
  about: 'Ngày, tháng, quý hay giờ không có trong lịch: 31/4, 30/2, tháng 13, quý V, 25 giờ.',
  wrong: 'Buổi họp ngày 31/4/2025, hạn nộp 15 tháng 13 năm 2024',
  right: 'Buổi họp ngày 30/4/2025, hạn nộp 15 tháng 12 năm 2024',
  *passage({ text }) {
    for (const { at, written, fault } of findCalendarFaults(text))
      yield { at, message: `“${written}”: ${fault.charAt(0).toLowerCase()}${fault.slice(1)}`, fix: 'Xem lại giấy gốc rồi sửa cho đúng.' };
  },
};
