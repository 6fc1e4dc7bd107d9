import type { Library } from '../../library/read-library.ts';
import type { PictureRecord } from '../../library/file-verdict.ts';
import { formatSize } from '../../text/file-size.ts';
import { placesOf, type FilePlace } from '../knowledge/file-users.ts';
import type { Rule } from '../engine/rule.ts';

/** Narrower than this, a picture in a column of text is a spot or a blur. */
const NARROWEST = 300;
/** Pages show no more than 1,600 pixels; more than these is the load of the repository alone. */
const WIDEST = 4096;
const HEAVIEST = 3_000_000;

function* shownPictures(library: Library): Generator<{ picture: PictureRecord; path: string; place: FilePlace }> {
  for (const [path, picture] of library.pictures)
    for (const place of placesOf(path, library)) if (place.file !== path) yield { picture, path, place };
}

export const smallPicture: Rule = {
  code: 'anh-nho',
  severity: 'nhắc',
  about: `Ảnh hẹp hơn ${NARROWEST} điểm ảnh hiện ra nhỏ xíu hoặc mờ.`,
  wrong: 'Ảnh thu nhỏ 40 × 30 điểm ảnh chép từ kết quả tìm kiếm',
  right: 'Ảnh gốc, rộng từ 800 điểm ảnh.',
  forms: ['words', 'words'],
  *library({ library }) {
    for (const { picture, path, place } of shownPictures(library))
      if (picture.width < NARROWEST)
        yield {
          ...place,
          message: `Ảnh ${path} nhỏ quá: ${picture.width} × ${picture.height} điểm ảnh.`,
          fix: 'Tìm ảnh gốc, rộng từ 800 điểm ảnh.',
        };
  },
};

export const heavyPicture: Rule = {
  code: 'anh-nang',
  severity: 'nhắc',
  about:
    `` +
    `Ảnh chép thẳng từ máy thường nặng hơn ${formatSize(HEAVIEST)}, rộng hơn ${WIDEST.toLocaleString('vi-VN')} điểm ảnh. Trang chỉ ` +
    'hiện 1.600; phần thừa nằm mãi trong kho.',
  wrong: 'Ảnh rộng 6.000 điểm ảnh, nặng 8 MB',
  right: 'Ảnh thu nhỏ còn 1.600 điểm ảnh.',
  forms: ['words', 'words'],
  *library({ library }) {
    for (const { picture, path, place } of shownPictures(library))
      if (picture.bytes > HEAVIEST || Math.max(picture.width, picture.height) > WIDEST)
        yield {
          ...place,
          message: `Ảnh ${path} lớn quá: ${picture.width} × ${picture.height} điểm ảnh, ${formatSize(picture.bytes)}.`,
          fix: 'Chạy npm run images -- --fix, hoặc thu nhỏ còn 1.600 điểm ảnh mỗi chiều rồi chép đè.',
        };
  },
};

export const repeatedPicture: Rule = {
  code: 'anh-lap',
  severity: 'nhắc',
  about: 'Một ảnh đứng hai lần trong bài, hoặc chép thành hai tệp, thường là chèn nhầm.',
  wrong: '![Hội trường](./a.jpg) rồi lại ![Hội trường](./a.jpg)',
  right: '![Hội trường](./a.jpg) một lần.',
  forms: ['words', 'words'],
  *library({ library }) {
    const first = new Map<string, string>();
    for (const { picture, path, place } of shownPictures(library)) {
      const other = first.get(picture.digest) ?? path;
      first.set(picture.digest, other);
      if (other !== path)
        yield { ...place, message: `Ảnh ${path} giống hệt ${other}.`, fix: 'Dùng chung một tệp, hoặc xem có chèn nhầm ảnh không.' };
    }
    for (const { file, body } of library.entries) {
      const shown = new Set<string>();
      for (const { src, line, column } of body?.images ?? []) {
        if (shown.has(src))
          yield { file, line, column, message: `Ảnh ${src} đứng hai lần trong bài này.`, fix: 'Bỏ một chỗ, hoặc thay bằng ảnh khác.' };
        shown.add(src);
      }
    }
  },
};
