import { z } from 'zod';
import { choice, field, isoDay, line, printed, webAddress } from './field.ts';

/** What a source can show. */
export const SUPPORTS = {
  wording: 'Nguyên văn',
  work: 'Tác phẩm',
  date: 'Ngày tháng',
  edition: 'Tập, trang',
  number: 'Số, ký hiệu',
  issuer: 'Nơi ban hành',
  title: 'Trích yếu',
  mention: 'Có nhắc tới',
} as const;

/** How far a source can be trusted. */
export const GRADES = { A: 'A: cơ quan, báo chính thống, sách in', B: 'B: bản chép có dẫn nguồn', C: 'C: trang cá nhân' } as const;

/** What was consulted, and what it shows. Quotations and documents share it. */
export const evidence = z
  .strictObject({
    /** Address of the page that was consulted. One of `url` and `work` is required. */
    url: field('Địa chỉ', 'Trang đã xem.', webAddress.optional()),
    /** Printed work, file or archive that was consulted, with the place in it. */
    work: field('Tài liệu', 'Sách, báo in hoặc tệp đã xem, kèm trang hoặc dòng.', printed(line(400)).optional()),
    /** Name of the site or publisher. */
    site: field('Nơi công bố', 'Tên cơ quan, tờ báo, nhà xuất bản.', printed(line()).optional()),
    /** What the source shows. */
    supports: field('Chứng minh điều gì', 'Chỉ chọn điều chính nguồn ấy cho thấy.', z.array(choice(SUPPORTS)).min(1)),
    /** A (Party, State, mainstream press, print), B (copy that names its source), C (personal page). */
    grade: field('Hạng', 'Nguồn đáng tin tới đâu.', choice(GRADES).optional()),
    /** Short excerpt as printed there. */
    excerpt: field('Trích', 'Một câu ngắn đúng như trong nguồn.', printed(z.string().max(600)).optional()),
    /** Day it was consulted. */
    accessed: field('Ngày xem', 'Ngày đã xem nguồn.', isoDay.optional()),
  })
  .refine((value) => value.url ?? value.work, 'Mỗi căn cứ cần url (địa chỉ) hoặc work (tài liệu).');
export type EvidenceData = z.infer<typeof evidence>;
