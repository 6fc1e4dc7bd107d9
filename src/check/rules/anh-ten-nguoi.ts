import { placesOf } from '../knowledge/file-users.ts';
import type { Rule } from '../engine/rule.ts';

export const pictureWithOwner: Rule = {
  code: 'anh-ten-nguoi',
  severity: 'nhắc',
  about:
    'Máy ảnh, điện thoại và phần mềm ghi tên người chụp, chủ máy vào ảnh. Trang bỏ tên ấy khi đăng, nhưng ai xem được kho nội dung ' +
    'vẫn thấy. Muốn ghi công người chụp thì dùng credit:.',
  wrong: 'Chép thẳng vào articles/ ảnh có ghi tên chủ máy',
  right: 'Xuất ảnh không kèm thông tin, hoặc đưa qua npm run import, lệnh này bỏ hết EXIF.',
  forms: ['words', 'words'],
  *library({ library }) {
    for (const [picture, { owners }] of library.pictures) {
      const [owner] = owners;
      if (!owner) continue;
      for (const place of placesOf(picture, library))
        yield {
          ...place,
          message: `Ảnh ${picture} ghi kèm tên người chụp hoặc chủ máy (“${owner.slice(0, 30)}”).`,
          fix: 'Xuất lại ảnh không kèm thông tin (bỏ EXIF, XMP) rồi chép đè.',
        };
    }
  },
};
