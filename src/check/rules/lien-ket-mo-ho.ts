import type { Rule } from '../engine/rule.ts';

const VAGUE = new Set(
  (
    'tại đây, ở đây, đây, xem tại đây, xem ở đây, bấm vào đây, nhấn vào đây, nhấp vào đây, click vào đây, vào đây, xem, ' +
    'xem thêm, xem tiếp, xem chi tiết, chi tiết, đọc thêm, đọc tiếp, tìm hiểu thêm, link, liên kết, đường dẫn, trang web, ' +
    'website, bài này, trang này'
  ).split(', '),
);

export const vagueLink: Rule = {
  code: 'lien-ket-mo-ho',
  severity: 'lỗi',
  about:
    'Chữ của liên kết nói rõ nó dẫn tới đâu. Người dùng trình đọc màn hình nghe riêng danh sách liên kết, nên “tại đây”, “xem ' +
    'thêm” không cho họ biết gì.',
  wrong: 'Xem bài báo [tại đây](/trich-dan/dan-van-kem/).',
  right: 'Xem [câu trích trong bài Dân vận](/trich-dan/dan-van-kem/).',
  *passage(passage) {
    for (const { text, at } of passage.links) {
      const words = text
        .normalize('NFC')
        .toLowerCase()
        .split(/[\s.…:>»→]+/u)
        .filter(Boolean)
        .join(' ');
      if (!VAGUE.has(words)) continue;
      yield {
        at,
        message: `Liên kết “${text}” không nói dẫn tới đâu.`,
        fix: 'Đặt liên kết vào tên của trang sẽ mở, ví dụ: [Hướng dẫn trích dẫn](/huong-dan-trich-dan/).',
      };
    }
  },
};
