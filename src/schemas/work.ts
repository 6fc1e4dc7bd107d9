import { z } from 'zod';
import { evidence } from './evidence.ts';
import { choice, common, field, line, partialDate, printed, webAddress } from './field.ts';

export const WORK_KINDS = {
  thu: 'thư',
  'bai-noi': 'bài nói',
  'bai-bao': 'bài báo',
  sach: 'sách',
  dien: 'điện',
  'loi-keu-goi': 'lời kêu gọi',
  'tra-loi-phong-van': 'trả lời phỏng vấn',
  'di-chuc': 'di chúc',
  tho: 'thơ',
  'tuyen-ngon': 'tuyên ngôn',
} as const;

export const EDITION_STATUSES = {
  print: 'đã xem bản in',
  secondary: 'theo nguồn dẫn lại, chưa xem bản in',
  unchecked: 'chưa kiểm tra',
} as const;

/** How far the text that passages are compared with can be trusted. */
export const TEXT_CONFIDENCES = {
  'independent-copies': 'hai bản trọn độc lập trùng nhau',
  'checked-copy': 'một bản trọn, nhiều đoạn độc lập trùng với nó',
  'single-copy': 'một bản, chưa soát lại',
} as const;

/** A date with whether it was seen. */
export const seenDate = z.strictObject({
  /** Day, month or year. */
  value: field('Ngày', '1949-10-15, 1947-10 hoặc 1969.', partialDate),
  /** Whether the date itself was seen in evidence. */
  confirmed: field('Đã xác nhận', 'Bật chỉ khi đã thấy ngày này trong nguồn.', z.boolean()),
});

/** Place in a collected edition. */
export const edition = z.strictObject({
  /** Full citation. */
  citation: field('Dẫn nguồn', 'Tên bộ sách, nhà xuất bản, năm, tập, trang.', printed(line(400))),
  /** Volume. */
  volume: field('Tập', 'Số tập.', z.int().min(1).max(15).optional()),
  /** Page or page range, as printed. */
  page: field('Trang', 'Ví dụ: 292-293', z.preprocess((v) => (typeof v === 'number' ? String(v) : v), line(20)).optional()),
  /** How far it was checked. */
  status: field('Tình trạng', 'Tập, trang này lấy từ đâu.', choice(EDITION_STATUSES)),
});

const doubts = z.array(line(400)).default([]);

/** `works` · tác phẩm · YAML. The facts; a whole text stands beside it, in a library that has one. */
export const workSchema = z.strictObject({
  /** Title of the work, as printed. */
  title: field('Tên tác phẩm', 'Tên bài, thư, sách.', printed(line(200))),
  /** Which text of it this is, where there are several. */
  version: field('Bản', 'Ví dụ: bản công bố năm 1969.', line(120).optional()),
  /** Kind of work. */
  kind: field('Thể loại', 'thư, bài nói, bài báo, sách, điện…', choice(WORK_KINDS).optional()),
  /** Pen name it was signed with. */
  penName: field('Bút danh', 'Tên ký dưới bài, nếu khác.', printed(line(80)).optional()),
  /** When it was said or written. */
  date: field('Ngày', 'Ngày nói hoặc viết.', seenDate.optional()),
  /** Circumstances in which it was said or written. */
  occasion: field('Hoàn cảnh', 'Nói hoặc viết trong dịp nào.', line(400).optional()),
  /** Where it was first published. */
  firstPublished: field('Nơi đăng đầu tiên', 'Báo, số, ngày.', printed(line(300)).optional()),
  /** Places in collected editions. */
  editions: field('Bộ sách', 'Tập, trang trong Toàn tập; mỗi lần in một dòng.', z.array(edition).default([])),
  /** Parts of the work, each from the paragraph it begins with. */
  parts: field(
    'Các phần',
    'Tên phần và đoạn đầu của phần.',
    z
      .array(
        z.strictObject({
          /** Title of the part. */
          title: field('Tên phần', 'Như trong tác phẩm.', printed(line(200))),
          /** Paragraph it begins with, counted from 1. */
          paragraph: field('Từ đoạn', 'Số thứ tự của đoạn đầu.', z.int().min(1)),
        }),
      )
      .default([]),
  ),
  /** Where the official full text can be read. */
  url: field('Toàn văn', 'Địa chỉ toàn văn ở nơi giữ bản chính thức.', webAddress.optional()),
  /** The text that passages are compared with by the fingerprint beside this file. */
  comparedText: field(
    'Bản dùng để đối chiếu',
    'Bản đã lấy dấu vết: từ đâu, tin được đến đâu.',
    z
      .strictObject({
        /** How far it can be trusted. */
        confidence: field('Tin được đến đâu', 'Có mấy bản trọn, độc lập hay không.', choice(TEXT_CONFIDENCES)),
        /** Copies it was taken from or compared with, in words for readers. */
        sources: field(
          'Các bản đã so',
          'Bản nào, lời của người đọc.',
          z
            .array(
              z.strictObject({
                /** Which copy. */
                what: field('Bản', 'Sách, trang, nơi giữ.', line(400)),
                /** Where exactly, for those who check again. */
                provenance: field('Chỗ để kiểm lại', 'Kho, tệp; trang chỉ hiện khi người đọc mở ra.', line(400).optional()),
              }),
            )
            .default([]),
        ),
        /** Share of words on which independent copies or passages agree, 0 to 1. */
        agreement: field('Mức trùng', 'Phần chữ trùng nhau, từ 0 đến 1.', z.number().min(0).max(1).optional()),
        /** Number of passages compared, where no whole copy was. */
        passages: field('Số đoạn đã so', 'Nếu chỉ so từng đoạn.', z.int().min(1).optional()),
        /** What is in doubt about it. */
        doubts: field('Điều còn ngờ', 'Mỗi dòng một điều.', doubts),
      })
      .optional(),
  ),
  /** Single places that another copy has otherwise. */
  variants: field(
    'Chỗ chép khác',
    'Một chỗ mà bản khác chép khác.',
    z
      .array(
        z.strictObject({
          /** Paragraph, counted from 1. */
          paragraph: field('Đoạn', 'Số thứ tự của đoạn.', z.int().min(1).optional()),
          /** The words here. */
          here: field('Ở đây', 'Chữ của bản dùng để đối chiếu.', printed(line(300))),
          /** The words there. */
          other: field('Bản khác', 'Chữ của bản khác.', printed(line(300))),
          /** Which copy. */
          source: field('Bản nào', 'Bản khác ấy là bản nào.', line(300).optional()),
        }),
      )
      .default([]),
  ),
  /** Rights, where they are not those of all his writings. */
  rights: field('Quyền tác giả', 'Chỉ ghi khi khác: bản dịch, lời dẫn của nhà xuất bản.', line(300).optional()),
  /** What was consulted for the facts. */
  evidence: field('Căn cứ', 'Nguồn đã xem.', z.array(evidence).default([])),
  /** Other names, which search knows. */
  aliases: field('Tên gọi khác', 'Ví dụ: Đường Kách mệnh.', z.array(printed(line(120))).default([])),
  /** Anything a reader should know. */
  note: field('Ghi chú', 'Điều người đọc nên biết về tác phẩm.', line(600).optional()),
  ...common,
});
export type WorkData = z.infer<typeof workSchema>;
