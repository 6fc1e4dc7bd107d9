import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test as base, type Page } from '@playwright/test';

import { serveFolder } from '../static-server.ts';

/** What only the second release has. */
const NEW_WORDS = 'thảo luận tổ dân phố';

interface Release {
  origin: string;
  /** Puts the second release's index in the place of the first's, whose files are gone then. */
  publish: () => Promise<void>;
}

/** The fixture's search pages on a server of their own, and a release that waits to be published. */
const test = base.extend<{ release: Release }>({
  // Playwright reads the names of what a fixture needs from its first parameter, which must be a pattern.
  release: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'search-release-'));
    for (const name of await readdir('dist.fixture')) await cp(join('dist.fixture', name), join(folder, name), { recursive: true });
    await promisify(execFile)(process.execPath, ['tests/build-release.ts', folder, join(folder, 'pagefind-2'), NEW_WORDS]);
    const { origin, close } = await serveFolder(folder);
    await use({
      origin,
      publish: async () => {
        await rm(join(folder, 'pagefind'), { recursive: true });
        await rename(join(folder, 'pagefind-2'), join(folder, 'pagefind'));
      },
    });
    close();
    await rm(folder, { recursive: true, force: true });
  },
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm trong thư viện' });
const results = (page: Page) => page.locator('[data-part=results] > li');
const alert = (page: Page) => page.getByRole('alert');

test.describe('a page that was opened before a release', () => {
  test('answers from the new index, without being loaded again', async ({ page, release }) => {
    await page.goto(`${release.origin}/tim-kiem/?q=đọc sách`);
    await expect(results(page).first()).toBeVisible();
    await page.evaluate(() => ((globalThis as { isSamePage?: boolean }).isSamePage = true));
    await release.publish();
    await field(page).fill(NEW_WORDS);
    await expect(
      page
        .locator('[data-part=results] mark')
        .filter({ hasText: /tổ\sdân phố|phố/ })
        .first(),
    ).toBeVisible();
    await expect(alert(page)).toBeHidden();
    expect(await page.evaluate(() => (globalThis as { isSamePage?: boolean }).isSamePage)).toBe(true);
  });

  test('suggests from the new index in the dialog', async ({ page, release }) => {
    await page.goto(`${release.origin}/gioi-thieu/`);
    await page.keyboard.press('/');
    await page.keyboard.type('doc');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await release.publish();
    await field(page).fill('lưu trữ');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('status')).toBeHidden();
  });

  test('tells to load it again where the new index is of another format, and the button does', async ({ page, release }) => {
    await page.goto(`${release.origin}/tim-kiem/?q=đọc sách`);
    await expect(results(page).first()).toBeVisible();
    await release.publish();
    await page.route('**/vietnamese-search.json', async (route) => route.fulfill({ json: { format: 99, pagefind: '9.9.9' } }));
    await field(page).fill(NEW_WORDS);
    await expect(alert(page)).toContainText('Thư viện vừa được cập nhật');
    await expect(page.getByRole('button', { name: 'Thử lại' })).toBeHidden();
    await page.unroute('**/vietnamese-search.json');
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await expect(results(page).first()).toBeVisible();
    await expect(field(page)).toHaveValue(NEW_WORDS);
  });
});

test('“Thử lại” finds an index that was put there after all', async ({ page, release }) => {
  const { origin, publish } = release;
  await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, headers: { 'cache-control': 'max-age=600' }, body: 'none' }));
  await page.goto(`${origin}/tim-kiem/?q=${NEW_WORDS}`);
  await expect(alert(page)).toContainText('Thư viện chưa có dữ liệu tìm kiếm');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(alert(page)).toContainText('Thư viện chưa có dữ liệu tìm kiếm');
  await publish();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(results(page).first()).toBeVisible();
});

test('a file that comes torn once is read again', async ({ page }) => {
  const torn = new Set<string>();
  await page.route(/\/pagefind\/(?:index|fragment)\//, async (route) => {
    const url = route.request().url();
    if (torn.size >= 2 || torn.has(url)) return route.continue();
    torn.add(url);
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 40) });
  });
  await page.goto('/tim-kiem/?q=đọc sách');
  await expect(results(page).first()).toBeVisible();
  await expect(alert(page)).toBeHidden();
  expect(torn.size).toBe(2);
});

test('a search that failed is tried again when the reader comes back to the page', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort('connectionreset'));
  await page.goto('/tim-kiem/?q=đọc sách');
  await expect(alert(page)).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(results(page).first()).toBeVisible();
});

test('where the script of the search itself is gone, both ways on are offered, and either leads on', async ({ page }) => {
  const scripts = '**/_astro/worker-*.js';
  await page.route(scripts, (route) => route.fulfill({ status: 404, body: 'none' }));
  await page.goto('/tim-kiem/?q=đọc sách');
  await expect(alert(page)).toContainText('Chưa tìm được vì có lỗi');
  await expect(page.getByRole('button', { name: 'Tải lại trang' })).toBeVisible();
  await page.unroute(scripts);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(results(page).first()).toBeVisible();
  await expect(alert(page)).toBeHidden();
});
