/** Rewrites the content into the newest form, in a process of its own. */
import { doWork } from '../commands/do-work.ts';

await doWork(async (contentDir: string) => {
  const { migrate } = await import('./migrate.ts');
  return migrate(contentDir);
});
