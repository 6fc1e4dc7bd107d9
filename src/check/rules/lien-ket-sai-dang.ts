import { slugify } from '../../vietnamese/slug.ts';
import { PLACEHOLDER } from '../engine/passage.ts';
import type { Rule } from '../engine/rule.ts';

const TARGET = `(?:${PLACEHOLDER}|\\.{0,2}/|#)`;
/** `[chữ](địa chỉ)` that stayed text: white space in the address, or between the brackets, or the brackets changed about. */
const UNREAD = /(!?)\[[^[\]\n]*\]\(([^()\n]*)\)/gu;
const APART = new RegExp(`!?\\[[^[\\]\\n]+\\][ \\t]+\\(${TARGET}`, 'gu');
const REVERSED = new RegExp(`\\([^()\\n]+\\)\\[${TARGET}`, 'gu');

export const unreadLink: Rule = {
  code: 'lien-ket-sai-dang',
  severity: 'lỗi',
  about:
    'Liên kết viết [chữ](địa chỉ), ảnh viết ![mô tả](./ten-anh.jpg): ngoặc vuông trước, ngoặc tròn liền sau, địa chỉ và tên tệp ' +
    'không có dấu cách. Viết khác đi thì trang hiện nguyên các dấu ngoặc.',
  wrong: 'Xem [bài báo] (https://dangcongsan.vn/bai-1.html).',
  right: 'Xem [bài báo](https://dangcongsan.vn/bai-1.html).',
  *passage(passage, { source }) {
    if (passage.traits.origin === 'code' || passage.traits.kind === 'field') return;
    const found = (at: number, message: string, fix: string) => ({ at, message, fix });
    const isWritten = ({ index }: { index: number }): boolean =>
      !source.slice(Math.max(0, passage.start(index) - 1), passage.start(index) + 1).includes('\\');
    for (const match of passage.text.matchAll(UNREAD)) {
      if (!isWritten(match) || !/\s/u.test(match[2] ?? '')) continue;
      const [, isPicture, target = ''] = match;
      const [, name = '', extension = ''] = /^\.?\/?(.*?)(\.\w+)?$/u.exec(target.trim()) ?? [];
      const better = `${slugify(name) || 'anh'}${extension.toLowerCase()}`;
      yield isPicture
        ? found(match.index, 'Ảnh không hiện được: tên tệp có dấu cách.', `Đổi tên tệp thành ${better}, rồi viết ./${better}.`)
        : found(
            match.index,
            'Liên kết không bấm được: địa chỉ có dấu cách.',
            'Chép lại địa chỉ từ thanh địa chỉ của trình duyệt; dấu cách viết là %20.',
          );
    }
    for (const match of passage.text.matchAll(APART))
      if (isWritten(match))
        yield found(match.index, 'Liên kết không bấm được: có dấu cách giữa ] và (.', 'Xóa dấu cách ấy: [chữ](địa chỉ).');
    for (const match of passage.text.matchAll(REVERSED))
      if (isWritten(match))
        yield found(match.index, 'Liên kết không bấm được: hai loại ngoặc đổi chỗ nhau.', 'Viết [chữ](địa chỉ), ngoặc vuông trước.');
  },
};
