import { appendFile, lstat, mkdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { writeCarefully } from '../../commands/write-carefully.ts';
import { Refusal } from '../../problems/refusal.ts';
import { idFromName } from '../../text/entry-id.ts';
import { shownPath } from '../messages.ts';
import { folderMessages } from './folder-messages.ts';
import { reviewCsv, reviewPage, type ReviewTable } from './review-table.ts';
import type { ReviewRow } from './review-row.ts';

const NAME = 'ket-qua-nhap';
const RECORD = 'da-nhap.jsonl';
const MOST_BYTES = 20e6;

/**
 * Where tables for review and the record of what was imported are kept: in the folder of the library, beside `content`,
 * where neither the site nor the content check looks, and which keeps itself out of git. Drafts that go elsewhere have
 * it beside them.
 */
export function resultsFolder(root: string, contentDir: string, draftFolder: string): string {
  const isInContent = draftFolder === contentDir || draftFolder.startsWith(contentDir + sep);
  return join(isInContent ? root : draftFolder, NAME);
}

/** Makes the folder, with the file that keeps git out. @throws Refusal where something else has its name */
async function openResults(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const found = await lstat(folder);
  if (!found.isDirectory()) throw new Refusal(folderMessages.notATable(shownPath(folder)));
  if (!(await lstat(join(folder, '.gitignore')).catch(() => null))) await writeCarefully(join(folder, '.gitignore'), '*\n');
}

/** What earlier runs imported, by digest; a line that a run broke off in is passed over. */
export async function readRecord(folder: string): Promise<Map<string, ReviewRow>> {
  const record = new Map<string, ReviewRow>();
  const path = join(folder, RECORD);
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile() || found.size > MOST_BYTES) return record;
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const row = parseRow(line);
    if (row?.digest && row.draft) record.set(row.digest, { ...row, draft: resolve(folder, row.draft) });
  }
  return record;
}

function parseRow(line: string): ReviewRow | null {
  try {
    const row = JSON.parse(line) as ReviewRow | null;
    return typeof row?.digest === 'string' && typeof row.draft === 'string' && typeof row.id === 'string' && Array.isArray(row.notes)
      ? row
      : null;
  } catch {
    return null;
  }
}

/** Adds what was just imported, so that a run that is broken off has it. */
export async function recordRow(folder: string, row: ReviewRow): Promise<void> {
  await openResults(folder);
  // From here, so that the library can be moved.
  const draft = row.draft && relative(folder, row.draft);
  await appendFile(join(folder, RECORD), `${JSON.stringify({ ...row, draft })}\n`);
}

/**
 * Writes the tables of one run.
 * @param source what the editor named: its name is theirs
 * @returns paths of the page and of the CSV file
 */
export async function writeTables(
  folder: string,
  source: string,
  { shown, ...run }: Omit<ReviewTable, 'name' | 'folder'> & { shown: (path: string) => string },
): Promise<{ page: string; csv: string }> {
  await openResults(folder);
  const name = basename(source) || source;
  const file = idFromName(name.replace(/\.\w{1,5}$/, '')) || 'bang-nhap';
  const table = { ...run, name, folder };
  const [page, csv] = [join(folder, `${file}.html`), join(folder, `${file}.csv`)];
  await writeCarefully(page, reviewPage(table));
  await writeCarefully(csv, Buffer.from(reviewCsv(table), 'utf16le'));
  return { page: shown(page), csv: shown(csv) };
}
