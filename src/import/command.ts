import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sayError } from '../commands/say-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { currentDay } from '../library/visibility.ts';
import { RIGHTS } from '../schemas/article.ts';
import { nextSteps, reportDraft, reportTotal } from './command-report.ts';
import { checkId } from './draft/draft-id.ts';
import type { DraftFields, Rights } from './draft/draft.ts';
import { failures } from './failure-messages.ts';
import { ImportCancelled, ImportFailure } from './failure.ts';
import type { ImportContext } from './import-file.ts';
import { checkOutFolder } from './out-folder.ts';
import type { Proposals } from './proposals/propose.ts';
import { listFiles } from './read/list-files.ts';
import { shownName, shownPath } from './shown-name.ts';
import { inOtherProcesses, type ImportSteps } from './steps.ts';
import { writeImported } from './write-files.ts';

interface Options {
  files: string[];
  out: string | null;
  id: string | null;
  rights: Rights | null;
  isForced: boolean;
  asks: boolean;
}

/** Where the command talks; tests listen. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Somebody is there to answer. */
  isInteractive: boolean;
}

/** All that the command does to one file after the other. */
interface Run {
  options: Options;
  terminal: Terminal;
  steps: ImportSteps;
  folder: string;
  context: ImportContext;
  choose: ((fields: DraftFields, proposals: Proposals) => Promise<DraftFields>) | null;
}

/**
 * `npm run import`: makes a draft of each file named. A file that cannot be imported is said in one sentence and
 * does not stop the others.
 * @param steps where files are read
 * @returns the exit status: 0 when every file was imported
 */
export async function runImport(args: readonly string[], terminal: Terminal, steps: ImportSteps = inOtherProcesses): Promise<number> {
  try {
    return await importAll(readOptions(args, terminal.isInteractive), terminal, steps);
  } catch (error) {
    terminal.error(sayError(error));
    return 1;
  }
}

function readOptions(args: readonly string[], isInteractive: boolean): Options {
  const { values, positionals } = parse(args);
  if (values.as && values.as !== 'article') throw new ImportFailure(failures.unknownKind(shownName(values.as)));
  if (values.rights && !Object.hasOwn(RIGHTS, values.rights)) throw new ImportFailure(failures.unknownRights(shownName(values.rights)));
  if (values.id !== undefined) checkId(values.id);
  if (positionals.length === 0) throw new ImportFailure(`${failures.noFiles}\n${failures.usage}`);
  return {
    files: positionals,
    out: values.out ?? null,
    id: values.id ?? null,
    rights: (values.rights as Rights | undefined) ?? null,
    isForced: values.force ?? false,
    asks: isInteractive && !values.yes,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        out: { type: 'string' },
        id: { type: 'string' },
        rights: { type: 'string' },
        yes: { type: 'boolean' },
        force: { type: 'boolean' },
      },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    throw new ImportFailure(`${failures.unknownOption(shownName(option))}\n${failures.usage}`);
  }
}

async function importAll(options: Options, terminal: Terminal, steps: ImportSteps): Promise<number> {
  const { contentDir } = libraryEnvironment();
  const folder = await checkOutFolder(options.out ?? join(contentDir, 'articles'), contentDir);
  const { files, failed: unlisted } = await listAll(options.files, terminal);
  if (options.id !== null && files.length > 1) throw new ImportFailure(failures.idForMany);
  if (files.length === 0) return 1;
  const library = await steps.readLibrary(contentDir);
  const context: ImportContext = { ...library, today: currentDay(), rights: options.rights, id: options.id, chosen: null };
  const choose = options.asks ? (await import('./ask.ts')).askChoices(library.entries) : null;
  let failed = unlisted;
  const done: string[] = [];
  for (const path of files) {
    const imported = await attempt(path, { options, terminal, steps, folder, context, choose });
    if (imported) done.push(shownFromRoot(imported));
    else failed += 1;
  }
  if (done.length + failed > 1) terminal.out(reportTotal(done.length, failed));
  if (done.length > 0) terminal.out(nextSteps(done));
  return failed === 0 ? 0 : 1;
}

/** Within the project from its root, elsewhere whole. */
function shownFromRoot(path: string): string {
  const within = relative(process.cwd(), path);
  return shownPath(within.startsWith('..') ? resolve(path) : within);
}

async function listAll(names: readonly string[], terminal: Terminal): Promise<{ files: string[]; failed: number }> {
  const files: string[] = [];
  let failed = 0;
  for (const name of names) {
    try {
      files.push(...(await listFiles(name)));
    } catch (error) {
      failed += 1;
      terminal.error(sayError(error));
    }
  }
  return { files, failed };
}

/** Imports one file; the path of its draft, or null when it failed and the sentence was said. */
async function attempt(path: string, { options, terminal, steps, folder, context, choose }: Run): Promise<string | null> {
  try {
    let imported = await steps.importFile(path, context);
    if (choose) imported = await steps.importFile(path, { ...context, chosen: await choose(imported.fields, imported.proposals) });
    const [draft = ''] = await writeImported(imported, folder, options.isForced);
    terminal.out(reportDraft(shownName(path), shownFromRoot(draft), imported));
    return draft;
  } catch (error) {
    if (error instanceof ImportCancelled) throw error;
    terminal.error(error instanceof ImportFailure ? error.message : failures.unexpected(shownName(path)));
    return null;
  }
}
