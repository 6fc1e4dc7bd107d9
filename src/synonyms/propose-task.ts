/** Reads the library and looks for wordings that mean the same, in a process of its own. */
import { announceStage } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';
import type { Proposal } from './proposal.ts';

export interface ProposeTask {
  contentDir: string;
  cacheDir: string;
}

await doWork(async ({ contentDir, cacheDir }: ProposeTask): Promise<Proposal[]> => {
  const [{ readLibrary }, { Refusal }, { formatProblems }, { knownGroups, textsOf }, { proposeSynonyms }] = await Promise.all([
    import('../library/read-library.ts'),
    import('../problems/refusal.ts'),
    import('../problems/problem.ts'),
    import('./read-texts.ts'),
    import('./propose.ts'),
  ]);
  const library = await readLibrary(contentDir, cacheDir);
  if (library.problems.length > 0) throw new Refusal(formatProblems(library.problems));
  announceStage('tìm cách nói giống nhau');
  return proposeSynonyms(textsOf(library), knownGroups(library));
});
