import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fonts } from './src/assets/fonts/fonts.config.mjs';
import { contentSecurityPolicy } from './src/integration/content-security-policy.ts';
import { library } from './src/integration/library.ts';
import { listedPages } from './src/integration/listed-pages.ts';
import { webEditor } from './src/integration/web-editor.ts';
import { requireSoundEnvironment } from './src/library/check-environment.ts';
import { ContentError } from './src/library/content-error.ts';
import { libraryEnvironment } from './src/library/environment.ts';
import { readSettings } from './src/library/settings.ts';
import { siteAddress } from './src/library/site-address.ts';

requireSoundEnvironment();
const environment = libraryEnvironment();
const { settings, problems } = await readSettings(environment.contentDir);
if (!settings) throw new ContentError(environment.contentDir, problems);
Object.assign(settings.site, siteAddress(settings.site));

/** iPhones that stop at iOS 15, Android phones that stop at 6: styles are translated for them, scripts written for them. */
const OLDEST_BROWSERS = ['safari15.4', 'chrome105', 'firefox113'];

export default defineConfig({
  site: settings.site.url,
  base: settings.site.base,
  trailingSlash: 'always',
  outDir: environment.outDir,
  cacheDir: `${environment.siteCacheDir}/astro`,
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { port: Number(process.env.PORT) || 4321 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), sitemap({ filter: listedPages(environment.outDir, settings.site.base) }), library(environment, settings), webEditor(environment, settings)],
  fonts,
  security: { csp: await contentSecurityPolicy() },
  telemetry: false,
  vite: { build: { cssTarget: OLDEST_BROWSERS } },
});
