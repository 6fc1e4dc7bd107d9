/** Reads and checks the whole library before anything is built. */
import { doWork } from '../commands/do-work.ts';

/** The problems as an editor reads them, empty for none; what else is worth a line; how many entries there are. */
export interface ReadingResult {
  problems: string;
  warnings: string[];
  entries: number;
}

/** Folders, and the file in which content without problems is handed to the process that builds. */
export interface ReadingTask {
  contentDir: string;
  cacheDir: string;
  standing: string;
  handedOver: string;
}

await doWork(async ({ contentDir, cacheDir, standing, handedOver }: ReadingTask): Promise<ReadingResult> => {
  const [{ mkdir, writeFile }, { dirname }, { readLibrary }, { siteContentOf }, { placedFrom }, { formatProblems }] = await Promise.all([
    import('node:fs/promises'),
    import('node:path'),
    import('../library/read-library.ts'),
    import('../library/open-content.ts'),
    import('../library/placed-from.ts'),
    import('../problems/problem.ts'),
  ]);
  const library = await readLibrary(contentDir, cacheDir);
  const { problems, warnings, entries } = library;
  await mkdir(dirname(handedOver), { recursive: true });
  if (problems.length === 0) await writeFile(handedOver, JSON.stringify(siteContentOf(library)));
  return {
    problems: problems.length > 0 ? formatProblems(placedFrom(standing, contentDir, problems)) : '',
    warnings: warnings.map(({ message, fix }) => `${message} ${fix}`),
    entries: entries.length,
  };
});
