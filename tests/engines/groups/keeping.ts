import assert from 'node:assert/strict';
import { serveFolder } from '../../static-server.ts';
import { LAYOUTS } from '../../e2e/layouts.ts';
import { until } from '../engine.ts';
import type { Check, Group } from '../group.ts';

const SESSION = LAYOUTS['concluded session'];

/** A session is kept at a press and read without its host: all three engines can. */
export const keeping: Group = {
  site: 'dist.fixture',
  checks: () => ({ 'a session is kept, read and searched without its host, and removed': keepAndRead }),
};

const keepAndRead: Check = async ({ tab }) => {
  // A site whose pages are as they were built, or they would not be what the manifest says.
  const host = await serveFolder('dist.fixture');
  try {
    await tab.open(host.origin + SESSION);
    const title = await tab.run(heading);
    await tab.click('keep-fold summary');
    await until(tab, press, 'keep-fold button', 'Lưu, ');
    await until(tab, () => document.querySelector('keep-fold summary')!.textContent.includes('Đã lưu'));
    await until(tab, () => navigator.serviceWorker.controller !== null);
    host.close();

    await tab.open(`${host.origin}/da-luu/`);
    await until(tab, (name) => document.querySelector('main')!.textContent.replaceAll('\u00a0', ' ').includes(name), title);
    await tab.open(host.origin + SESSION);
    assert.equal(await tab.run(heading), title);
    await tab.open(`${host.origin}/tim-kiem/?q=s%C3%A1ch`);
    await until(tab, () => document.querySelectorAll('[data-part=results] > li').length > 0);
    await tab.open(`${host.origin}/da-luu/`);
    await until(tab, press, 'main li button', 'Bỏ');
    await until(tab, async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  } finally {
    host.close();
  }
};

const heading = (): string => document.querySelector('h1')!.textContent.trim().replaceAll(/\s+/g, ' ');

/** Presses the first of some buttons whose words begin so; at once, since lists are drawn anew. Runs in the page. */
function press(selector: string, words: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) => textContent.trim().startsWith(words));
  found?.click();
  return found !== undefined;
}
