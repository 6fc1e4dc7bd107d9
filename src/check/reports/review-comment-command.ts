import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { command } from '../../commands/command-line.ts';
import { Refusal } from '../../problems/refusal.ts';
import { findingsSchema, reviewComment, type ChangedFile } from './review-comment.ts';
import { askGit, findRepository } from '../../library/git.ts';

const githubFiles = z.array(z.array(z.object({ filename: z.string(), status: z.string(), previous_filename: z.string().optional() })));

async function changesSince(base: string, contentDir: string): Promise<ChangedFile[]> {
  const repository = findRepository(contentDir);
  if (!repository) throw new Refusal('Thư mục content/ không nằm trong một kho git.');
  const answer = await askGit(repository, [
    'diff',
    '-z',
    '--name-status',
    '--no-renames',
    '--end-of-options',
    `${base}...HEAD`,
    '--',
    'content',
  ]);
  if ('fault' in answer) throw new Refusal(`${answer.fault.message} ${answer.fault.fix}`);
  const fields = answer.output.split('\0');
  return Array.from({ length: fields.length >> 1 }, (_, i) => ({ status: fields[2 * i] ?? '', file: fields[2 * i + 1] ?? '' }));
}

function changesOnGithub(file: string): ChangedFile[] {
  return githubFiles
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .flat()
    .flatMap(({ filename, status, previous_filename: before }) => [
      ...(before === undefined ? [] : [{ status: 'D', file: before }]),
      { status: { added: 'A', renamed: 'A', copied: 'A', removed: 'D' }[status] ?? 'M', file: filename },
    ]);
}

const FORM = {
  name: 'thu-vien review-comment',
  about: `Soạn nhận xét cho một yêu cầu hợp nhất: lần kiểm tra nội dung nói gì, và những địa chỉ nào đổi. Yêu cầu là những gì nằm giữa
NHÁNH-GỐC và HEAD. KIỂM-TRA.json là kết quả của lệnh check --json; ĐỊA-CHỈ và THƯ-MỤC là của bản xem trước, nếu dựng được.`,
  operands: '[NHÁNH-GỐC] [KIỂM-TRA.json] [ĐỊA-CHỈ THƯ-MỤC]',
  options: {
    changes: { value: 'TỆP', help: 'thay cho NHÁNH-GỐC: các tệp đã đổi theo GitHub (gh api repos/…/pulls/N/files --paginate --slurp)' },
  },
} as const;

/** `thu-vien review-comment`: prints the comment for a merge request. */
export const runReviewComment = command(FORM, async ({ values, operands }, { cwd, print }) => {
  const [base = 'origin/main', checkFile, preview, folder = ''] = values.changes ? ['', ...operands] : operands;
  const findings = findingsSchema.parse(checkFile ? JSON.parse(readFileSync(checkFile, 'utf8')) : []);
  const changes = values.changes ? changesOnGithub(values.changes) : await changesSince(base, join(cwd, 'content'));
  const pageAddress = (path: string): string | null => {
    const page = `${path}index.html`;
    return existsSync(join(folder, page)) ? `${preview?.replace(/\/$/, '')}${page}` : null;
  };
  print(reviewComment({ findings, changes, ...(preview && { pageAddress }) }));
});
