import { z } from 'zod';
import { placeholder } from '../text/left-for-editor.ts';
import { evidence } from './evidence.ts';
import { choice, common, field, line, partialDate, printed, reference, references } from './field.ts';

export const VERIFICATIONS = {
  verified: 'Đã đối chiếu',
  secondary: 'Theo nguồn thứ cấp',
  unverified: 'Chưa kiểm chứng',
  disputed: 'Nghi vấn',
  misattributed: 'Gán nhầm',
} as const;
export type Verification = keyof typeof VERIFICATIONS;

/** Whether a saying is listed because nobody should use it as a quotation. */
export function isDoubtful(verification: Verification): boolean {
  return verification === 'disputed' || verification === 'misattributed';
}

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

/** `quotes` · trích dẫn Hồ Chí Minh · MDX; the body is optional commentary. */
export const quoteSchema = z
  .strictObject({
    /** Exactly as printed, NFC. Line breaks are kept. */
    text: field('Nguyên văn', 'Chép đúng từng chữ như bản in.', printed(z.string().trim().min(4).max(3000))),
    /** True where the quotation is part of a sentence. */
    fragment: field('Trích đoạn', 'Bật nếu chỉ là một phần của câu.', z.boolean().default(false)),
    /** The work it stands in; required unless the saying is disputed or misattributed. */
    work: field(
      'Tác phẩm',
      'Tên tác phẩm chứa câu này.',
      z
        .strictObject({
          /** Title of the work. */
          title: field('Tên tác phẩm', 'Tên bài, thư, sách.', printed(line(200))),
          /** Kind of work. */
          kind: field('Thể loại', 'thư, bài nói, bài báo, sách, điện…', choice(WORK_KINDS).optional()),
          /** Pen name it was signed with. */
          penName: field('Bút danh', 'Tên ký dưới bài, nếu khác.', printed(line(80)).optional()),
        })
        .optional(),
    ),
    /** When it was said or written; required unless disputed or misattributed. */
    date: field(
      'Ngày',
      'Ngày nói hoặc viết.',
      z
        .strictObject({
          /** Day, month or year. */
          value: field('Ngày', '1949-10-15, 1947-10 hoặc 1969.', partialDate),
          /** Whether the date itself was seen in evidence. */
          confirmed: field('Đã xác nhận', 'Bật chỉ khi đã thấy ngày này trong nguồn.', z.boolean()),
        })
        .optional(),
    ),
    /** Circumstances in which it was said. */
    occasion: field('Hoàn cảnh', 'Nói hoặc viết trong dịp nào.', line(400).optional()),
    /** Where it was first published. */
    firstPublished: field('Nơi đăng đầu tiên', 'Báo, số, ngày.', printed(line(300)).optional()),
    /** Place in a collected edition. */
    edition: field(
      'Bộ sách',
      'Tập, trang trong Toàn tập.',
      z
        .strictObject({
          /** Full citation. */
          citation: field('Dẫn nguồn', 'Tên bộ sách, nhà xuất bản, năm, tập, trang.', printed(line(400))),
          /** Volume. */
          volume: field('Tập', 'Số tập.', z.int().min(1).max(15).optional()),
          /** Page or page range, as printed. */
          page: field('Trang', 'Ví dụ: 292-293', z.preprocess((v) => (typeof v === 'number' ? String(v) : v), line(20)).optional()),
          /** How far it was checked. */
          status: field('Tình trạng', 'Tập, trang này lấy từ đâu.', choice(EDITION_STATUSES)),
        })
        .optional(),
    ),
    /** How far wording, work and date were checked. */
    verification: field('Tình trạng kiểm chứng', 'Nguyên văn, tác phẩm và ngày đã được kiểm tra tới đâu.', choice(VERIFICATIONS)),
    /** What was consulted. Nothing counts as verified without it. */
    evidence: field('Căn cứ', 'Nguồn đã xem và nó chứng minh điều gì.', z.array(evidence).default([])),
    /** Other wordings in circulation. */
    variants: field(
      'Dị bản',
      'Cách chép khác đang lưu hành.',
      z
        .array(
          z.strictObject({
            /** The other wording. */
            text: field('Cách chép', 'Nguyên văn dị bản.', printed(z.string().trim().min(3).max(1500))),
            /** Why it differs, or where it stands. */
            note: field('Ghi chú', 'Vì sao khác, gặp ở đâu.', line(500).optional()),
          }),
        )
        .default([]),
    ),
    /** Disputed and misattributed sayings only: why. */
    reason: field('Lý do', 'Vì sao nghi vấn hoặc là gán nhầm.', line(600, 10).optional()),
    /** Misattributed sayings only: whose words they are, when known. */
    trueAuthor: field('Tác giả thật', 'Nếu biết.', line(120).optional()),
    /** The correct quotation in this collection. */
    correct: field('Câu đúng', 'Trích dẫn đúng trong thư viện.', reference('quotes').optional()),
    /** Anything a reader should know about the checking. */
    note: field('Ghi chú', 'Điều người đọc nên biết về việc kiểm chứng.', line(600).optional()),
    /** At least one topic. */
    topics: field('Chủ đề', 'Ít nhất một chủ đề.', references('topics').unwrap().min(1, 'Cần ít nhất một chủ đề.')),
    ...common,
  })
  .superRefine((quote, context) => {
    const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const doubtful = isDoubtful(quote.verification);
    if (!doubtful && !quote.work) add('work', 'Thiếu work: (tác phẩm). Nếu không rõ tác phẩm, đặt verification: disputed và ghi reason:.');
    if (!doubtful && !quote.date) add('date', 'Thiếu date: (ngày). Nếu chỉ biết năm, viết value: 1947 và confirmed: false.');
    if (doubtful && !quote.reason) add('reason', 'Câu nghi vấn hoặc gán nhầm cần reason: nói rõ vì sao.');
    const shows = new Set(quote.evidence.flatMap((item) => item.supports));
    if (quote.verification === 'verified' && !(shows.has('wording') && (shows.has('work') || shows.has('date'))))
      add('verification', 'Chỉ ghi “verified” khi evidence: có nguồn cho nguyên văn (wording) và cho tác phẩm hoặc ngày (work, date).');
    if (quote.verification === 'secondary' && quote.evidence.length === 0)
      add('verification', '“secondary” cần ít nhất một nguồn ở evidence:; nếu chưa có, ghi “unverified”.');
    if (quote.date?.confirmed && !shows.has('date')) add('date', 'confirmed: true cần một nguồn ở evidence: có supports: [date].');
  });
export type QuoteData = z.infer<typeof quoteSchema>;

/** The text a new entry starts with. */
export const QUOTE_SKELETON = `
${placeholder('lời dẫn: câu này nói điều gì, trong hoàn cảnh nào, chi bộ dùng vào việc gì; không cần thì xóa')}
`;
