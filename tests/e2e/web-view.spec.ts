import { expect, test, type Page } from '@playwright/test';

import { sessionLink } from '../../src/pack/own/own-link.ts';
import { emptySession, itemOf } from '../../src/pack/own/own-session.ts';
import { find, open, PLAN } from './compose-steps.ts';
import { LAYOUTS, SCREENS } from './layouts.ts';
import { Presser } from './press-all.ts';

/** Takes from a page what the browsers inside Zalo and other programs lack or refuse; downloads are lost without a word. */
function asInAnotherProgram(): void {
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  for (const storage of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, storage, { configurable: true, get: refuse });
  for (const absent of ['BroadcastChannel', 'structuredClone', 'speechSynthesis']) Reflect.deleteProperty(window, absent);
  for (const absent of ['share', 'canShare', 'clipboard', 'serviceWorker']) Reflect.deleteProperty(Navigator.prototype, absent);
  // Some have it, and nothing comes of it.
  if (location.pathname === '/chuyen-de/') window.print = () => {};
  else Reflect.deleteProperty(window, 'print');
  Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false });
  window.open = () => null;
  document.execCommand = () => false;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) HTMLElement.prototype.click.call(this);
  };
}

/** All that can be pressed and leads nowhere by itself. */
const BUTTONS = 'main :is(button, summary, [data-deed])';

// Its samples answer as a device would, and do nothing.
const { gallery: _samples, search: SEARCH, 'quote check': CHECK, ...layouts } = LAYOUTS;
const isEntry = (address: string): boolean => /^\/[\w-]+\/(?!trang|chu-de)[\w-]+\//.test(address);

const SESSION = sessionLink({ ...emptySession(), items: ['Một', 'Hai'].map((text) => itemOf('task', { text })) });

interface State {
  open: (page: Page) => Promise<unknown>;
  /** Selector; all of the page as a rule. */
  buttons?: string;
  keys?: string[];
}
const plain = (address: string): State => ({ open: (page) => page.goto(address) });
const all = Object.values(layouts);

const STATES: Record<string, State[]> = {
  'lists and pages that stand alone': all.filter((address) => !isEntry(address)).map(plain),
  'entries, first half': all
    .filter(isEntry)
    .filter((_, index) => index % 2 === 0)
    .map(plain),
  'entries, second half': all
    .filter(isEntry)
    .filter((_, index) => index % 2 === 1)
    .map(plain),
  'composing, what is made of it, slides': [
    { open: (page) => open(page, PLAN) },
    {
      open: async (page) => {
        await open(page);
        await find(page, 'sách');
      },
      buttons: 'main .picks button',
    },
    {
      ...plain('/chuyen-de/doc-sach-trong-chi-bo/trinh-chieu/'),
      keys: ['ArrowRight', ' ', 'End', 'PageUp', 'Home', 'b', 'b', 'n', 'Escape', 'o'],
    },
    ...['in', 'trinh-chieu'].map((place) => plain(`/soan/${place}/#${SESSION}`)),
  ],
  'what is searched for, what is checked, what every page has': [
    plain(SEARCH),
    // Results follow the typing: what is sent is there already.
    { open: (page) => page.goto(`${SEARCH}?q=sách`), buttons: 'main :is(button:not([type=submit]), summary)' },
    plain(CHECK),
    {
      open: async (page) => {
        await page.goto(CHECK);
        await page.locator('main textarea').fill('Mỗi ngày đọc một trang, một năm đọc được một quyển sách rất dày.');
      },
    },
    {
      open: async (page) => {
        await page.goto(LAYOUTS.page);
        await page.getByRole('link', { name: 'Tìm kiếm', exact: true }).click();
        await page.getByRole('dialog').getByRole('combobox').fill('sách');
        await page.getByRole('option').first().waitFor();
      },
      buttons: ':is(header.site, dialog) button',
    },
    {
      open: async (page) => {
        await page.goto(LAYOUTS['concluded session']);
        await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.prose p')!));
        await page.getByRole('toolbar').waitFor();
      },
      buttons: '.selection-bar button',
    },
  ],
};

test.use({ viewport: SCREENS.phone, isMobile: true, hasTouch: true });
for (const [name, states] of Object.entries(STATES))
  test(`inside another program every button does something that is seen: ${name}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(asInAnotherProgram);
    const presser = await Presser.open(page);
    let count = 0;
    for (const { open: openState, buttons = BUTTONS, keys = [] } of states) {
      count += (await presser.pressAll(() => openState(page), buttons)).length;
      if (keys.length === 0) continue;
      await openState(page);
      await presser.pressKeys(keys);
    }
    expect(count).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });
