import { isDoubtful } from '../../schemas/quote.ts';
import { callsQuotation, quotedPassages } from '../knowledge/quotations.ts';
import type { Rule } from '../engine/rule.ts';

export const uncalledQuotation: Rule = {
  code: 'trich-dan-chua-goi',
  severity: 'nhắc',
  about:
    'Câu trích đã có trong phần Trích dẫn thì chèn bằng <Quote>, để nguyên văn, tác phẩm, ngày và tình trạng kiểm chứng luôn đi ' +
    'cùng; hoặc ghi mã ở quotes: trong phần khai báo.',
  wrong: 'Bác viết: “Việc gì lợi cho dân, ta phải hết sức làm”.',
  right: '<Quote id="muon-duoc-long-dan" />',
  *file(file, context) {
    for (const { start, match } of quotedPassages(file, context)) {
      if (isDoubtful(match.quotation.data.verification) || match.isVariant || !match.isSame || callsQuotation(file, match.quotation.id))
        continue;
      yield {
        start,
        message: `Lời này đã có trong phần Trích dẫn (${match.quotation.id}).`,
        fix: `Viết <Quote id="${match.quotation.id}" /> trên dòng riêng, hoặc thêm ${match.quotation.id} vào quotes:.`,
      };
    }
  },
};
