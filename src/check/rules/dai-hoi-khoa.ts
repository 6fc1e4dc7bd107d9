import { findCongressFaults } from '../../text/party-congresses.ts';
import type { Rule } from '../engine/rule.ts';

export const wrongCongress: Rule = {
  code: 'dai-hoi-khoa',
  severity: 'nhắc',
  about: 'Kỳ đại hội hoặc khóa Trung ương của Đảng chưa từng có, hoặc sai năm.',
  wrong: 'Nghị quyết Trung ương 4 khóa XXII',
  right: 'Nghị quyết Trung ương 4 khóa XII',
  *passage({ text }) {
    for (const { at, written, fault } of findCongressFaults(text))
      yield { at, message: `“${written}”: ${fault}`, fix: 'Xem lại chữ số La Mã hoặc năm.' };
  },
};
