import { quotedPassages } from '../knowledge/quotations.ts';
import type { Rule } from '../engine/rule.ts';

export const misattributedQuotation: Rule = {
  code: 'trich-dan-gan-nham',
  severity: 'lỗi',
  about: 'Câu này nằm trong danh sách câu thường bị gán nhầm cho Chủ tịch Hồ Chí Minh. Không đăng như lời của Người.',
  wrong: 'Bác dạy: “Dễ trăm lần không dân cũng chịu, khó vạn lần dân liệu cũng xong”.',
  right: 'Bỏ câu ấy, hoặc dùng câu đúng mà phần Trích dẫn chỉ ra.',
  forms: ['body', 'words'],
  *file(file, context) {
    for (const { start, match } of quotedPassages(file, context)) {
      const { verification, trueAuthor, correct, reason = '' } = match.quotation.data;
      if (verification !== 'misattributed') continue;
      const author = trueAuthor ? ` Tác giả: ${trueAuthor}.` : '';
      const instead = correct ? `Dùng câu đúng: <Quote id="${correct}" />` : 'Bỏ câu này, hoặc ghi rõ tác giả thật';
      yield {
        start,
        message: `Câu này thường bị gán nhầm cho Hồ Chí Minh (${match.quotation.id}): ${reason}${author}`,
        fix: `${instead}; nếu bài viết về chính việc gán nhầm thì ghi lý do ở allow:.`,
      };
    }
  },
};
