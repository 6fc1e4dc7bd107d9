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
export type Support = keyof typeof SUPPORTS;

/** What was looked at, the strongest first. A copy is what it is, whatever it was copied from. */
export const EVIDENCE_KINDS = {
  print: 'Trang in đã xem tận mắt',
  keeper: 'Nơi giữ hoặc giảng dạy tác phẩm, nơi ban hành văn bản',
  official: 'Cơ quan, báo chí',
  copy: 'Bản chép có ghi nguồn',
  personal: 'Trang cá nhân, không rõ nguồn',
  'full-text': 'Toàn văn đã so từng chữ',
} as const;

/** What was consulted, and what it shows. Quotations, works, documents and organisations share it. */
export const evidence = z
  .strictObject({
    /** What was looked at. `full-text`: the wording stands word by word in the quotation's work; the content check compares. */
    kind: field('Loại nguồn', 'Chính thứ đã xem; bản chép của giáo trình vẫn là bản chép.', choice(EVIDENCE_KINDS)),
    /** Address of the page that was consulted. One of `url` and `work` is required, but for `full-text`. */
    url: field('Địa chỉ', 'Trang đã xem.', webAddress.optional()),
    /** Printed work or text that was consulted, with the place in it, as a reader would name it. */
    work: field('Sách, bài đã xem', 'Tên sách, báo, bài, kèm chương hoặc trang.', printed(line(400)).optional()),
    /** Name of the institution, newspaper or publisher. */
    site: field('Nơi công bố', 'Tên cơ quan, tờ báo, nhà xuất bản.', printed(line()).optional()),
    /** What the source shows. */
    supports: field('Căn cứ cho điều gì', 'Chỉ chọn điều chính nguồn ấy cho thấy.', z.array(choice(SUPPORTS)).min(1)),
    /** Why it does not repeat another source of the list; left out where that is not known. */
    independent: field(
      'Vì sao độc lập',
      'Chỉ điền khi biết nguồn này không chép lại nguồn khác trong danh sách, và vì sao biết.',
      line(300, 10).optional(),
    ),
    /** Short excerpt as printed there. */
    excerpt: field('Trích', 'Một câu ngắn đúng như trong nguồn.', printed(z.string().max(600)).optional()),
    /** Who saw the printed page: role, or name where it may be published. */
    by: field('Người xem', 'Với trang in: ai đã mở trang in ra xem (chức danh, hoặc tên nếu được nêu).', line(120).optional()),
    /** Day it was consulted. */
    accessed: field('Ngày xem', 'Ngày đã xem nguồn.', isoDay.optional()),
    /** Where exactly, for those who check again; readers see it only on asking. */
    provenance: field('Chỗ để kiểm lại', 'Kho, tệp, dòng: cho người kiểm lại, trang chỉ hiện khi người đọc mở ra.', line(400).optional()),
  })
  .superRefine(({ kind, url, work, by, accessed }, context) => {
    const add = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (kind !== 'full-text' && !url && !work) add([], 'Mỗi căn cứ cần url (địa chỉ) hoặc work (sách, bài đã xem).');
    if (kind === 'print' && !(by && accessed))
      add(
        ['kind'],
        '“print” cần by: (ai đã xem trang in) và accessed: (ngày xem). Chưa mở trang in thì ghi đúng thứ đã xem, ví dụ kind: copy.',
      );
  });
export type EvidenceData = z.infer<typeof evidence>;

/** How far evidence carries, the furthest first. */
const STANDINGS = ['print', 'sourced', 'secondary', 'unverified'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * The most that may be said on this evidence. `print`: the printed page was seen; `sourced`: two sources of which one is
 * known to repeat none of the others show what is needed, or one that keeps or teaches the text and gives its place;
 * `secondary`: a source other than a personal page shows the first of what is needed.
 * @param needed what a source must show to count in full, the text itself first
 */
export function standingOf(evidence: readonly EvidenceData[], needed: readonly Support[]): Standing {
  const shows = ({ supports }: EvidenceData, what: readonly Support[]): boolean => what.every((one) => supports.includes(one));
  const told = evidence.filter(({ kind }) => kind !== 'personal');
  const full = told.filter((item) => shows(item, needed));
  if (full.some(({ kind, by, accessed }) => kind === 'print' && by && accessed)) return 'print';
  const isTaught = full.some((item) => item.kind === 'keeper' && shows(item, ['edition']));
  if (isTaught || (full.length > 1 && full.some(({ independent }) => independent))) return 'sourced';
  return told.some((item) => shows(item, needed.slice(0, 1))) ? 'secondary' : 'unverified';
}

/** Whether one standing says more than another. */
export function isAbove(claimed: Standing, allowed: Standing): boolean {
  return STANDINGS.indexOf(claimed) < STANDINGS.indexOf(allowed);
}
