/** Makes the papers of a library that `read-library-task.ts` has read, before its pages are built. */
import { send } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';
import type { SiteContent } from '../library/open-content.ts';

/** Where the content is handed over, where the papers go, and where what was made before is kept. */
export interface PapersTask {
  handedOver: string;
  folder: string;
  cacheDir: string;
}

await doWork(async ({ handedOver, folder, cacheDir }: PapersTask) => {
  const [{ readFile, rm }, { makePapers, listPapers }] = await Promise.all([import('node:fs/promises'), import('./make-papers.ts')]);
  await rm(folder, { recursive: true, force: true });
  const content = JSON.parse(await readFile(handedOver, 'utf8')) as SiteContent;
  await listPapers(await makePapers(content, { folder, cacheDir, say: (sentence) => send({ err: sentence }) }), folder);
});
