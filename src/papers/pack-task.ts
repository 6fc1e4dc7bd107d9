/** Reads the library and makes the papers that `thu-vien pack` was asked for. */
import { send } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';
import type { PaperReport } from './make-papers.ts';

export interface PackTask {
  contentDir: string;
  cacheDir: string;
  folder: string;
  /** Ids, or addresses of entries without the slash at the beginning; none for all. */
  asked: string[];
}

await doWork(async ({ contentDir, cacheDir, folder, asked }: PackTask): Promise<PaperReport[]> => {
  const [{ readLibrary }, { siteContentOf }, { Refusal }, { formatProblems }, { askedPaths }, { makePapers }] = await Promise.all([
    import('../library/read-library.ts'),
    import('../library/open-content.ts'),
    import('../problems/refusal.ts'),
    import('../problems/problem.ts'),
    import('./asked-papers.ts'),
    import('./make-papers.ts'),
  ]);
  const library = await readLibrary(contentDir, cacheDir);
  if (library.problems.length > 0) throw new Refusal(formatProblems(library.problems));
  const content = siteContentOf(library);
  const paths = askedPaths(content.entries, asked);
  const wants = (path: string): boolean => !path.endsWith('.json') && paths.some((entry) => path.startsWith(entry));
  return makePapers(content, { folder, cacheDir, wants, say: (sentence) => send({ err: sentence }) });
});
