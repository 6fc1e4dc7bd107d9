import { quotedPassages } from '../knowledge/quotations.ts';
import type { Rule } from '../engine/rule.ts';

export const disputedQuotation: Rule = {
  code: 'trich-dan-nghi-van',
  severity: 'nhắc',
  about: 'Câu này được phần Trích dẫn ghi là nghi vấn: chưa rõ nguồn, bị ghép hoặc bị sửa. Tránh dùng cho tới khi đối chiếu được.',
  wrong: 'Bác dạy: “Có tài mà không có đức là người vô dụng, có đức mà không có tài thì làm việc gì cũng khó”.',
  right: 'Dùng câu đúng mà phần Trích dẫn chỉ ra.',
  forms: ['body', 'words'],
  *file(file, context) {
    for (const { start, match } of quotedPassages(file, context)) {
      if (match.quotation.data.verification !== 'disputed') continue;
      yield {
        start,
        message: `Câu này còn nghi vấn (${match.quotation.id}): ${match.quotation.data.reason ?? ''}`,
        fix: match.quotation.data.correct
          ? `Dùng câu đúng: <Quote id="${match.quotation.data.correct}" />`
          : 'Bỏ câu này, hoặc nói rõ trong bài là chưa kiểm chứng được.',
      };
    }
  },
};
