/** Has Astro build the site out of sight. */
import { doWork } from '../commands/do-work.ts';

await doWork(async ({ buildingDir }: { buildingDir: string }) => {
  const { build } = await import('astro');
  await build({ root: '.', outDir: buildingDir, mode: 'production' });
});
