import type { Rule } from '../rule.ts';
import { codePoint, findingsByLine, normalisationsOf } from '../unseen-characters.ts';

export const oddSpaces: Rule = {
  code: 'dau-cach-la',
  severity: 'lỗi',
  about: 'Giữa các chữ chỉ dùng dấu cách thường. Dấu cách không ngắt (U+00A0) và các dấu cách có bề rộng riêng theo vào khi chép từ Word hay trang web; chúng dính hai chữ làm một khi tìm kiếm. Trang tự giữ các từ ghép trên một dòng.',
  wrong: 'chi\u00A0bộ (dấu cách U+00A0)',
  right: 'chi bộ',
  *file(file) {
    const changes = normalisationsOf(file).filter(({ kind, offset, from }) => kind === 'space' && !isBesideNumber(file.source, offset, from.length));
    yield* findingsByLine(file, changes, (first) => ({
      message: `Có dấu cách đặc biệt ${codePoint(first.from)} sau “${file.source.slice(0, first.offset).split(/\s/u).at(-1) ?? ''}”.`,
      fix: 'Xóa đi và gõ dấu cách thường.',
    }));
  },
};

/** A number and its unit may be kept on one line by a no-break space. */
function isBesideNumber(source: string, offset: number, length: number): boolean {
  return /\d/.test(source[offset - 1] ?? '') || /\d/.test(source[offset + length] ?? '');
}
