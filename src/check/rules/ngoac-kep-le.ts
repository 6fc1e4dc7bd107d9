import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import type { Rule } from '../engine/rule.ts';

export const singleQuotationMarks: Rule = {
  code: 'ngoac-kep-le',
  severity: 'lỗi',
  about:
    'Dấu ngoặc kép mở ra thì phải đóng lại trong cùng đoạn, để người đọc biết câu trích dừng ở đâu. Câu trích dài nhiều đoạn thì ' +
    'mỗi đoạn mở bằng “, chỉ đoạn cuối đóng bằng ”.',
  wrong: 'Chỉ thị “về đẩy mạnh học tập và làm theo. Đến nay các chi bộ đã làm.',
  right: 'Chỉ thị “về đẩy mạnh học tập và làm theo”. Đến nay các chi bộ đã làm.',
  *file({ passages }) {
    for (const [index, passage] of passages.entries()) {
      if (passage.traits.origin !== 'own') continue;
      const { text } = passage;
      const [first, ...others] = pairQuotationMarks(text).single;
      if (first === undefined) continue;
      const { at, opens } = first;
      const runsOn = others.length === 0 && text[at] === '“' && passages[index + 1]?.text.startsWith('“');
      if (runsOn) continue;
      const words = (opens ? text.slice(at, at + 30) : text.slice(Math.max(0, at - 30), at + 1)).replace(/\s+/g, ' ').trim();
      yield {
        start: passage.start(at),
        message: opens
          ? `Dấu ngoặc kép mở ở ${words}… không có dấu đóng trong đoạn này.`
          : `Dấu ngoặc kép đóng ở …${words} không có dấu mở trong đoạn này.`,
        fix: opens ? 'Thêm ” vào cuối câu trích.' : 'Thêm “ vào đầu câu trích, hoặc xóa dấu này.',
      };
    }
  },
};
