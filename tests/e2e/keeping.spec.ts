import { expect, test, type Page } from '@playwright/test';
import { controlled, keep, openKeeper, OwnSite } from './keeping-steps.ts';

// The code of keeping is put into pages from outside: they load it only at a press.
test.use({ bypassCSP: true });

const SESSION = '/chuyen-de/doc-sach-trong-chi-bo/';
const MATERIAL = '/tai-lieu/doc-sach-cho-deu/';

let site: OwnSite;
test.beforeEach(async () => {
  site = await OwnSite.open('dist.fixture');
});
test.afterEach(() => site.remove());

const copyOf = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }).copyWhy ?? null);

test('a session that is kept opens when the host is gone, with its slides, its material and what they are made of', async ({ page }) => {
  await page.goto(site.origin + SESSION);
  await openKeeper(page);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
  const kept = await keep(page, SESSION);
  expect(kept.fault).toBeNull();
  expect(kept.told.at(-1)).toBe(1);
  await controlled(page);

  site.stop();
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  for (const address of ['/', SESSION, `${SESSION}trinh-chieu/`, MATERIAL, '/tim-kiem/?x=1']) {
    await page.goto(site.origin + address);
    expect(await copyOf(page), address).toBe('offline');
  }
  expect(failed).toEqual([]);
});
