import type { Rule } from '../engine/rule.ts';

export const bareLink: Rule = {
  code: 'lien-ket-tran',
  severity: 'nhắc',
  about: 'Địa chỉ để trần khó đọc và khó nghe. Đặt địa chỉ sau chữ nói rõ trang nào.',
  wrong: 'Nguồn: https://dangcongsan.vn/bai-viet-123.html',
  right: 'Nguồn: [Báo điện tử Đảng Cộng sản Việt Nam](https://dangcongsan.vn/bai-viet-123.html)',
  *passage(passage) {
    for (const { href, text, at, isBare } of passage.links) {
      if (!isBare && !/^(?:https?:\/\/|www\.)\S+$/u.test(text)) continue;
      // A link that stayed text, which has a rule of its own.
      if (/[\])]\s*[([]$/u.test(passage.text.slice(Math.max(0, at - 20), at))) continue;
      yield { at, message: 'Địa chỉ để trần giữa bài.', fix: `Viết [tên trang](${href}).` };
    }
  },
};
