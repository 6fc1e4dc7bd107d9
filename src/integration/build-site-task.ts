/** Has Astro build the site out of sight. */
import { doWork } from '../commands/do-work.ts';

await doWork(async ({ buildingDir }: { buildingDir: string }) => {
  const { build } = await import('astro');
  const { astroConfig } = await import('./astro-config.ts');
  await build({ ...(await astroConfig(process.cwd())), configFile: false, outDir: buildingDir, mode: 'production' });
});
