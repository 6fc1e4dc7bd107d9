import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fonts } from './src/assets/fonts/fonts.config.mjs';
import { pagePolicy } from './src/integration/headers/content-security-policy.ts';
import { headerRules, localHeaders } from './src/integration/headers/header-rules.ts';
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
  server: { port: Number(process.env.PORT) || 4321, headers: localHeaders(headerRules(settings.site)) },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    sitemap({ filter: listedPages(environment.buildingDir, settings.site.base) }),
    library(environment, settings),
    webEditor(environment, settings),
  ],
  fonts,
  security: { csp: await pagePolicy() },
  telemetry: false,
  // No .env file is read: what a build shows is said by its command alone.
  vite: { envDir: false, build: { cssTarget: OLDEST_BROWSERS } },
});
