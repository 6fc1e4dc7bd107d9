import { hash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Refusal } from '../../problems/refusal.ts';
import type { ImportedDraft } from '../import-file.ts';
import { failures, ImportCancelled, shownName } from '../messages.ts';
import { readGuarded } from '../read/guarded-file.ts';
import { partOf } from '../read/parts.ts';
import { writeImported } from '../write-files.ts';
import { folderMessages } from './folder-messages.ts';
import { renameDraft, withFreeName } from './free-name.ts';
import { readRecord, recordRow } from './results-folder.ts';
import { rowOfDraft, rowOfFailure, type ReviewRow } from './review-row.ts';

interface ManyFiles {
  files: readonly string[];
  /** Where drafts go. */
  folder: string;
  /** Where the record of earlier runs is. */
  results: string;
  isForced: boolean;
  /** Files that are read at once, each in another process. */
  atOnce: number;
  /** A file's path as the editor is told it. */
  shown: (path: string) => string;
  /** @throws Refusal */
  importFile: (path: string) => Promise<ImportedDraft>;
  /** Is told of every file when it is done. */
  tell: (row: ReviewRow, imported: ImportedDraft | null) => void;
}

type Read = { digest: string | null; imported: ImportedDraft } | { digest: string | null; reason: string } | { before: ReviewRow };

/**
 * Imports files one after the other, the next being read while one is written: names and rows do not depend on which is
 * read faster. One that cannot be imported stops none; one that an earlier run imported, byte for byte, is passed over.
 * @throws ImportCancelled
 */
export async function importMany(many: ManyFiles): Promise<ReviewRow[]> {
  const { files, folder, results, isForced, atOnce, shown, tell } = many;
  const record = await readRecord(results);
  const rows: ReviewRow[] = [];
  const given = new Set<string>();
  const byDigest = new Map<string, string>();
  const pending: Promise<Read>[] = [];
  const most = Math.min(atOnce, availableParallelism());
  for (const [index, path] of files.entries()) {
    for (let next = pending.length; next < Math.min(files.length, index + most); next += 1)
      pending.push(readOne(files[next]!, record, many));
    const read = await pending[index]!;
    const file = shown(path);
    const row = await finish(read, file);
    rows.push(row);
    if (row.state === 'imported') await recordRow(results, row);
    if (row.digest && row.state !== 'failed' && !byDigest.has(row.digest)) byDigest.set(row.digest, file);
    tell(row, 'imported' in read ? read.imported : null);
  }
  return rows;

  async function finish(read: Read, file: string): Promise<ReviewRow> {
    const digest = 'before' in read ? read.before.digest : read.digest;
    const twin = digest === null ? undefined : byDigest.get(digest);
    if (twin !== undefined) return { ...rowOfFailure(file, digest, folderMessages.twinOf(twin)), state: 'twin' };
    if ('before' in read) return { ...read.before, file, state: 'before' };
    if ('reason' in read) return rowOfFailure(file, digest, read.reason);
    try {
      const known = digest === null ? undefined : record.get(digest);
      const own = isForced && known?.id ? renameDraft(read.imported, known.id) : read.imported;
      const named = await withFreeName(own, folder, given, isForced);
      const draft = await writeImported(named, folder, isForced);
      given.add(named.id);
      return rowOfDraft(file, digest, draft, named);
    } catch (error) {
      return rowOfFailure(file, digest, sayFailure(error, file));
    }
  }
}

async function readOne(path: string, record: ReadonlyMap<string, ReviewRow>, { isForced, importFile }: ManyFiles): Promise<Read> {
  let digest: string | null = null;
  try {
    const { file, part } = partOf(path);
    const { bytes } = await readGuarded(file);
    digest = hash('sha256', part === null ? bytes : Buffer.concat([bytes, Buffer.from(`#${part}`)]));
    const before = record.get(digest);
    if (before?.draft && !isForced && (await lstat(before.draft).catch(() => null))) return { before };
    return { digest, imported: await importFile(path) };
  } catch (error) {
    if (error instanceof ImportCancelled) throw error;
    return { digest, reason: sayFailure(error, shownName(path)) };
  }
}

function sayFailure(error: unknown, name: string): string {
  return error instanceof Refusal ? error.message : failures.unexpected(name);
}
