import { expect, test, type Page } from '@playwright/test';

import { LAYOUTS, SCREENS } from './layouts.ts';

/** Takes from a page what the browsers inside Zalo and other programs lack or refuse; downloads are lost without a word. */
function asInAnotherProgram(): void {
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  for (const storage of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, storage, { configurable: true, get: refuse });
  for (const absent of ['BroadcastChannel', 'print', 'structuredClone', 'speechSynthesis']) Reflect.deleteProperty(window, absent);
  for (const absent of ['share', 'canShare', 'clipboard', 'serviceWorker']) Reflect.deleteProperty(Navigator.prototype, absent);
  window.open = () => null;
  document.execCommand = () => false;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) HTMLElement.prototype.click.call(this);
  };
}

/** All that can be pressed and leads nowhere by itself; the tab that is shown is there already. */
const PRESSED = 'main :is(button, summary, [data-deed]):not([aria-selected=true]):visible';

/** Presses it, and waits until something is seen: other words, a field with the focus, a fold, another address. */
async function pressAndSee(page: Page, index: number, name: string): Promise<void> {
  const before = await page.evaluate(() => {
    const state = () => {
      const { activeElement: active, body } = document;
      const focused = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? `${active.name}${active.id}` : '';
      const states = [...document.querySelectorAll('details, [aria-selected], [aria-expanded], [hidden], dialog, :checked')].map(
        (one) => `${one.hasAttribute('open')}${one.getAttribute('aria-selected')}${one.getAttribute('aria-expanded')}`,
      );
      return [
        location.href,
        body.innerText,
        body.querySelectorAll('*').length,
        focused,
        document.getSelection()?.toString(),
        ...states,
      ].join('|');
    };
    Object.assign(window, { seenState: state });
    return state();
  });
  await page.locator(PRESSED).nth(index).click();
  const changed = page.waitForFunction((then) => (window as unknown as { seenState?: () => string }).seenState?.() !== then, before);
  await changed.catch(() => expect(null, `${name} does nothing`).toBeTruthy());
}

for (const kind of ['quotation', 'concluded session', 'material', 'archive of sessions'] as const)
  test(`inside another program every button does something that is seen: ${kind}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.setViewportSize(SCREENS.phone);
    await page.addInitScript(asInAnotherProgram);
    await page.goto(LAYOUTS[kind]);
    const names = await page.locator(PRESSED).allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    for (const [index, name] of names.entries()) {
      await pressAndSee(page, index, name);
      // From the beginning: what was pressed may lie over the others, or have led away.
      await page.goto('about:blank');
      await page.goto(LAYOUTS[kind]);
      await expect(page.locator(PRESSED)).toHaveCount(names.length);
    }
    expect(errors).toEqual([]);
  });
