import { z } from 'zod';
import { placeholder } from '../text/left-for-editor.ts';
import { evidence, isAbove, standingOf, type Standing, type Support } from './evidence.ts';
import { choice, common, field, line, printed, reference, references } from './field.ts';
import { edition, seenDate } from './work.ts';

/** How far a quotation is checked, the furthest first, and what it must not be used as. What each needs, `standingOf` says. */
export const VERIFICATIONS = {
  print: 'Đã đối chiếu bản in',
  sourced: 'Có nguồn tin cậy',
  secondary: 'Theo nguồn dẫn lại',
  unverified: 'Chưa kiểm chứng',
  disputed: 'Nghi vấn',
  misattributed: 'Gán nhầm',
} as const satisfies Record<Standing | 'disputed' | 'misattributed', string>;
export type Verification = keyof typeof VERIFICATIONS;

/** Whether a saying is kept because nobody should use it as a quotation. */
export function isDoubtful(verification: Verification): verification is 'disputed' | 'misattributed' {
  return verification === 'disputed' || verification === 'misattributed';
}

/** Whether a quotation may stand where nobody asked for it: of the day, in a hero. */
export function isWellSourced(verification: Verification): boolean {
  return verification === 'print' || verification === 'sourced';
}

/** What one source must show to count in full for a quotation, its words first. */
export const QUOTE_NEEDS = ['wording', 'work'] as const satisfies Support[];

/** What a state that evidence does not allow lacks. */
const LACKS: Readonly<Record<Exclude<Standing, 'unverified'>, string>> = {
  print: 'một trang in đã xem tận mắt (print) cho thấy nguyên văn (wording) và tác phẩm (work), có by: và accessed:',
  sourced:
    'hai căn cứ cùng cho thấy nguyên văn (wording) và tác phẩm (work), ít nhất một căn cứ có independent:; hoặc một nơi giữ hay ' +
    'giảng dạy tác phẩm (keeper) cho thấy nguyên văn, tác phẩm và tập, trang (edition)',
  secondary: 'ít nhất một căn cứ cho thấy nguyên văn (wording), không kể trang cá nhân',
};

/** `quotes` · trích dẫn Hồ Chí Minh · MDX; the body is optional commentary. */
export const quoteSchema = z
  .strictObject({
    /** Exactly as printed, NFC. Line breaks are kept. */
    text: field('Nguyên văn', 'Chép đúng từng chữ như bản in.', printed(z.string().trim().min(4).max(3000))),
    /** True where the quotation is part of a sentence. */
    fragment: field(
      'Trích đoạn',
      'Bật nếu chỉ là một phần của câu. Trọn câu mà thiếu dấu chấm cuối thì không bật.',
      z.boolean().default(false),
    ),
    /** The work it stands in, or is said to; required unless the saying is disputed or misattributed. */
    work: field('Tác phẩm', 'Tác phẩm chứa câu này: mã của mục ấy trong phần Tác phẩm.', reference('works').optional()),
    /** Part of the work. */
    section: field('Phần', 'Phần, mục, điều trong tác phẩm.', printed(line(200)).optional()),
    /** When it was said or written; required unless disputed or misattributed. */
    date: field('Ngày', 'Ngày nói hoặc viết.', seenDate.optional()),
    /** Circumstances in which it was said. */
    occasion: field('Hoàn cảnh', 'Nói hoặc viết trong dịp nào.', line(400).optional()),
    /** Where it was first published. */
    firstPublished: field('Nơi đăng đầu tiên', 'Báo, số, ngày.', printed(line(300)).optional()),
    /** Place in a collected edition. */
    edition: field('Bộ sách', 'Tập, trang trong Toàn tập.', edition.optional()),
    /** How far wording and work were checked: never above what the evidence allows. */
    verification: field(
      'Tình trạng kiểm chứng',
      'Nguyên văn và tác phẩm đã được kiểm tra tới đâu; không quá điều căn cứ cho phép.',
      choice(VERIFICATIONS),
    ),
    /** What was consulted. */
    evidence: field('Căn cứ', 'Nguồn đã xem và nó là căn cứ cho điều gì.', z.array(evidence).default([])),
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
    /** The quotation to use instead: the right words, or others on the same thing that have a source. */
    correct: field('Câu nên dùng', 'Câu đúng, hoặc câu có nguồn nói ý ấy, trong thư viện.', reference('quotes').optional()),
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
    if (!isDoubtful(quote.verification)) {
      const allowed = standingOf(quote.evidence, QUOTE_NEEDS);
      if (quote.verification !== 'unverified' && isAbove(quote.verification, allowed))
        add(
          'verification',
          `“${quote.verification}” cần ${LACKS[quote.verification]}. ` +
            `Căn cứ hiện có chỉ cho phép ghi “${allowed}” (${VERIFICATIONS[allowed].toLowerCase()}).`,
        );
    }
    if (!quote.work && quote.evidence.some(({ kind }) => kind === 'full-text'))
      add('evidence', 'Căn cứ kind: full-text cần work: (tác phẩm) để so từng chữ.');
    if (quote.date?.confirmed && !quote.evidence.some(({ supports }) => supports.includes('date')))
      add('date', 'confirmed: true cần một nguồn ở evidence: có supports: [date].');
  });
export type QuoteData = z.infer<typeof quoteSchema>;

/** The text a new entry starts with. */
export const QUOTE_SKELETON = `
${placeholder('lời dẫn: câu này nói điều gì, trong hoàn cảnh nào, chi bộ dùng vào việc gì; không cần thì xóa')}
`;
