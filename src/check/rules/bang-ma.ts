import type { Rule } from '../rule.ts';

export const wrongEncoding: Rule = {
  code: 'bang-ma',
  severity: 'lỗi',
  isAbsolute: true,
  about: 'Tệp phải lưu bằng UTF-8. Tệp lưu bằng bảng mã cũ (windows-1258, TCVN3, VNI) hay UTF-16 sẽ hiện sai chữ.',
  wrong: 'Lưu tệp từ Notepad với Encoding: Unicode',
  right: 'Lưu với Encoding: UTF-8, hoặc đưa tệp qua npm run import.',
  *library({ folder }) {
    for (const [file, encoding] of folder.encodings) {
      yield { file, line: 1, column: 1, message: `Tệp không phải UTF-8, có vẻ là ${encoding}.`, fix: 'Mở tệp rồi lưu lại với bảng mã UTF-8, hoặc đưa tệp qua npm run import.' };
    }
  },
};
