import type { Rule } from '../rule.ts';

export const brokenPicture: Rule = {
  code: 'anh-hong',
  severity: 'lỗi',
  isAbsolute: true,
  about: 'Tệp có đuôi ảnh nhưng không mở được: tải về dở dang, hoặc chỉ đổi đuôi.',
  wrong: 'Đổi tên bao-cao.docx thành bao-cao.jpg',
  right: 'Lưu ảnh từ phần mềm xem ảnh ra .jpg hoặc .png.',
  *library({ folder }) {
    for (const [file, { isSound }] of folder.pictures) {
      if (!isSound) yield { file, line: 1, column: 1, message: 'Tệp này không mở được như một ảnh.', fix: 'Lưu lại ảnh ra .jpg hoặc .png rồi chép đè.' };
    }
  },
};
