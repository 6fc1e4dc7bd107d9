import { join } from 'node:path';
import { announceFile, announceStage } from '../commands/announce.ts';
import type { Problem } from '../problems/problem.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkClock } from './check-clock.ts';
import { checkFiles } from './check-files.ts';
import { checkIdentity } from './check-identity.ts';
import { checkReferences } from './check-references.ts';
import { DigestCache } from './compile-cache.ts';
import { isCompiledResult } from './compiled-result.ts';
import { listContentFiles } from './content-files.ts';
import { readContentTree } from './content-tree.ts';
import type { LibraryEntry, ReadResult } from './entry.ts';
import { checkRemovedIds, readHistory, type ContentHistory } from './git-history.ts';
import { readEntry } from './read-entry.ts';
import { readSettings, type LibrarySettings } from './settings.ts';
import { currentDay } from './visibility.ts';

/** Everything in a content folder, read and checked. */
export interface Library {
  entries: LibraryEntry[];
  /** Null when `site.yaml` cannot be used; `problems` then says why. */
  settings: LibrarySettings | null;
  history: ContentHistory;
  /** What stops a build. */
  problems: Problem[];
  /** What the builder should know, and what stops nothing. */
  warnings: Problem[];
  /** Fields that drafts have not filled in yet; such drafts are not among the entries. */
  unfinished: Problem[];
}

/**
 * Reads the whole content folder: every file by itself, then all of them against each other.
 * Problems are collected, never thrown, so that an editor sees all of them in one run.
 * @param contentDir absolute path
 * @param cacheDir where compiled texts are kept between runs; null for none
 */
export async function readLibrary(contentDir: string, cacheDir: string | null = null): Promise<Library> {
  const cache = new DigestCache(cacheDir && join(cacheDir, 'compiled.json'), isCompiledResult);
  await cache.load();
  const tree = readContentTree(contentDir);
  const { files, problems } = listContentFiles(tree);
  const { settings, problems: settingProblems } = await readSettings(contentDir);
  const results = files.map((file): ReadResult => {
    const lost = announceFile(file.file);
    return lost ? { entry: null, problems: [lost], unfinished: [] } : readEntry(contentDir, file, cache);
  });
  announceStage('đối chiếu các bài');
  await cache.save();
  const entries = results.flatMap(({ entry }) => (entry ? [entry] : []));
  const history = await readHistory(contentDir);
  // A file that could not be read still exists: references to it are not dangling.
  const readable = new Set(entries.map(({ file }) => file));
  const beside = await checkFiles(tree, entries, cacheDir);
  const broken = files.filter(({ file }) => !readable.has(file));
  const brokenIds = new Set(broken.map(({ collection, id }) => `${collection}/${id}`));
  const across = [
    ...checkReferences(entries, brokenIds, currentDay()),
    ...beside.problems,
    ...checkIdentity(entries),
    ...checkAddresses(entries),
    ...checkRemovedIds(history, entries, brokenIds),
    ...checkClock(history, entries),
  ];
  return {
    entries,
    settings,
    history,
    warnings: [...history.warnings, ...beside.reminders],
    problems: withoutEchoes([
      ...settingProblems,
      ...tree.problems,
      ...problems,
      ...results.flatMap((result) => result.problems),
      ...across,
    ]),
    unfinished: results.flatMap((result) => result.unfinished),
  };
}

/** The walk and the reader of a settings file say the same of it. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
