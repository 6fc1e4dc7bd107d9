import { build } from 'vite';
import { fileURLToPath } from 'node:url';
import { ENGINE } from '../../commands/engine.ts';
import { OLDEST_TARGETS } from '../../release/oldest-browsers.ts';

const WORKERS = new URL('src/keeping/worker/', ENGINE);

/**
 * Writes `sw.js`, one classic script: browsers without modules in workers are among those that keep. Its name never changes,
 * and a site that lets nothing be kept has one too, which removes what an earlier build let be kept.
 */
export async function writeWorker(site: string, keeps: boolean): Promise<void> {
  await build({
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: site,
      emptyOutDir: false,
      target: OLDEST_TARGETS,
      lib: {
        entry: fileURLToPath(new URL(keeps ? 'keeping-worker.ts' : 'removing-worker.ts', WORKERS)),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  });
}
