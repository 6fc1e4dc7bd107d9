import { placesOf } from '../knowledge/file-users.ts';
import type { Rule } from '../engine/rule.ts';

export const pictureWithPlace: Rule = {
  code: 'anh-vi-tri',
  severity: 'lỗi',
  about:
    'Ảnh chụp bằng điện thoại thường ghi tọa độ nơi chụp (GPS trong EXIF). Trang bỏ tọa độ khi đăng, nhưng ai xem được kho nội ' +
    'dung vẫn thấy tệp gốc.',
  wrong: 'Chép thẳng ảnh từ điện thoại vào articles/',
  right: 'Xuất ảnh không kèm vị trí, hoặc đưa qua npm run import, lệnh này bỏ hết EXIF.',
  forms: ['words', 'words'],
  mustNotGetIn: true,
  *library({ library }) {
    for (const [picture, { isPlaced }] of library.pictures) {
      if (!isPlaced) continue;
      for (const place of placesOf(picture, library))
        yield {
          ...place,
          message: `Ảnh ${picture} ghi tọa độ nơi chụp.`,
          fix: 'Chạy npm run images -- --fix, hoặc xuất lại ảnh không kèm vị trí rồi chép đè.',
        };
    }
  },
};
