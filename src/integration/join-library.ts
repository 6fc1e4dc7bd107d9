import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchForWorkspaceRoot, type Plugin } from 'vite';
import { ENGINE } from '../commands/engine.ts';
import type { PictureDrawing } from '../cards/draw-pictures.ts';
import { enterPhase } from '../commands/phases.ts';
import type { LibraryIndex } from '../data/library-index.ts';
import { indexVisible } from '../data/visible-library.ts';
import { Refusal } from '../problems/refusal.ts';
import type { LibraryEnvironment } from '../library/environment.ts';
import { openContent } from '../library/open-content.ts';
import type { LibrarySettings } from '../library/settings.ts';
import { noteFacts } from '../release/file-facts.ts';
import { deniedFiles, fileAddresses, serveFolder } from './dev-server.ts';
import type { SiteData } from '../schemas/site.ts';
import { GALLERY_FOLDER } from '../schemas/site-folders.ts';
import { headerRules } from './headers/header-rules.ts';
import { writeHosting } from './headers/header-tables.ts';
import { SiteFolder } from './keeping/site-folder.ts';
import { writeWorker } from './keeping/write-worker.ts';
import { CODE_ROUTE, drawPagePictures } from './page-pictures.ts';
import { placePapers } from './place-papers.ts';
import type { Share } from './shards/share.ts';

/** The page on which engineers look at every component; no unit's site has it, nor its styles. */
const GALLERY = new URL('tests/gallery/thiet-ke.astro', ENGINE);

/** Joins the content folder to the build: its colours and the search index over the finished pages. */
export function library(environment: LibraryEnvironment, settings: LibrarySettings, { part, parts }: Share): AstroIntegration {
  let visible: LibraryIndex;
  let drawing: PictureDrawing;
  return {
    name: 'library',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        // Astro empties the folder it builds into, before anything says what that folder is.
        if (command === 'build' && resolve(fileURLToPath(config.outDir)) !== environment.buildingDir)
          throw new Refusal('Dựng trang bằng npm run build: astro build không xem trước thư mục mà nó xóa.');
        if (command === 'build') process.env.NODE_ENV = 'production';
        if (command === 'dev') process.env.SHOW_DRAFTS ??= '1';
        if ((command === 'dev' || process.env.SHOW_GALLERY === '1') && existsSync(GALLERY))
          injectRoute({ pattern: `/${GALLERY_FOLDER}`, entrypoint: GALLERY });
        if (command === 'dev') injectRoute(CODE_ROUTE);
        updateConfig({
          vite: {
            cacheDir: join(environment.siteCacheDir, 'vite'),
            server: {
              fs: { allow: [searchForWorkspaceRoot(environment.root), fileURLToPath(ENGINE)], deny: deniedFiles(environment.contentDir) },
              watch: { followSymlinks: false },
            },
            plugins: [siteColours(settings.site)],
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(fileAddresses);
        server.middlewares.use('/pagefind', serveFolder(join(environment.outDir, 'pagefind')));
      },
      'astro:build:start': async () => {
        visible = indexVisible((await openContent()).entries);
        drawing = drawPagePictures(visible, environment, settings.site, part);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        enterPhase('index');
        const { indexSite, recordSite } = await import('./search-index.ts');
        const records = { cacheDir: environment.siteCacheDir, parts };
        logger.info(part ? await recordSite(site, records) : await indexSite(site, settings, records));
        // Drawn while pages were made and read.
        enterPhase('cards');
        const drawn = await drawing.finish();
        logger.info(`${drawn.length} pictures of pages, ${(drawn.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`);
        if (part) return;
        enterPhase('keeping');
        // After the index, which takes every page for one of its own.
        placePapers(environment.papersDir, site);
        const folder = new SiteFolder(
          site,
          drawn.map((file) => [file.path, file]),
        );
        if (settings.site.offline) {
          const [{ keptUnits }, { writeLists }] = await Promise.all([
            import('./keeping/kept-units.ts'),
            import('./keeping/write-lists.ts'),
          ]);
          const { base } = settings.site;
          const count = await writeLists({ folder, base, cacheDir: environment.cacheDir }, keptUnits(visible));
          logger.info(`${count} lists of what can be kept`);
        }
        await writeWorker(site, settings.site.offline);
        await writeFile(join(site, '_headers'), writeHosting(headerRules(settings.site)));
        noteFacts(folder.facts, site, environment.factsFile);
      },
    },
  };
}

const COLOURS = 'virtual:site-colours.css';

/**
 * Serves the colours of `site.yaml`, and the running head of printed pages, as a stylesheet: a Content-Security-Policy
 * without inline styles needs a file.
 */
function siteColours({ colours, name: site }: SiteData): Plugin {
  return {
    name: 'site-colours',
    resolveId: (id) => (id === COLOURS ? `\0${COLOURS}` : undefined),
    load(id) {
      if (id !== `\0${COLOURS}`) return undefined;
      const declarations = Object.entries(colours).flatMap(([name, { light, dark }]) => [
        `--site-${name}-light: ${light}`,
        `--site-${name}-dark: ${dark}`,
      ]);
      // The head of the first page is the page's own.
      const head = `@page { @top-left { content: ${JSON.stringify(site)}; font: 9pt sans-serif; color: #333; } }`;
      return `:root { ${declarations.join('; ')} }\n${head}\n@page :first { @top-left { content: none; } }`;
    },
  };
}
