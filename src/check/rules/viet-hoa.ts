import type { Rule } from '../engine/rule.ts';

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

/** What counts a heading, and the sign after it. */
const COUNTED = /^\s*(?:(?:(?:phần|chương|mục)\s+)?(?:[IVXLC]+|\d+)|[A-Z])[.):]\s+/iu;

/** The same in small letters but the first, what counts it, and what has a figure or a stroke in it. */
function inSmallLetters(text: string): string {
  const [count = ''] = COUNTED.exec(text) ?? [];
  const words = text.slice(count.length).split(/(\s+)/u);
  const small = words.map((word) => (/[\d/]/.test(word) ? word : word.toLowerCase())).join('');
  const named = count.replace(/\p{L}{2,}(?=\s)/u, (word) => word[0]! + word.slice(1).toLowerCase());
  return named + small.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

export const capitals: Rule = {
  code: 'viet-hoa',
  severity: 'nhắc',
  about: 'Tên bài, đề mục viết như câu thường: chữ hoa cả dòng khó đọc, máy đọc màn hình đọc thành từng chữ cái.',
  wrong: '## KẾT QUẢ ĐẠT ĐƯỢC TRONG QUÝ',
  right: '## Kết quả đạt được trong quý',
  *passage({ text, traits: { kind, path } }) {
    if (kind !== 'heading' && !(kind === 'field' && path?.length === 1)) return;
    if (isShouted(text))
      yield {
        at: 0,
        message: `${kind === 'heading' ? 'Đề mục' : 'Dòng này'} viết hoa toàn bộ.`,
        fix: `Viết thường rồi viết hoa lại tên riêng: “${inSmallLetters(text.trim()).slice(0, 150)}”.`,
      };
  },
};
