import type { Rule } from '../engine/rule.ts';
import { findBareRuns } from '../knowledge/bare-runs.ts';

export const bareText: Rule = {
  code: 'thieu-dau',
  severity: 'nhắc',
  about: 'Câu tiếng Việt gõ không dấu: người đọc phải đoán, tìm kiếm không thấy. Chữ nước ngoài thì được bỏ qua.',
  wrong: 'Thuc hien nghi quyet cua chi bo, cac to dang ky viec lam theo.',
  right: 'Thực hiện nghị quyết của chi bộ, các tổ đăng ký việc làm theo.',
  *passage({ text }) {
    for (const { at, written } of findBareRuns(text))
      yield { at, message: `“${written}” gõ không dấu.`, fix: 'Gõ lại đoạn này có dấu; chữ nước ngoài thì để trong `…`.' };
  },
};
