import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import { fileURLToPath } from 'node:url';
import { fonts } from '../assets/fonts/fonts.config.ts';
import { ENGINE } from '../commands/engine.ts';
import { requireSoundEnvironment } from '../library/check-environment.ts';
import { ContentError } from '../library/content-error.ts';
import { libraryEnvironment } from '../library/environment.ts';
import { handedContent } from '../library/open-content.ts';
import { readSettings } from '../library/settings.ts';
import { siteAddress } from '../library/site-address.ts';
import { OLDEST_TARGETS } from '../release/oldest-browsers.ts';
import { BUNDLES } from './bundles.ts';
import { pagePolicy } from './headers/content-security-policy.ts';
import { headerRules, localHeaders } from './headers/header-rules.ts';
import { library } from './join-library.ts';
import { listedPages } from './listed-pages.ts';
import { renderPages } from './render-pages.ts';
import { WHOLE, type Share } from './shards/share.ts';
import { shortScopes } from './short-scopes.ts';
import { webEditor } from './web-editor.ts';

/**
 * All that Astro is told: pages, styles and what is public are the engine's; content, caches and the finished site are
 * in the folder where the command runs.
 * @param root absolute path of that folder
 * @param share what of the site is made here
 * @throws Refusal, ContentError for an environment or settings that cannot be used
 */
export async function astroConfig(root: string, env: NodeJS.ProcessEnv = process.env, share: Share = WHOLE): Promise<AstroUserConfig> {
  requireSoundEnvironment(env);
  const environment = libraryEnvironment(env, root);
  const { settings: read, problems } = (await handedContent()) ?? (await readSettings(environment.contentDir));
  if (!read) throw new ContentError(environment.contentDir, problems);
  const settings = { ...read, site: { ...read.site, ...siteAddress(read.site, env) } };
  return {
    root,
    srcDir: fileURLToPath(new URL('src/', ENGINE)),
    publicDir: fileURLToPath(new URL('public/', ENGINE)),
    site: settings.site.url,
    base: settings.site.base,
    trailingSlash: 'always',
    outDir: environment.outDir,
    cacheDir: `${environment.siteCacheDir}/astro`,
    build: { format: 'directory', inlineStylesheets: 'never' },
    server: { port: Number(env.PORT) || 4321, headers: localHeaders(headerRules(settings.site)) },
    devToolbar: { enabled: false },
    markdown: { syntaxHighlight: false },
    integrations: [
      mdx(),
      shortScopes(),
      renderPages(environment, settings, share),
      // What is made of all pages is made where they are joined.
      ...(share.part ? [] : [sitemap({ filter: listedPages(environment.buildingDir, settings.site.base) })]),
      library(environment, settings, share),
      ...(share.part ? [] : [webEditor(environment, settings)]),
    ],
    // Without `defineConfig`, which infers them, Astro's type knows no providers of fonts.
    fonts: fonts as unknown as AstroUserConfig['fonts'],
    security: { csp: await pagePolicy(settings.site.base) },
    // No .env file is read: what a build shows is said by its command alone.
    // The search's worker is a module: what only some queries need it fetches for them (Firefox since 114).
    vite: { envDir: false, build: { cssTarget: OLDEST_TARGETS }, worker: { format: 'es' }, environments: BUNDLES },
  };
}
