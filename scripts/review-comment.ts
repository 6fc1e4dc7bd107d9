/**
 * Writes the comment for a merge request: what the content check says, and which addresses change.
 * `node scripts/review-comment.ts BASE CHECK.json [PREVIEW-URL FOLDER] > comment.md`, with CHECK.json from
 * `content:check --json`, and the address of the preview and the folder it was built into, if it could be built.
 * The request is what lies between BASE and REVIEWED_COMMIT, or HEAD.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsSchema, reviewComment, type ChangedFile } from '../src/check/review-comment.ts';

const [base = 'origin/main', checkFile, preview, folder = ''] = process.argv.slice(2);
const { REVIEWED_COMMIT = 'HEAD' } = process.env;

function contentChanges(): ChangedFile[] {
  const fields = execFileSync('git', ['diff', '-z', '--name-status', '--no-renames', '--end-of-options', `${base}...${REVIEWED_COMMIT}`, '--', 'content'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0');
  return Array.from({ length: fields.length >> 1 }, (_, i) => ({ status: fields[2 * i] ?? '', file: fields[2 * i + 1] ?? '' }));
}

const findings = findingsSchema.parse(checkFile ? JSON.parse(readFileSync(checkFile, 'utf8')) : []);
const pageAddress = (path: string): string | null => {
  const page = `${path}index.html`;
  return existsSync(join(folder, page)) ? `${preview?.replace(/\/$/, '')}${page}` : null;
};
console.log(reviewComment({ findings, changes: contentChanges(), ...(preview && { pageAddress }) }));
