import { formatDate } from '../../text/dates.ts';
import { findWrittenWeekdays, nameOfWeekday, weekdayOf } from '../../text/weekdays.ts';
import type { Rule } from '../engine/rule.ts';

export const wrongWeekday: Rule = {
  code: 'thu-ngay',
  severity: 'nhắc',
  about: 'Thứ trong tuần không khớp với ngày: một trong hai đã gõ nhầm.',
  wrong: 'Sáng thứ hai, ngày 27/11/2019, chi bộ họp.',
  right: 'Sáng thứ tư, ngày 27/11/2019, chi bộ họp.',
  *passage({ text }) {
    for (const { at, written, iso, weekday } of findWrittenWeekdays(text)) {
      const right = weekdayOf(iso);
      if (right !== weekday)
        yield {
          at,
          message: `${formatDate(iso)} là ${nameOfWeekday(right)}, bài ghi “${written}”.`,
          fix: `Sửa thành ${nameOfWeekday(right)}, hoặc sửa lại ngày.`,
        };
    }
  },
};
