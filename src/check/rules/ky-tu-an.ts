import { codePoint } from '../../problems/show-untrusted.ts';
import type { Rule } from '../engine/rule.ts';
import { wordAround } from '../engine/find-characters.ts';

export const invisibleCharacters: Rule = {
  code: 'ky-tu-an',
  severity: 'lỗi',
  about:
    'Ký tự không nhìn thấy (rộng bằng không, gạch nối mềm, dấu đầu tệp) thường theo vào khi chép từ trang khác; chúng cắt đôi từ ' +
    'khi tìm kiếm.',
  wrong: 'nhân[U+200B] dân',
  right: 'nhân dân',
  characters: {
    kinds: ['invisible'],
    say(first, source) {
      const hidden = /\p{Cf}|\u034F|\u180E/u.exec(first.from)?.[0] ?? first.from;
      if (hidden === '\uFEFF' && first.offset === 0)
        return {
          message: 'Đầu tệp có dấu BOM (U+FEFF), do Notepad lưu kiểu “UTF-8 with BOM”.',
          fix: 'Lưu lại với bảng mã UTF-8, hoặc để máy sửa: npm run content:check -- --fix.',
        };
      const word = wordAround(source, first);
      return {
        message: `Có ký tự không nhìn thấy ${codePoint(hidden)}${word ? ` ở “${word}”` : ''}.`,
        fix: 'Xóa chữ ở hai bên rồi gõ lại.',
      };
    },
  },
};
