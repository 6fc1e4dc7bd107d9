import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import type { Rule } from '../rule.ts';

export const quotationMarks: Rule = {
  code: 'ngoac-kep',
  severity: 'lỗi',
  about: 'Dấu ngoặc kép là “ để mở và ” để đóng, không dùng dấu thẳng " và không lẫn hai loại trong một cặp.',
  wrong: 'phong trào “Dân vận khéo"',
  right: 'phong trào “Dân vận khéo”',
  *passage(passage) {
    const { text } = passage;
    const { wrong, single, isPaired } = pairQuotationMarks(text);
    const alone = new Set(single.map((mark) => mark.at));
    for (const { at, should, isClear } of wrong) {
      if (alone.has(at)) continue; // ngoac-kep-le tells of it
      const edit = isPaired && isClear ? passage.edit(at, at + 1, should) : undefined;
      const words = text
        .slice(Math.max(0, at - 15), at + 15)
        .replace(/\s+/g, ' ')
        .trim();
      yield {
        start: passage.start(at),
        message: `Dấu ${text[at]} ở “…${words}…” không đúng kiểu.`,
        fix: isClear ? `Viết ${should}.` : 'Viết “ nếu mở ngoặc, ” nếu đóng ngoặc.',
        ...(edit && { edits: [edit] }),
      };
    }
  },
};
