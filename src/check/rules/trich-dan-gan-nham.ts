import { quotedPassages } from '../knowledge/quoted-passages.ts';
import type { Rule } from '../engine/rule.ts';

export const misattributedQuotation: Rule = {
  code: 'trich-dan-gan-nham',
  severity: 'lỗi',
  about: 'Câu này nằm trong danh sách câu thường bị gán nhầm cho Chủ tịch Hồ Chí Minh. Không đăng như lời của Người.',
  wrong: 'Bác dạy: “Dễ trăm lần không dân cũng chịu, khó vạn lần dân liệu cũng xong”.',
  right: 'Bỏ câu ấy, hoặc dùng câu đúng mà mục Trích dẫn chỉ ra.',
  forms: ['body', 'words'],
  *file(file, context) {
    for (const { start, match } of quotedPassages(file, context)) {
      if (match.data.verification !== 'misattributed') continue;
      const author = match.data.trueAuthor ? ` Tác giả: ${match.data.trueAuthor}.` : '';
      const correct = match.data.correct ? `Dùng câu đúng: <Quote id="${match.data.correct}" />` : 'Bỏ câu này, hoặc ghi rõ tác giả thật';
      yield {
        start,
        message: `Câu này thường bị gán nhầm cho Hồ Chí Minh (${match.id}): ${match.data.reason ?? ''}${author}`,
        fix: `${correct}; nếu bài viết về chính việc gán nhầm thì ghi lý do ở allow:.`,
      };
    }
  },
};
