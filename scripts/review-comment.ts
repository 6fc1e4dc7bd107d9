/**
 * Writes the comment for a merge request: what the content check says, and which addresses change.
 * `node scripts/review-comment.ts BASE CHECK.json [PREVIEW-URL] > comment.md`, with CHECK.json from `content:check --json`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

const [base = 'origin/main', checkFile, preview] = process.argv.slice(2);

function changedAddresses(): string[] {
  const diff = execFileSync('git', ['-c', 'core.quotePath=off', 'diff', '--name-status', '--no-renames', `${base}...HEAD`, '--', 'content'], { encoding: 'utf8' });
  return diff.split('\n').flatMap((line) => {
    const [, status = '', collection = '', id = ''] = /^([AMD])\tcontent\/([^/]+)\/(.+)\.(?:mdx|yaml)$/.exec(line) ?? [];
    if (!COLLECTIONS.includes(collection as CollectionName)) return [];
    const name = collection as CollectionName;
    const path = entryPath(name, id);
    const address = preview && status !== 'D' ? `[${path}](${preview.replace(/\/$/, '')}${path})` : `\`${path}\``;
    return [`| ${CHANGES[status]} | ${collectionDefinitions[name].label} | ${address} |`];
  });
}

function checkLines(findings: Finding[]): string[] {
  if (findings.length === 0) return ['Không có lỗi, không có nhắc nhở.'];
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = findings.slice(0, MOST_SHOWN).map(({ file, line, severity, rule, message, fix }) => `| ${severity} | \`${file}:${line}\` | ${rule} | ${cell(`${message} ${fix}`)} |`);
  const rest = findings.length > MOST_SHOWN ? [`\nCòn ${findings.length - MOST_SHOWN} mục nữa: chạy \`npm run content:check\` để xem hết.`] : [];
  return ['| mức | chỗ | mã | nội dung |', '| --- | --- | --- | --- |', ...rows, ...rest];
}

const findings = checkFile ? (JSON.parse(readFileSync(checkFile, 'utf8')) as Finding[]) : [];
const addresses = changedAddresses();
console.log(
  [
    '## Kiểm tra nội dung', '', ...checkLines(findings), '',
    '## Trang thay đổi', '',
    ...(addresses.length > 0 ? ['| | mục | địa chỉ |', '| --- | --- | --- |', ...addresses] : ['Không có trang nội dung nào thay đổi.']),
  ].join('\n'),
);
