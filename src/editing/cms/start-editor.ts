// Runs in the browser, on the page of the web editor only.
import { cmsConfig, cmsFormats, type EditorPageData } from './cms-config.ts';
import { DATA_ELEMENT } from './editor-page.ts';
import { markLists } from './mark-lists.ts';
import { offerPreview } from './preview/show-preview.ts';
import { showReminders } from './reminders.ts';
import { tagComponents } from './tag-components.ts';

/** Where Sveltia keeps what a user chose in its settings. */
const PREFERENCES = 'sveltia-cms.prefs';

/** Sveltia takes the browser's language for the reader's and offers to change to it; this library's readers read Vietnamese. */
function speakVietnamese(): void {
  Object.defineProperties(navigator, { language: { value: 'vi' }, languages: { value: ['vi'] } });
}

/** Esc closes a list of choices, and one press more would close the form. */
function keepFormOpen(): void {
  const chosen = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as object;
  localStorage.setItem(PREFERENCES, JSON.stringify({ closeWithEscape: false, ...chosen }));
}

speakVietnamese();
keepFormOpen();
const { default: CMS } = await import('@sveltia/cms');
const data = JSON.parse(document.getElementById(DATA_ELEMENT)?.textContent ?? '') as EditorPageData;
const config = cmsConfig(data);
const forms = new Map(
  [...(config.collections ?? []), ...(config.singletons ?? [])].map((form) => [
    'format' in form ? form.format : '',
    'fields' in form ? form.fields : [],
  ]),
);
let reminders: readonly string[] = [];
for (const { name, extension, fromFile, toFile } of cmsFormats((told) => (reminders = told))) {
  CMS.registerCustomFormat(name, extension, { fromFile: (text) => markLists(forms.get(name) ?? [], fromFile(text)), toFile });
}
for (const tag of tagComponents(data.choices)) CMS.registerEditorComponent(tag);
// Not before: the git host may still refuse the file.
CMS.registerEventListener({ name: 'postSave', handler: () => showReminders(reminders) });
await CMS.init({ config });
if (data.preview) offerPreview(data.preview);
