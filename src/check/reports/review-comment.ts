import * as z from 'zod';
import { entryPath } from '../../schemas/addresses.ts';
import { showSentence } from '../../problems/show-untrusted.ts';
import { collectionDefinitions, type CollectionName, COLLECTIONS } from '../../schemas/collections.ts';
import { ID_PATTERN } from '../../schemas/field.ts';
import { codeSpan } from './code-span.ts';

/** What `content:check --json` writes, as far as the comment needs it; it may come from a job that ran a request's code. */
export const findingsSchema = z
  .array(
    z.object({
      file: z.string(),
      line: z.int().min(1),
      rule: z.string(),
      severity: z.enum(['lỗi', 'nhắc']),
      message: z.string(),
      fix: z.string(),
    }),
  )
  .max(100_000);
export type ReportedFinding = z.infer<typeof findingsSchema>[number];

/** A file of the content folder that a request changes, after the letter of what is done to it (`git diff --name-status`). */
export interface ChangedFile {
  status: string;
  /** From the root of the repository. */
  file: string;
}

export interface ReviewedRequest {
  findings: readonly ReportedFinding[];
  changes: readonly ChangedFile[];
  /** Address of a page in the preview; null where the preview lacks it. Left out where there is no preview to link to. */
  pageAddress?: (path: string) => string | null;
}

/** GitHub refuses more than 65,536 characters (its own count, up to four bytes each), GitLab more than a million. */
const MOST_BYTES = 60_000;
const MOST_SHOWN = 100;
const CHANGES: Readonly<Record<string, string>> = { A: 'thêm', M: 'sửa', D: 'bỏ' };

/**
 * The comment for a request, in Markdown: what the content check says, and which addresses change. Whatever the request wrote stands in
 * code spans.
 */
export function reviewComment(request: ReviewedRequest): string {
  const half = MOST_BYTES / 2;
  return ['## Kiểm tra nội dung', '', ...findingLines(request, half), '', '## Trang thay đổi', '', ...addressLines(request, half)].join(
    '\n',
  );
}

/** Every error, and the reminders of the files that change: those of other files were there before. */
function findingLines({ findings, changes }: ReviewedRequest, most: number): string[] {
  const changed = new Set(changes.map(({ file }) => file));
  const shown = findings.filter(({ severity, file }) => severity === 'lỗi' || changed.has(file));
  if (shown.length === 0) return ['Không có lỗi; không có nhắc nhở nào ở các tệp thay đổi.'];
  const lines = shown
    .slice(0, MOST_SHOWN)
    .map(
      ({ file, line, severity, rule, message, fix }) =>
        `- **${severity}** ${codeSpan(rule)} ở ${codeSpan(file)} dòng ${line}: ${codeSpan(showSentence(`${message} ${fix}`, 600), 1000)}`,
    );
  return fitting(lines, shown.length, most, 'Chạy `npm run content:check` để xem hết.');
}

function addressLines({ changes, pageAddress }: ReviewedRequest, most: number): string[] {
  const lines = changes.flatMap(({ status, file }) => {
    const [, collection = '', id = ''] = /^content\/([^/]+)\/([^]+)\.(?:mdx|yaml)$/.exec(file) ?? [];
    if (!COLLECTIONS.includes(collection as CollectionName)) return [];
    const name = collection as CollectionName;
    const path = entryPath(name, id);
    return [
      `- ${CHANGES[status] ?? 'sửa'} · ${collectionDefinitions[name].label} · ` +
        `${status === 'D' || !ID_PATTERN.test(id) ? codeSpan(path) : linked(path, pageAddress)}`,
    ];
  });
  return lines.length > 0
    ? fitting(lines, lines.length, most, 'Xem danh sách tệp thay đổi của yêu cầu hợp nhất.')
    : ['Không có trang nội dung nào thay đổi.'];
}

/** @param path made of letters, digits, `-` and `/` */
function linked(path: string, pageAddress: ReviewedRequest['pageAddress']): string {
  if (!pageAddress) return codeSpan(path);
  const address = pageAddress(path);
  return address
    ? `[${path}](<${new URL(address).href}>)`
    : `${codeSpan(path)} (không có trong bản xem trước: bản nháp còn thiếu ô bắt buộc, hoặc bài đã gỡ)`;
}

/** As many lines as there is room for, and a word on those left out. */
function fitting(lines: readonly string[], count: number, most: number, advice: string): string[] {
  let room = most;
  const kept = lines.filter((line) => (room -= Buffer.byteLength(line) + 1) >= 0);
  return kept.length < count ? [...kept, '', `Còn ${count - kept.length} dòng nữa. ${advice}`] : kept;
}
