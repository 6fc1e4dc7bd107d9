import { z } from 'zod';
import { field, line } from './field.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Viết mã màu sáu chữ số, ví dụ: #9c1c1f');

/** `content/site.yaml`: a chi bộ adopts the software by editing this and nothing in `src`. */
export const siteSchema = z.strictObject({
  /** Name of the library, in the header and in every title. */
  name: field('Tên thư viện', 'Hiện ở đầu trang.', line(80)),
  /** Second line of the name. */
  tagline: field('Dòng phụ', 'Hiện cạnh tên.', line(80).optional()),
  /** Headline of the home page. */
  headline: field('Câu mở đầu', 'Câu lớn ở trang chủ.', line(120)),
  /** One sentence that says what the library is. */
  description: field('Giới thiệu ngắn', 'Một câu.', line(300, 20)),
  /** Address the site is published at, with https and without a path. */
  url: field('Địa chỉ', 'Địa chỉ trang, ví dụ: https://thuvien.example.vn', z.url({ protocol: /^https?$/ })),
  /** Path below the address, `/` at the root of a host. */
  base: field('Thư mục', 'Thư mục trên máy chủ, / nếu ở gốc.', z.string().regex(/^\/([\w.-]+\/)*$/).default('/')),
  /** Who publishes the library. */
  organisation: field('Đơn vị chủ quản', 'Tên chi bộ, đảng bộ.', line(160)),
  /** Letters shown as the emblem; no state or Party emblem is drawn. */
  emblem: field('Chữ biểu trưng', 'Một đến ba chữ cái.', z.string().min(1).max(3)),
  /** Where readers report an error. */
  contact: field('Liên hệ', 'Thư điện tử nhận góp ý, nếu có.', z.email().optional()),
  /** Colours, light and dark. */
  colours: field(
    'Màu',
    'Màu nhấn và màu vàng cạnh trích dẫn, cho nền sáng và nền tối.',
    z.strictObject({
      /** Where one is and what one can act on. */
      accent: field('Màu nhấn', 'Sáng, tối.', z.strictObject({ light: colour, dark: colour })),
      /** Beside a quotation. */
      gold: field('Màu vàng', 'Sáng, tối.', z.strictObject({ light: colour, dark: colour })),
    }),
  ),
  /** Tone placement on the page: `old` hòa, ủy · `new` hoà, uỷ. */
  tonePlacement: field('Cách đặt dấu', 'old: hòa, ủy; new: hoà, uỷ.', z.enum(['old', 'new']).default('old')),
  /** Entries on one page of an archive. */
  pageSize: field('Số mục một trang', 'Từ 5 đến 100.', z.int().min(5).max(100).default(20)),
  /** Pairs of syllables that must not be torn apart at the end of a line, beside those the library finds itself. */
  compounds: field('Từ ghép', 'Các cặp âm tiết không tách dòng.', z.array(line(40)).default([])),
});
export type SiteData = z.infer<typeof siteSchema>;

/** `content/abbreviations.yaml`: abbreviation → what it stands for; used for `<abbr>` and for search. */
export const abbreviationsSchema = z.record(line(20), line(160));

/** `content/synonyms.yaml`: lists of expressions that search treats alike. */
export const synonymsSchema = z.array(z.array(line(80)).min(2));
