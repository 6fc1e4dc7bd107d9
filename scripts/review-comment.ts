/**
 * Writes the comment for a merge request: what the content check says, and which addresses change.
 * `node scripts/start.mjs review-comment BASE CHECK.json [PREVIEW-URL FOLDER] > comment.md`, with CHECK.json from
 * `content:check --json`, and the address of the preview and the folder it was built into, if it could be built.
 * The request is what lies between BASE and HEAD; with `--changes FILE` instead of BASE it is what GitHub says of it
 * (`gh api --paginate --slurp repos/…/pulls/N/files`), so that nothing of it has to be fetched.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { findingsSchema, reviewComment, type ChangedFile } from '../src/check/review-comment.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { askGit, findRepository } from '../src/library/git.ts';

const githubFiles = z.array(z.array(z.object({ filename: z.string(), status: z.string(), previous_filename: z.string().optional() })));

async function changesSince(base: string): Promise<ChangedFile[]> {
  const repository = findRepository('content');
  if (!repository) throw new Error('Thư mục content/ không nằm trong một kho git.');
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
  if ('fault' in answer) throw new Error(`${answer.fault.message} ${answer.fault.fix}`);
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

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { changes: { type: 'string' } }, allowPositionals: true });
  const [base = 'origin/main', checkFile, preview, folder = ''] = values.changes ? ['', ...positionals] : positionals;
  const findings = findingsSchema.parse(checkFile ? JSON.parse(readFileSync(checkFile, 'utf8')) : []);
  const changes = values.changes ? changesOnGithub(values.changes) : await changesSince(base);
  const pageAddress = (path: string): string | null => {
    const page = `${path}index.html`;
    return existsSync(join(folder, page)) ? `${preview?.replace(/\/$/, '')}${page}` : null;
  };
  console.log(reviewComment({ findings, changes, ...(preview && { pageAddress }) }));
  return 0;
});
