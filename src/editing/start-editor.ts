// Runs in the browser, on the page of the web editor only.
import { cmsConfig, cmsFormats, type EditorPageData } from './cms-config.ts';
import { DATA_ELEMENT } from './editor-page.ts';

/** Where Sveltia keeps what a user chose in its settings; it reads the language from there as it starts. */
const PREFERENCES = 'sveltia-cms.prefs';

function speakVietnamese(): void {
  const chosen = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as { locale?: string };
  if (!chosen.locale) localStorage.setItem(PREFERENCES, JSON.stringify({ ...chosen, locale: 'vi' }));
}

speakVietnamese();
const { default: CMS } = await import('@sveltia/cms');
for (const { name, extension, fromFile, toFile } of cmsFormats()) CMS.registerCustomFormat(name, extension, { fromFile, toFile });
const data = JSON.parse(document.getElementById(DATA_ELEMENT)?.textContent ?? '') as EditorPageData;
await CMS.init({ config: cmsConfig(data) });
