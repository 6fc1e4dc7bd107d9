/** Has Astro build the site out of sight, of what `read-library-task.ts` has read. */
import { doWork } from '../commands/do-work.ts';
import type { SiteContent } from '../library/open-content.ts';
import type { Share } from './shards/share.ts';

/** Where the site is made, where its content is handed over, and what of it is made here. */
export interface SiteTask {
  buildingDir: string;
  handedOver: string;
  share: Share;
}

await doWork(async ({ buildingDir, handedOver, share }: SiteTask) => {
  const [{ readFile, rm }, { build }, { astroConfig }, { handContent }] = await Promise.all([
    import('node:fs/promises'),
    import('astro'),
    import('./astro-config.ts'),
    import('../library/open-content.ts'),
  ]);
  handContent(JSON.parse(await readFile(handedOver, 'utf8')) as SiteContent);
  await rm(handedOver);
  const config = await astroConfig(process.cwd(), process.env, share);
  await build({ ...config, configFile: false, outDir: buildingDir, mode: 'production' });
});
