import { z } from 'zod';
import { OVERVIEW_COLLECTIONS, shortLabel, type CollectionName } from './collections.ts';
import { choice, field, judged, line } from './field.ts';
import { webAddressFault } from './web-address.ts';

const MENU_LABELS = Object.fromEntries(OVERVIEW_COLLECTIONS.map((name) => [name, shortLabel(name)])) as Record<CollectionName, string>;

/** Parts of the home page, in the order in which they stand there. */
const HOME_PARTS = {
  quote: 'Câu hôm nay',
  sessions: 'Buổi tới',
  materials: 'Tài liệu nên đọc',
  'this-day': 'Ngày này năm xưa',
  articles: 'Tin',
  topics: 'Chủ đề',
  counts: 'Trong thư viện',
} as const;
export type HomePart = keyof typeof HOME_PARTS;

/** A list without repetitions. */
export function distinct<T extends z.ZodType>(item: T) {
  return z.array(item).superRefine((values, context) =>
    values.forEach((value, index) => {
      if (values.indexOf(value) < index)
        context.addIssue({ code: 'custom', path: [index], message: `“${String(value)}” đã kê ở trên: bỏ dòng này.` });
    }),
  );
}

/** A page of this site, from its root, or anything else on the web. */
const linkAddress = judged(line(2000), (address) => {
  if (/^\/(?!\/)[^\s\\<>"]*$/.test(address)) return null;
  if (/^[\w./-]+$/.test(address)) return `Viết từ gốc của trang: /${address.replace(/^[./]+|\/$/g, '')}/`;
  return webAddressFault(address);
});

/** What stands around and on the pages of a site, as far as a library decides it: fields of `siteSchema`. */
export const siteParts = {
  /**
   * Readers may keep pages on their devices, to be read without a network. Set to false, the next build removes on every device
   * what was kept, and the worker that served it.
   */
  offline: field(
    'Cho lưu để đọc khi không có mạng',
    'Trang có nút Lưu. Đặt false thì nút ấy không còn, và máy người đọc tự bỏ những gì đã lưu khi mở trang lần sau.',
    z.boolean().default(true),
  ),
  /**
   * Sections in the menu and in the counts of the home page, in this order. Unless given, the menu has its five places and the counts
   * name all, as far as there are entries. A section that is left out is still there for search and links.
   */
  menu: field(
    'Menu',
    'Các phần ở đầu trang, theo thứ tự này; bỏ trống thì năm phần quen dùng, nếu đã có bài. Phần không kê vẫn có trang và vẫn tìm được.',
    distinct(choice(MENU_LABELS)).min(1, 'Kê ít nhất một phần, hoặc bỏ hẳn dòng menu:').optional(),
  ),
  /**
   * Parts of the home page. A coming session stands for the material to read where both are named; without one, and without
   * materials, `sessions` shows the last that was held.
   */
  home: field(
    'Trang chủ',
    'Các khối ở trang chủ, theo thứ tự này. Đã có buổi tới thì không hiện tài liệu nên đọc.',
    distinct(choice(HOME_PARTS)).default(Object.keys(HOME_PARTS) as HomePart[]),
  ),
  /** Foot of every page, below name and organisation. */
  footer: field(
    'Chân trang',
    'Một câu và các liên kết ở cuối mọi trang.',
    z
      .strictObject({
        /** A sentence of the library's own. */
        text: field('Câu ở chân trang', 'Ví dụ: địa chỉ, giấy phép.', line(300).optional()),
        /** Links; the pages about the library itself unless given. */
        links: field(
          'Liên kết',
          'Thay các liên kết có sẵn ở chân trang.',
          z
            .array(
              z.strictObject({
                /** What a reader clicks on. */
                label: field('Chữ', 'Ngắn, ví dụ: Giới thiệu.', line(60)),
                /** Where it leads. */
                address: field('Địa chỉ', 'Trang của thư viện, ví dụ: /gioi-thieu/; hoặc địa chỉ đầy đủ.', linkAddress),
              }),
            )
            .max(12, 'Nhiều nhất 12 liên kết.')
            .optional(),
        ),
      })
      .default({}),
  ),
};
