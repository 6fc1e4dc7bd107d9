import type { Terminal } from '../../commands/command-line.ts';
import type { ImportedDraft } from '../import-file.ts';
import { shownName } from '../messages.ts';
import { folderMessages } from './folder-messages.ts';
import { importMany } from './import-many.ts';
import { Progress } from './progress.ts';
import { resultsFolder, writeTables } from './results-folder.ts';
import type { ReviewRow } from './review-row.ts';

/** Files that are each reported in full, and asked about; of more the table tells. */
export const MOST_REPORTED = 5;

interface Run {
  files: readonly string[];
  /** What the editor named: the table is called after it. */
  source: string;
  /** Where drafts go. */
  folder: string;
  contentDir: string;
  today: string;
  isForced: boolean;
  /** Somebody is asked about each file: one is read at a time. */
  isAsking: boolean;
  shown: (path: string) => string;
  /** @throws Refusal */
  importFile: (path: string) => Promise<ImportedDraft>;
  /** Where a draft of that name is shown; null where it is not. */
  previewOf: (id: string) => string | null;
  report: (source: string, draft: string, imported: ImportedDraft) => string;
}

/** What became of a run over many files. */
interface RunResult {
  done: number;
  failed: number;
  /** What to do next, for the terminal. */
  next: string;
}

/** Imports many files with progress, and writes the tables for their review. */
export async function runMany(run: Run, terminal: Terminal): Promise<RunResult> {
  const { files, source, folder, contentDir, today, isForced, isAsking, shown, importFile, previewOf, report } = run;
  const results = resultsFolder(terminal.cwd, contentDir, folder);
  const isReported = files.length <= MOST_REPORTED;
  const progress = isReported ? null : new Progress(files.length, terminal);
  const tell = (row: ReviewRow, imported: ImportedDraft | null): void => {
    progress?.clear();
    if (row.state === 'failed') terminal.complain(row.reason);
    else if (row.draft && imported && isReported) terminal.print(report(shownName(row.file), shown(row.draft), imported));
    progress?.step();
  };
  const rows = await importMany({ files, folder, results, isForced, atOnce: isAsking ? 1 : 2, shown, importFile, tell });
  progress?.clear();
  const { page, csv } = await writeTables(results, source, { root: terminal.cwd, drafts: folder, today, rows, shown, previewOf });
  const count = (state: ReviewRow['state']): number => rows.filter((row) => row.state === state).length;
  if (count('before') > 0) terminal.print(folderMessages.before(count('before')));
  if (count('twin') > 0) terminal.print(folderMessages.twins(count('twin')));
  return { done: count('imported'), failed: count('failed'), next: `${folderMessages.table(page, csv)}\n\n${folderMessages.steps(page)}` };
}
