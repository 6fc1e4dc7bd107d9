import { z } from 'zod';
import { evidence, standingOf, type EvidenceData, type Support } from './evidence.ts';
import { choice, common, field, line, partialDate, printed, reference, references, webAddress } from './field.ts';

/** Kinds of documents, as they are printed above their titles. */
export const DOCUMENT_TYPES = [
  'Chỉ thị',
  'Nghị quyết',
  'Kết luận',
  'Quy định',
  'Quyết định',
  'Hướng dẫn',
  'Kế hoạch',
  'Quy chế',
  'Thông báo',
  'Công văn',
  'Báo cáo',
  'Chương trình',
  'Tờ trình',
  'Biên bản',
  'Luật',
] as const;

const DOCUMENT_STATUSES = { 'in-force': 'Còn hiệu lực', replaced: 'Được thay thế', unconfirmed: 'Chưa xác nhận hiệu lực' } as const;

/** How far number, day and summary line are checked, the furthest first. What each needs, `documentStandingOf` says. */
export const DOCUMENT_VERIFICATIONS = {
  official: 'Đã xem ở nơi ban hành',
  sourced: 'Có nguồn tin cậy',
  secondary: 'Theo nguồn dẫn lại',
  unconfirmed: 'Chưa xác nhận',
} as const;
export type DocumentVerification = keyof typeof DOCUMENT_VERIFICATIONS;

/** What one source must show to count in full for a document, its number first. */
const DOCUMENT_NEEDS = ['number', 'date', 'title'] as const satisfies Support[];

/** What a state that evidence does not allow lacks. */
const LACKS: Readonly<Record<Exclude<DocumentVerification, 'unconfirmed'>, string>> = {
  official:
    'một căn cứ là chính nơi ban hành đăng (keeper), hoặc bản in đã xem tận mắt (print), cho thấy số (number), ngày (date) và trích ' +
    'yếu (title)',
  sourced:
    'hai căn cứ cùng cho thấy số (number), ngày (date) và trích yếu (title), ít nhất một căn cứ có independent: nói vì sao không chép ' +
    'căn cứ kia',
  secondary: 'ít nhất một căn cứ cho thấy số (number), không kể trang cá nhân',
};

/**
 * The most that may be said of a document on this evidence. `official`: seen where it was issued or in print; `sourced`: two
 * sources of which one is known to repeat none of the others; `secondary`: somebody gives its number.
 */
export function documentStandingOf(evidence: readonly EvidenceData[]): DocumentVerification {
  const isIssued = evidence.some(({ kind, supports }) => kind === 'keeper' && DOCUMENT_NEEDS.every((what) => supports.includes(what)));
  const standing = standingOf(evidence, DOCUMENT_NEEDS);
  if (isIssued || standing === 'print') return 'official';
  return standing === 'unverified' ? 'unconfirmed' : standing;
}

/** Whether one state says more than another. */
export function claimsMore(claimed: DocumentVerification, allowed: DocumentVerification): boolean {
  const states = Object.keys(DOCUMENT_VERIFICATIONS);
  return states.indexOf(claimed) < states.indexOf(allowed);
}

/** `documents` · văn bản · YAML. Numbers recur across terms: the key is number and date. */
export const documentSchema = z
  .strictObject({
    /** Number and sign as printed, without inner spaces: `05-CT/TW`. */
    number: field(
      'Số, ký hiệu',
      'Như in, không có dấu cách: 05-CT/TW',
      line(60).regex(/^\S+$/, 'Viết liền, không có dấu cách, ví dụ: 14-KH/ĐU.STTTT'),
    ),
    /** Kind of document. */
    type: field('Loại văn bản', 'Chỉ thị, Nghị quyết, Kết luận…', z.enum(DOCUMENT_TYPES)),
    /** Who issued it. */
    issuer: field('Nơi ban hành', 'Tên cơ quan ban hành.', printed(line(200))),
    /** The issuer's entry, where the library has one. */
    organisation: field('Đơn vị ban hành', 'Mục của đơn vị ấy trong thư viện, nếu có.', reference('organisations').optional()),
    /** Day of issue; left out when not known. */
    issued: field('Ngày ban hành', '2016-05-15; chỉ biết năm thì viết 2011; không biết thì bỏ trống.', partialDate.optional()),
    /** Official summary line (trích yếu). */
    title: field('Trích yếu', 'Trích yếu như in.', printed(line(500, 5))),
    /** One line of our own: what it is about. */
    subject: field('Nội dung chính', 'Một dòng của thư viện.', line(300).optional()),
    /** Whether it is in force. */
    status: field(
      'Hiệu lực',
      'Được thay thế thì phải có văn bản thay nó; chưa chắc thì để chưa xác nhận.',
      choice(DOCUMENT_STATUSES).default('unconfirmed'),
    ),
    /** Documents it replaces. */
    replaces: field('Thay thế', 'Các văn bản bị thay.', references('documents')),
    /** Document that replaces it. */
    replacedBy: field('Được thay thế bằng', 'Văn bản thay thế nó.', reference('documents').optional()),
    /** Documents it continues, without replacing them. */
    continues: field('Tiếp nối', 'Các văn bản mà văn bản này tiếp tục.', references('documents')),
    /** Documents it rests on or carries out. */
    basedOn: field('Căn cứ', 'Các văn bản làm căn cứ.', references('documents')),
    /** Full text, at the issuer where possible. */
    url: field('Toàn văn', 'Địa chỉ toàn văn.', webAddress.optional()),
    /** How far number, date and title were checked: never above what the evidence allows. */
    verification: field(
      'Tình trạng kiểm chứng',
      'Số, ngày và trích yếu đã được kiểm tra tới đâu; không quá điều căn cứ cho phép.',
      choice(DOCUMENT_VERIFICATIONS),
    ),
    /** What was consulted. */
    evidence: field('Căn cứ kiểm chứng', 'Nguồn đã xem.', z.array(evidence).default([])),
    /** Other names and written forms, which search knows. */
    aliases: field('Tên gọi khác', 'Ví dụ: Nghị quyết Trung ương 4 khóa XII.', z.array(printed(line(120))).default([])),
    /** Anything a reader should know. */
    note: field('Ghi chú', 'Ví dụ: trùng số với văn bản khác.', line(600).optional()),
    /** Topics. */
    topics: field('Chủ đề', 'Chủ đề liên quan.', references('topics')),
    ...common,
  })
  .superRefine((document, context) => {
    if (document.status === 'replaced' && !document.replacedBy)
      context.addIssue({ code: 'custom', path: ['status'], message: '“replaced” cần replacedBy: (mã văn bản thay thế).' });
    const { verification, evidence } = document;
    const allowed = documentStandingOf(evidence);
    if (verification !== 'unconfirmed' && claimsMore(verification, allowed))
      context.addIssue({
        code: 'custom',
        path: ['verification'],
        message: `“${verification}” cần ${LACKS[verification]}. Căn cứ hiện có chỉ cho phép ghi: ${allowed}.`,
      });
  });
export type DocumentData = z.infer<typeof documentSchema>;
