/** Reads the library for `npm run import`. */
import { doWork } from '../commands/do-work.ts';

await doWork(async (contentDir: string) => {
  const { readKnownLibrary } = await import('./known-library.ts');
  return readKnownLibrary(contentDir);
});
