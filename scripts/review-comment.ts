/**
 * Writes the comment for a merge request: what the content check says, and which addresses change.
 * `node scripts/review-comment.ts BASE CHECK.json [PREVIEW-URL FOLDER] > comment.md`, with CHECK.json from
 * `content:check --json`, and the address of the preview and the folder it was built into, if it could be built.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryPath } from '../src/schemas/addresses.ts';
import { collectionDefinitions } from '../src/schemas/collections.ts';
import { COLLECTIONS, type CollectionName } from '../src/schemas/field.ts';

interface Finding {
  file: string;
  line: number;
  column: number;
  rule: string;
  severity: string;
  message: string;
  fix: string;
}

const MOST_SHOWN = 100;
const CHANGES: Record<string, string> = { A: 'thêm', M: 'sửa', D: 'bỏ' };

const [base = 'origin/main', checkFile, preview, folder = ''] = process.argv.slice(2);

/** Files of the content folder that the request changes, each after the letter of what is done to it. */
function contentChanges(): { status: string; file: string }[] {
  const diff = execFileSync('git', ['-c', 'core.quotePath=off', 'diff', '--name-status', '--no-renames', `${base}...HEAD`, '--', 'content'], { encoding: 'utf8' });
  return diff.split('\n').filter(Boolean).map((line) => ({ status: line.charAt(0), file: line.slice(2) }));
}

function link(path: string): string {
  if (!preview) return `\`${path}\``;
  const page = `${path}index.html`;
  return existsSync(join(folder, page)) ? `[${path}](${preview.replace(/\/$/, '')}${page})` : `\`${path}\` (không có trong bản xem trước: bản nháp còn thiếu mục bắt buộc, hoặc bài đã gỡ)`;
}

function addressLine({ status, file }: { status: string; file: string }): string[] {
  const [, collection = '', id = ''] = /^content\/([^/]+)\/(.+)\.(?:mdx|yaml)$/.exec(file) ?? [];
  if (!COLLECTIONS.includes(collection as CollectionName)) return [];
  const name = collection as CollectionName;
  const path = entryPath(name, id);
  return [`| ${CHANGES[status]} | ${collectionDefinitions[name].label} | ${status === 'D' ? `\`${path}\`` : link(path)} |`];
}

/** Every error, and the reminders of the files that change: those of other files were there before. */
function checkLines(findings: readonly Finding[], changed: ReadonlySet<string>): string[] {
  const shown = findings.filter(({ severity, file }) => severity === 'lỗi' || changed.has(file));
  if (shown.length === 0) return ['Không có lỗi; không có nhắc nhở nào ở các tệp thay đổi.'];
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = shown.slice(0, MOST_SHOWN).map(({ file, line, severity, rule, message, fix }) => `| ${severity} | \`${file}:${line}\` | ${rule} | ${cell(`${message} ${fix}`)} |`);
  const rest = shown.length > MOST_SHOWN ? [`\nCòn ${shown.length - MOST_SHOWN} mục nữa: chạy \`npm run content:check\` để xem hết.`] : [];
  return ['| mức | chỗ | mã | nội dung |', '| --- | --- | --- | --- |', ...rows, ...rest];
}

const findings = checkFile ? (JSON.parse(readFileSync(checkFile, 'utf8')) as Finding[]) : [];
const changes = contentChanges();
const addresses = changes.flatMap(addressLine);
console.log(
  [
    '## Kiểm tra nội dung', '', ...checkLines(findings, new Set(changes.map(({ file }) => file))), '',
    '## Trang thay đổi', '',
    ...(addresses.length > 0 ? ['| | mục | địa chỉ |', '| --- | --- | --- |', ...addresses] : ['Không có trang nội dung nào thay đổi.']),
  ].join('\n'),
);
