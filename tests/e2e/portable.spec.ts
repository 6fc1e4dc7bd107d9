import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from '@playwright/test';

import { serveFolder } from '../static-server.ts';
import { LAYOUTS } from './layouts.ts';
import { noteFaults, putElsewhere, type PortableCopy } from './portable-copy.ts';

const PAGES = Object.values(LAYOUTS).filter((address) => address !== LAYOUTS['not found']);
let copy: PortableCopy;

test.beforeAll(() => {
  copy = putElsewhere();
});
test.afterAll(() => rmSync(copy.around, { recursive: true, force: true }));

test('every kind of page opens from a disk with its letters, and nothing goes wrong', async ({ page }) => {
  const faults = noteFaults(page, pathToFileURL(copy.folder).href);
  for (const address of [...PAGES, '/soan/', '/soan/in/', '/soan/trinh-chieu/', '/du-lieu/']) {
    await page.goto(copy.addressOf(address));
    const letters = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(letters.join(), address).toContain('Source Serif 4');
  }
  expect(faults).toEqual([]);
});

test('a double click on the way in, and from there a reader goes through the library', async ({ page }) => {
  const faults = noteFaults(page, pathToFileURL(copy.folder).href);
  await page.goto(pathToFileURL(join(copy.folder, 'MO-THU-VIEN.html')).href);
  await page.waitForURL(copy.addressOf('/'));

  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  await page.getByRole('radio', { name: 'Tối', exact: true }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tài liệu chuyên đề' }).click();
  await page.waitForURL(copy.addressOf('/tai-lieu/'));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page
    .getByRole('main')
    .getByRole('link', { name: /Đọc\ssách cho đều/ })
    .first()
    .click();
  await page.getByRole('link', { name: /^Trình\schiếu/ }).click();
  await expect(page.locator('.clock')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText(/^Trang 2 trên \d+\. Mục\sđích của buổi$/);

  // A chunk that only this needs, by the loader's `import()`.
  await page.goto(copy.addressOf('/soan/#tu=tai-lieu/doc-sach-cho-deu&phut=60'));
  await expect(page.locator('.items > .item')).toHaveCount(7);
  const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Word/ }).click()]);
  expect(word.suggestedFilename()).toMatch(/\.docx$/);
  expect(faults).toEqual([]);
});

test('the way in opened within a ZIP, where it is alone, says what to do; without scripts it leads on', async ({ page, browser }) => {
  const opening = 'MO-THU-VIEN.html';
  const alone = join(copy.around, opening);
  cpSync(join(copy.folder, opening), alone);
  await page.goto(pathToFileURL(alone).href);
  await expect(page.getByText('“Giải nén”')).toBeVisible();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(pathToFileURL(join(copy.folder, opening)).href);
  await plain.waitForURL(copy.addressOf('/'));
  await context.close();
});

test('what only the web has is linked there, and the whole address is what is cited', async ({ page }) => {
  await page.goto(copy.addressOf('/trich-dan/doc-sach-moi-ngay/'));
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://mau.example/trich-dan/doc-sach-moi-ngay/');
  await expect(page.getByRole('contentinfo').locator('a[href$="rss.xml"]')).toHaveAttribute('href', 'https://mau.example/rss.xml');
  await expect(page.locator('link[rel=manifest], link[rel=preload], meta[property^="og:"], script[type=module]')).toHaveCount(0);
});

test('the same folder stands below any address of a host', async ({ page }) => {
  const server = await serveFolder(copy.around);
  const root = `${server.origin}/${encodeURIComponent(copy.folder.slice(copy.around.length + 1))}/`;
  const faults = noteFaults(page, root);
  await page.goto(`${root}MO-THU-VIEN.html`);
  await page.waitForURL(`${root}thu-vien/index.html`);
  for (const address of ['/', '/tai-lieu/doc-sach-cho-deu/', '/tai-lieu/doc-sach-cho-deu/trinh-chieu/', '/tim-kiem/', '/kiem-trich-dan/']) {
    await page.goto(`${root}thu-vien${address}`);
    await expect(page.locator('h1')).toBeVisible();
  }
  await page.goto(`${root}thu-vien/soan/#tu=tai-lieu/doc-sach-cho-deu&phut=60`);
  await expect(page.locator('.items > .item')).toHaveCount(7);
  expect(faults).toEqual([]);
  server.close();
});
