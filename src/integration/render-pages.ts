import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { announceDone, announceStage } from '../commands/announce.ts';
import { enterPhase } from '../commands/phases.ts';
import type { LibraryEnvironment } from '../library/environment.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { keepPages } from './kept-pages/keep-pages.ts';
import { pagesBase } from './kept-pages/pages-base.ts';

/**
 * Has pages that would come out as in the last build taken from there, and tells the phases of Astro's own work. It stands before the
 * integrations that work on the finished pages.
 */
export function renderPages(environment: LibraryEnvironment, settings: LibrarySettings): AstroIntegration {
  return {
    name: 'render-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer, logger }) => {
        enterPhase('bundle');
        setPrerenderer((own) => {
          const prerenderer = keepPages(own, {
            folder: join(environment.siteCacheDir, 'pages'),
            siteBase: settings.site.base,
            base: () => pagesBase(environment, settings),
            tell: (rendered, kept) => logger.info(`${rendered} pages rendered, ${kept} kept from the last build`),
          });
          let done = 0;
          return {
            ...prerenderer,
            setup: async () => {
              enterPhase('render');
              await prerenderer.setup?.();
            },
            getStaticPaths: async () => {
              const paths = await prerenderer.getStaticPaths();
              announceStage('dựng các trang', paths.length);
              return paths;
            },
            render: async (request, options) => {
              announceDone(done++);
              return prerenderer.render(request, options);
            },
            teardown: async () => {
              await prerenderer.teardown?.();
              enterPhase('sitemap');
            },
          };
        });
      },
    },
  };
}
