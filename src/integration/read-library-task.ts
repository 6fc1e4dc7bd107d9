/** Reads and checks the whole library before anything is built. */
import { doWork } from '../commands/do-work.ts';

/** The problems as an editor reads them, empty for none; what else is worth a line; how many entries there are. */
export interface ReadingResult {
  problems: string;
  warnings: string[];
  entries: number;
}

await doWork(async (folders: { contentDir: string; cacheDir: string; standing: string }): Promise<ReadingResult> => {
  const [{ readLibrary }, { placedFrom }, { formatProblems }] = await Promise.all([
    import('../library/read-library.ts'),
    import('../library/placed-from.ts'),
    import('../problems/format-problems.ts'),
  ]);
  const { problems, warnings, entries } = await readLibrary(folders.contentDir, folders.cacheDir);
  return {
    problems: problems.length > 0 ? formatProblems(placedFrom(folders.standing, folders.contentDir, problems)) : '',
    warnings: warnings.map(({ message, fix }) => `${message} ${fix}`),
    entries: entries.length,
  };
});
