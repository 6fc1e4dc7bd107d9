import { findBackwardRanges } from '../../text/backward-ranges.ts';
import type { Rule } from '../engine/rule.ts';

export const backwardRange: Rule = {
  code: 'khoang-nguoc',
  severity: 'nhắc',
  about: 'Khoảng thời gian ghi ngược: ngày, năm hay giờ kết thúc đứng trước lúc bắt đầu.',
  wrong: 'Đợt rà soát từ ngày 20/5/2024 đến ngày 10/5/2024.',
  right: 'Đợt rà soát từ ngày 10/5/2024 đến ngày 20/5/2024.',
  *passage({ text }) {
    for (const { at, written } of findBackwardRanges(text))
      yield {
        at,
        message: `Khoảng “${written}” ghi ngược: lúc kết thúc đứng trước lúc bắt đầu.`,
        fix: 'Đổi chỗ hai mốc, hoặc sửa mốc gõ nhầm.',
      };
  },
};
