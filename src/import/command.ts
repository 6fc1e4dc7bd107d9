import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { libraryEnvironment } from '../library/environment.ts';
import { readLibrary } from '../library/read-library.ts';
import { currentDay } from '../library/visibility.ts';
import { RIGHTS } from '../schemas/article.ts';
import { slugify } from '../vietnamese/slug.ts';
import { failures } from './failure-messages.ts';
import { ImportCancelled, ImportFailure } from './failure.ts';
import { importFile, type ImportContext, type ImportedDraft } from './import-file.ts';
import type { Rights } from './draft/draft.ts';
import { ID_PATTERN } from '../schemas/field.ts';
import { listFiles } from './read/guarded-file.ts';
import { nextSteps, reportDraft, reportTotal } from './command-report.ts';
import { checkOutFolder, writeImported } from './write-files.ts';

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

/**
 * `npm run import`: makes a draft of each file named. A file that cannot be imported is said in one sentence and
 * does not stop the others.
 * @returns the exit status: 0 when every file was imported
 */
export async function runImport(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await importAll(readOptions(args, terminal.isInteractive), terminal);
  } catch (error) {
    terminal.error(error instanceof ImportFailure ? error.message : failures.unexpected(args.join(' ')));
    return 1;
  }
}

function readOptions(args: readonly string[], isInteractive: boolean): Options {
  const { values, positionals } = parse(args);
  if (values.as && values.as !== 'article') throw new ImportFailure(failures.unknownKind(values.as));
  if (values.rights && !Object.hasOwn(RIGHTS, values.rights)) throw new ImportFailure(failures.unknownRights(values.rights));
  if (values.id && (!ID_PATTERN.test(values.id) || values.id.includes('/'))) throw new ImportFailure(failures.badId(values.id, slugify(values.id) || 'ten-bai'));
  if (positionals.length === 0) throw new ImportFailure(`${failures.noFiles}\n${failures.usage}`);
  return {
    files: positionals, out: values.out ?? null, id: values.id ?? null, rights: (values.rights as Rights | undefined) ?? null,
    isForced: values.force ?? false, asks: isInteractive && !values.yes,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], allowPositionals: true,
      options: { as: { type: 'string' }, out: { type: 'string' }, id: { type: 'string' }, rights: { type: 'string' }, yes: { type: 'boolean' }, force: { type: 'boolean' } },
    });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    throw new ImportFailure(`${failures.unknownOption(option)}\n${failures.usage}`);
  }
}

async function importAll(options: Options, terminal: Terminal): Promise<number> {
  const { contentDir } = libraryEnvironment();
  const folder = await checkOutFolder(options.out ?? join(contentDir, 'articles'), contentDir);
  const { files, failed: unlisted } = await listAll(options.files, terminal);
  if (options.id !== null && files.length > 1) throw new ImportFailure(failures.idForMany);
  if (files.length === 0) return 1;
  const library = await readLibrary(contentDir);
  const context: ImportContext = {
    entries: library.entries,
    abbreviations: library.settings?.abbreviations ?? {},
    toneStyle: library.settings?.site.tonePlacement ?? 'old',
    today: currentDay(),
    rights: options.rights,
    id: options.id,
    choose: options.asks ? (await import('./ask.ts')).askChoices(library.entries) : null,
  };
  let failed = unlisted;
  const done: string[] = [];
  for (const path of files) {
    const imported = await attempt(path, context, folder, options.isForced, terminal);
    if (imported) done.push(shownPath(imported));
    else failed += 1;
  }
  if (done.length + failed > 1) terminal.out(reportTotal(done.length, failed));
  if (done.length > 0) terminal.out(nextSteps(done));
  return failed === 0 ? 0 : 1;
}

/** Within the project from its root, elsewhere whole. */
function shownPath(path: string): string {
  const within = relative(process.cwd(), path);
  return within.startsWith('..') ? resolve(path) : within;
}

async function listAll(names: readonly string[], terminal: Terminal): Promise<{ files: string[]; failed: number }> {
  const files: string[] = [];
  let failed = 0;
  for (const name of names) {
    try {
      files.push(...(await listFiles(name)));
    } catch (error) {
      failed += 1;
      terminal.error(error instanceof ImportFailure ? error.message : failures.unexpected(name));
    }
  }
  return { files, failed };
}

/** Imports one file; the path of its draft, or null when it failed and the sentence was said. */
async function attempt(path: string, context: ImportContext, folder: string, isForced: boolean, terminal: Terminal): Promise<string | null> {
  try {
    const imported: ImportedDraft = await importFile(path, context);
    const [draft = ''] = await writeImported(imported, folder, isForced);
    terminal.out(reportDraft(basename(path), shownPath(draft), imported));
    return draft;
  } catch (error) {
    if (error instanceof ImportCancelled) throw error;
    terminal.error(error instanceof ImportFailure ? error.message : failures.unexpected(path));
    return null;
  }
}
