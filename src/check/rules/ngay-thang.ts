import type { Rule } from '../rule.ts';

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}./-])';
const EDGE_AFTER = '(?![\\p{L}\\p{N}]|[./-]\\d)';
const DAY_FIRST = new RegExp(`${EDGE_BEFORE}(\\d{1,2})\\s*([./-])\\s*(\\d{1,2})\\s*\\2\\s*((?:19|20)\\d{2})${EDGE_AFTER}`, 'gu');
const YEAR_FIRST = new RegExp(`${EDGE_BEFORE}((?:19|20)\\d{2})-(\\d{2})-(\\d{2})${EDGE_AFTER}`, 'gu');

export const dateForm: Rule = {
  code: 'ngay-thang',
  severity: 'lỗi',
  about: 'Ngày trong bài viết theo dạng ngày/tháng/năm, cách nhau bằng dấu gạch chéo, không có dấu cách. Viết đủ chữ “ngày 29 tháng 01 năm 2019” cũng được.',
  wrong: 'Kết luận ngày 18.5.2021, họp ngày 27-11-2019',
  right: 'Kết luận ngày 18/5/2021, họp ngày 27/11/2019',
  *passage(passage) {
    const { text } = passage;
    const found = [
      ...[...text.matchAll(DAY_FIRST)].map(({ index, 0: written, 1: day, 3: month, 4: year }) => ({ index, written, day, month, year })),
      ...[...text.matchAll(YEAR_FIRST)].map(({ index, 0: written, 1: year, 2: month, 3: day }) => ({ index, written, day, month, year })),
    ];
    for (const { index, written, day, month, year } of found) {
      const should = `${day}/${month}/${year}`;
      if (written === should || Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) continue;
      const edit = passage.edit(index, index + written.length, should);
      yield { start: passage.start(index), message: `Ngày “${written}” viết chưa đúng dạng.`, fix: `Viết ${should}.`, ...(edit && { edits: [edit] }) };
    }
  },
};
