/** Has Astro build the site out of sight, of what `read-library-task.ts` has read. */
import { doWork } from '../commands/do-work.ts';
import type { SiteContent } from '../library/open-content.ts';

await doWork(async ({ buildingDir, handedOver }: { buildingDir: string; handedOver: string }) => {
  const [{ readFile, rm }, { build }, { astroConfig }, { handContent }] = await Promise.all([
    import('node:fs/promises'),
    import('astro'),
    import('./astro-config.ts'),
    import('../library/open-content.ts'),
  ]);
  handContent(JSON.parse(await readFile(handedOver, 'utf8')) as SiteContent);
  await rm(handedOver);
  await build({ ...(await astroConfig(process.cwd())), configFile: false, outDir: buildingDir, mode: 'production' });
});
