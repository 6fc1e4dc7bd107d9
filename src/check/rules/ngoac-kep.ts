import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import type { Rule } from '../engine/rule.ts';

export const quotationMarks: Rule = {
  code: 'ngoac-kep',
  severity: 'lỗi',
  about:
    'Dấu ngoặc kép là “ để mở và ” để đóng, không dùng dấu thẳng " và không lẫn hai loại trong một cặp. Dấu thẳng sau một chữ số ' +
    '(màn hình 15") là đơn vị đo, để nguyên.',
  wrong: 'phong trào “Dân vận khéo"',
  right: 'phong trào “Dân vận khéo”',
  *words(text) {
    const { wrong, single } = pairQuotationMarks(text);
    const alone = new Set(single.map((mark) => mark.at));
    for (const { at, should, isClear } of wrong) {
      if (alone.has(at) && !isClear) continue; // ngoac-kep-le tells of it
      const words = text
        .slice(Math.max(0, at - 15), at + 15)
        .replace(/\s+/g, ' ')
        .trim();
      yield {
        at,
        written: text.charAt(at),
        should: isClear ? should : null,
        message: `Dấu ${text[at]} ở “…${words}…” không đúng kiểu.`,
        fix: isClear ? `Viết ${should}.` : 'Viết “ nếu mở ngoặc, ” nếu đóng ngoặc.',
      };
    }
  },
};
