import { isDoubtful } from '../../schemas/quote.ts';
import { callsQuotation, quotedPassages } from '../knowledge/quotations.ts';
import type { Rule } from '../engine/rule.ts';

export const uncalledQuotation: Rule = {
  code: 'trich-dan-chua-goi',
  severity: 'nhắc',
  about:
    'Lời trích đã có trong mục Trích dẫn thì gọi bằng <Quote>, để nguyên văn, tác phẩm, ngày và tình trạng kiểm chứng luôn đi ' +
    'cùng; hoặc ghi mã ở quotes: trong phần khai báo.',
  wrong: 'Bác viết: “Việc gì lợi cho dân, ta phải hết sức làm”.',
  right: '<Quote id="muon-duoc-long-dan" />',
  *file(file, context) {
    for (const { start, match } of quotedPassages(file, context)) {
      if (isDoubtful(match.data.verification) || match.isVariant || match.differences.length > 0 || callsQuotation(file, match.id))
        continue;
      yield {
        start,
        message: `Lời này đã có trong mục Trích dẫn (${match.id}).`,
        fix: `Viết <Quote id="${match.id}" /> trên dòng riêng, hoặc thêm ${match.id} vào quotes:.`,
      };
    }
  },
};
