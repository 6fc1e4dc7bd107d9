import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LibraryEnvironment } from '../library/environment.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { headerRules } from './headers/header-rules.ts';
import { writeHosting } from './headers/write-hosting.ts';
import { siteColours } from './site-colours.ts';
import { removeUnusedPictures } from './unused-pictures.ts';

/** Joins the content folder to the build: its pictures, its colours, and the search index over the finished pages. */
export function library(environment: LibraryEnvironment, settings: LibrarySettings): AstroIntegration {
  return {
    name: 'library',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            cacheDir: join(environment.siteCacheDir, 'vite'),
            build: { cssCodeSplit: false },
            resolve: { alias: { '@content': environment.contentDir } },
            server: { fs: { allow: ['.', environment.contentDir] } },
            plugins: [siteColours(settings.site)],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
          const file = join(environment.outDir, path);
          if (!path.startsWith('/pagefind/') || !existsSync(file)) return next();
          if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        logger.info(`removed ${await removeUnusedPictures(site)} pictures that no page shows`);
        const { indexSite } = await import('./search-index.ts');
        logger.info(await indexSite(site, environment.contentDir, settings));
        await writeFile(join(site, '_headers'), writeHosting(headerRules(settings.site)));
      },
    },
  };
}
