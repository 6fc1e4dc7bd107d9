import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { announceDone, announceStage } from '../commands/announce.ts';
import { enterPhase } from '../commands/phases.ts';
import type { LibraryEnvironment } from '../library/environment.ts';
import { isOfPart } from '../library/part.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { keepPages } from './kept-pages/keep-pages.ts';
import { pagesBase } from './kept-pages/pages-base.ts';
import type { Share } from './shards/share.ts';

/**
 * Has pages that would come out as in the last build, or as in one of the parts that are joined, taken from there; renders of a part its
 * own pages alone; and tells the phases of Astro's own work. It stands before the
 * integrations that work on the finished pages.
 */
export function renderPages(environment: LibraryEnvironment, settings: LibrarySettings, { part, parts }: Share): AstroIntegration {
  const folder = join(environment.siteCacheDir, 'pages');
  const source = parts.length > 0 ? 'taken from the parts' : 'kept from the last build';
  return {
    name: 'render-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer, logger }) => {
        enterPhase('bundle');
        setPrerenderer((own) => {
          const prerenderer = keepPages(own, {
            folder,
            from: parts.length > 0 ? parts : [folder],
            siteBase: settings.site.base,
            base: () => pagesBase(environment, settings),
            tell: (rendered, kept) => logger.info(`${rendered} pages rendered, ${kept} ${source}`),
          });
          let done = 0;
          return {
            ...prerenderer,
            setup: async () => {
              enterPhase('render');
              await prerenderer.setup?.();
            },
            getStaticPaths: async () => {
              const all = await prerenderer.getStaticPaths();
              const paths = part ? all.filter((path) => isShared(path) && isOfPart(decodeURI(path.pathname), part)) : all;
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

/**
 * Whether a page can be made by one part: it says what it depends on, so that the join can tell that it would come out the same. Pictures
 * come out of the files that pages derive. All else is made of the whole library, by the join.
 */
function isShared({ pathname, cacheKey }: { pathname: string; cacheKey?: string | undefined }): boolean {
  return cacheKey !== undefined || /^\/?anh\//.test(pathname);
}
