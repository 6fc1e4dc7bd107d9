import { findWrongAnniversaries } from '../../text/anniversaries.ts';
import type { Rule } from '../engine/rule.ts';

export const wrongAnniversary: Rule = {
  code: 'so-nam-ky-niem',
  severity: 'nhắc',
  about: 'Số năm của dịp kỷ niệm khác với số năm giữa hai mốc ghi kèm.',
  wrong: 'Kỷ niệm 95 năm Ngày thành lập Đảng (03/02/1930 – 03/02/2026).',
  right: 'Kỷ niệm 96 năm Ngày thành lập Đảng (03/02/1930 – 03/02/2026).',
  *passage({ text }) {
    for (const { at, years, said, from, to } of findWrongAnniversaries(text))
      yield {
        at,
        message: `Từ năm ${from} đến năm ${to} là ${years} năm, bài ghi ${said}.`,
        fix: `Viết ${years}, hoặc sửa mốc năm gõ nhầm.`,
      };
  },
};
