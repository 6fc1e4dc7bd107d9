/** Reads the library for `npm run new`. */
import { doWork } from '../../commands/do-work.ts';

await doWork(async ({ contentDir, cacheDir }: { contentDir: string; cacheDir: string }) => {
  const { readFilledEntries } = await import('./filled-entries.ts');
  return readFilledEntries(contentDir, cacheDir);
});
