/** Has Astro build the site out of sight, as `scripts/build.ts` asks. */
import { doWork } from '../../src/commands/do-work.ts';

await doWork(async ({ buildingDir }: { buildingDir: string }) => {
  const { build } = await import('astro');
  await build({ root: '.', outDir: buildingDir, mode: 'production' });
});
