/** Makes the papers of a library that `read-library-task.ts` has read, before its pages are built. */
import { send } from '../commands/announce.ts';
import { doWork } from '../commands/do-work.ts';
import type { SiteContent } from '../library/open-content.ts';
import type { Part } from '../library/part.ts';

/** Where the content is handed over, where the papers go, and where what was made before is kept. */
export interface PapersTask {
  handedOver: string;
  folder: string;
  cacheDir: string;
  /** The part of the library whose papers are made, those of an entry with its page; null for all. */
  part: Part | null;
}

await doWork(async ({ handedOver, folder, cacheDir, part }: PapersTask) => {
  const [{ readFile, rm }, { posix }, { isOfPart }, { makePapers, listPapers }] = await Promise.all([
    import('node:fs/promises'),
    import('node:path'),
    import('../library/part.ts'),
    import('./make-papers.ts'),
  ]);
  await rm(folder, { recursive: true, force: true });
  const content = JSON.parse(await readFile(handedOver, 'utf8')) as SiteContent;
  const wants = part ? (path: string): boolean => isOfPart(posix.dirname(path), part) : undefined;
  await listPapers(await makePapers(content, { folder, cacheDir, wants, say: (sentence) => send({ err: sentence }) }), folder);
});
