import type { Rule } from '../engine/rule.ts';
import { inSmallLetters } from '../knowledge/small-letters.ts';

const WORDS = /\p{L}[\p{L}\p{M}]*/gu;
/** Words of capitals in a row that are no abbreviations. */
const FEWEST = 4;

/** Whether a text is written in capitals: several such words in a row, or nothing else; Vietnamese ones, not abbreviations. */
function isShouted(text: string): boolean {
  let inRow = 0;
  let vietnamese = 0;
  let isWhole = true;
  for (const [word] of text.matchAll(WORDS)) {
    const isCapital = word === word.toUpperCase() && word !== word.toLowerCase();
    if (isCapital) {
      inRow += 1;
      // Abbreviations have no diacritics but the bar of Đ.
      if (/[^\p{ASCII}Đ]/u.test(word)) vietnamese += 1;
      if (inRow >= FEWEST && vietnamese >= 2) return true;
    } else {
      isWhole = false;
      [inRow, vietnamese] = [0, 0];
    }
  }
  return isWhole && inRow >= 2 && vietnamese >= 2;
}

export const capitals: Rule = {
  code: 'viet-hoa',
  severity: 'nhắc',
  about: 'Tên bài, đề mục viết như câu thường: chữ hoa cả dòng khó đọc, máy đọc màn hình đọc thành từng chữ cái.',
  wrong: '## KẾT QUẢ ĐẠT ĐƯỢC TRONG QUÝ',
  right: '## Kết quả đạt được trong quý',
  *passage({ text, traits: { kind, path } }, file, { library }) {
    if (kind !== 'heading' && !(kind === 'field' && path?.length === 1)) return;
    if (isShouted(text))
      yield {
        at: 0,
        message: `${kind === 'heading' ? 'Đề mục' : 'Dòng này'} viết hoa toàn bộ.`,
        fix: `Viết thường, giữ hoa ở tên riêng: “${inSmallLetters(text.trim().slice(0, 150), file, library)}”.`,
      };
  },
};
