import { COLLECTIONS } from '../../schemas/collections.ts';
import { placesOf } from '../knowledge/file-users.ts';
import type { Rule } from '../engine/rule.ts';

const NUMBERS: readonly [pattern: RegExp, what: string][] = [
  [/(?<!\d)(?:\+?84|0)[35789](?:[ ._-]?\d){8}(?!\d)/, 'số điện thoại'],
  [/(?<!\d)0\d{2}(?:[ ._-]?\d{3}){3}(?!\d)/, 'số căn cước'],
  [/(?:cccd|cmnd|can-?cuoc|chung-?minh)\D{0,12}\d{9}(?!\d)/i, 'số giấy tờ'],
];
/** Papers of one person, and lists of many, by the words of their names. */
const PAPERS =
  /(?<![a-z])(?:cccd|cmnd|can-cuoc(?:-cong-dan)?|chung-minh-nhan-dan|ho-chieu|so-ho-khau|ly-lich|li-lich|giay-khai-sinh|benh-an|bang-luong|the-dang(?:-vien)?|danh-sach-(?:dang-vien|quan-chung|vang|ket-nap|can-bo|chi-bo))(?![a-z])/;

export const privateFileName: Rule = {
  code: 'ten-tep-rieng',
  severity: 'lỗi',
  about: 'Tên tệp là một phần của địa chỉ trang: không có số điện thoại, số giấy tờ. Tên nghe như giấy tờ của một người thì được nhắc.',
  wrong: 'articles/0912345678-nguyen-van-thu.jpg',
  right: 'articles/ban-huong-dan.jpg',
  forms: ['words', 'words'],
  mustNotGetIn: true,
  *library({ library }) {
    for (const file of library.tree.files.keys()) {
      if (!COLLECTIONS.some((collection) => file.startsWith(`${collection}/`))) continue;
      const name = file.slice(file.indexOf('/') + 1);
      const what = NUMBERS.find(([pattern]) => pattern.test(name))?.[1];
      const paper = what ? null : PAPERS.exec(name.toLowerCase().replace(/[ _.]+/g, '-'))?.[0];
      if (!what && !paper) continue;
      for (const place of placesOf(file, library))
        yield what
          ? {
              ...place,
              message: `Tên tệp ${mask(name)} có ${what}.`,
              fix: 'Đổi tên tệp theo việc trong ảnh, trong tệp, cả ở chỗ dẫn tới nó.',
            }
          : {
              ...place,
              severity: 'nhắc' as const,
              message: `Tên tệp ${name} nghe như giấy tờ hoặc danh sách của người riêng (“${paper}”).`,
              fix: 'Xem tệp có được đăng không; nếu được thì đổi tên theo việc.',
            };
    }
  },
};

function mask(name: string): string {
  return name.replace(/\d(?=(?:[ ._-]?\d){6})/g, '•');
}
