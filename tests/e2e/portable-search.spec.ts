import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test, type Page } from '@playwright/test';

import { askPage } from '../../scripts/bench/browser/search-page.ts';
import { serveFolder } from '../static-server.ts';
import { find, items } from './compose-steps.ts';
import { LAYOUTS } from './layouts.ts';
import { noteFaults, putElsewhere, type PortableCopy } from './portable-copy.ts';

/** Every way in which a query is read; `npm run bench:portable` asks many more. */
const QUERIES = [
  'đọc sách',
  'doc sach',
  'ddocj sachs',
  'd9o5c sa1ch',
  'đọc scáh',
  '"đọc sách"',
  '"sách đọc tủ"',
  'đọc sách -lưu trữ',
  'đọc sách loai:van-ban',
  'đọc sách blockchain',
  'zzzz',
  'mẫu',
  '01-KH/ĐU.MAU',
  '10/4/2025',
  'tháng 3 năm 2020',
  'tài liệu hàng năm của chi bộ được lưu trữ ở đâu',
  'sách để trong tủ',
];

const result = (page: Page) => page.locator('[data-part=results] h3 a');
let copy: PortableCopy;

test.beforeEach(() => {
  copy = putElsewhere();
});
test.afterEach(() => rmSync(copy.around, { recursive: true, force: true }));

test('a copy on a disk answers as the site does, and below any address of a host', async ({ page, baseURL, context }) => {
  const disk = await context.newPage();
  const faults = noteFaults(disk, pathToFileURL(copy.folder).href);
  await page.goto('/tim-kiem/');
  await disk.goto(copy.addressOf('/tim-kiem/'));
  for (const one of [page, disk]) await one.locator('search-page[data-mode=start]').waitFor();
  for (const query of QUERIES)
    expect(await askPage(disk, new URL('.', copy.addressOf('/')).href, query), query).toEqual(await askPage(page, `${baseURL}/`, query));
  expect(faults).toEqual([]);

  const server = await serveFolder(copy.around);
  const root = `${server.origin}/${encodeURIComponent(basename(copy.folder))}/thu-vien/`;
  await disk.goto(`${root}tim-kiem/`);
  await disk.locator('search-page[data-mode=start]').waitFor();
  expect(await askPage(disk, root, QUERIES[0]!)).toEqual(await askPage(page, `${baseURL}/`, QUERIES[0]!));
  server.close();
});

test('from a disk a reader finds, opens, comes back, and takes it to a session', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const faults = noteFaults(page, pathToFileURL(copy.folder).href);
  // An office that is cut off: browsers know it, and a copy needs no network.
  await context.setOffline(true);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());

  await page.goto(copy.addressOf('/gioi-thieu/'));
  await page.keyboard.press('/');
  await page.keyboard.type('ddocj sachs');
  await expect(page.getByRole('option').filter({ hasText: 'Tin tức' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kết quả cho: đọc sách')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Tin\stức/ }).check();
  await expect(page).toHaveURL(/\/tim-kiem\/index\.html\?q=.*&loai=/);
  await page.goBack();
  await page.locator('[data-part=more]').click();
  await expect(result(page).nth(10)).toBeVisible();
  await result(page).first().click();
  await expect(page.getByRole('region', { name: 'Chữ đang tìm trong trang' })).toBeVisible();
  await page.goBack();
  await expect(result(page).nth(10)).toBeVisible();

  await page.goto(copy.addressOf(LAYOUTS.material));
  await page.getByRole('button', { name: 'Thêm đề dẫn vào buổi' }).click();
  await page.getByRole('link', { name: /^Mở buổi đang soạn/ }).click();
  await expect(items(page)).toHaveCount(1);
  await find(page, 'doc sach');
  await page.locator('.picks button:not([aria-disabled])').first().click();
  await expect(items(page)).toHaveCount(2);
  await page.locator('[data-part=copy-link]').click();
  await expect.poll(copied).toMatch(/^https:\/\/mau\.example\/soan\/#\d+\./);

  await page.goto(copy.addressOf(`${LAYOUTS.material}trinh-chieu/`));
  const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
  await speaker.getByRole('button', { name: /^Tiếp/ }).click();
  await expect(page).toHaveURL(/#trang-2$/);
  expect(faults).toEqual([]);
});

test('what a copy lacks is said, and searched for anew, where the browser keeps nothing too', async ({ page }) => {
  await page.addInitScript(() => {
    const get = (): never => {
      throw new DOMException('Storage is switched off.', 'SecurityError');
    };
    Object.defineProperties(window, { localStorage: { get }, sessionStorage: { get } });
  });
  for (const lost of ['_astro/search.js', 'pagefind/vietnamese-search.json.js']) {
    const file = join(copy.folder, 'thu-vien', lost);
    renameSync(file, `${file}-`);
    await page.goto(copy.addressOf('/tim-kiem/?q=doc+sach'));
    await expect(page.getByRole('heading', { name: 'Bản chép này thiếu dữ liệu tìm kiếm' })).toBeVisible();
    renameSync(`${file}-`, file);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(result(page).first()).toBeVisible();
  }
});
