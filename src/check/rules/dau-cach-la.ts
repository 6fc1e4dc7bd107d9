import { codePoint } from '../../problems/show-untrusted.ts';
import type { Normalisation } from '../../vietnamese/normalise.ts';
import type { Rule } from '../engine/rule.ts';

export const oddSpaces: Rule = {
  code: 'dau-cach-la',
  severity: 'lỗi',
  about:
    'Giữa các chữ chỉ dùng dấu cách thường. Dấu cách không ngắt (U+00A0) và các dấu cách có bề rộng riêng theo vào khi chép từ ' +
    'Word hay trang web; chúng dính hai chữ làm một khi tìm kiếm. Trang tự giữ các từ ghép trên một dòng.',
  wrong: 'chi[U+00A0]bộ',
  right: 'chi bộ',
  characters: {
    kinds: ['space'],
    isMeant: isBesideNumber,
    say: (first, source) => ({
      message: `Có dấu cách đặc biệt ${codePoint(first.from)} ở “${around(source, first)}”.`,
      fix: 'Xóa đi và gõ dấu cách thường.',
    }),
  },
};

/** The words on both sides, a plain space between them. */
function around(source: string, { offset, from }: Normalisation): string {
  const before = /\S*\s?$/u.exec(source.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
  const after = /^\s?\S*/u.exec(source.slice(offset + from.length, offset + 20))?.[0] ?? '';
  return `${before} ${after}`.replace(/\s+/gu, ' ').trim();
}

/** A number and its unit may be kept on one line by a no-break space. */
function isBesideNumber(source: string, { offset, from }: Normalisation): boolean {
  return /\d/.test(source[offset - 1] ?? '') || /\d/.test(source[offset + from.length] ?? '');
}
