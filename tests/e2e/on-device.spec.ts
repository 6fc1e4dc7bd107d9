import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { LAYOUTS } from './layouts.ts';

const KEPT = '/da-luu/';
const here = (page: Page) => page.locator('on-this-device');
const row = (page: Page, label: string) =>
  here(page)
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: label }) });

/** A note is written, something searched for, and the ground chosen. */
async function use(page: Page, note: string): Promise<void> {
  await page.goto(LAYOUTS['planned session']);
  await page.locator('own-notes summary').click();
  await page.getByRole('textbox', { name: /^Ghi chú của tôi: / }).fill(note);
  await page.goto(`/tim-kiem/?q=${encodeURIComponent('đọc sách')}`);
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.goto(KEPT);
}

test('what stands on the device is listed, taken back, taken to another device, and cleared', async ({ page, browser, baseURL }) => {
  await page.goto(KEPT);
  await expect(here(page).getByText('Chưa có gì.')).toBeVisible();
  await use(page, 'Hỏi về quỹ');
  await expect(row(page, 'Đã tìm').getByRole('link')).toHaveText('đọc sách');
  await expect(row(page, 'Cách hiển thị')).toContainText('nền tối');
  await expect(row(page, 'Ghi chú')).toContainText('Hỏi về quỹ');

  await row(page, 'Ghi chú')
    .getByRole('button', { name: /^Xóa khỏi máy này, ghi chú: / })
    .click();
  await expect(row(page, 'Ghi chú')).toHaveCount(0);
  await expect(here(page).getByRole('button', { name: 'Hoàn lại' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Ghi chú')).toContainText('Hỏi về quỹ');

  // Of a kept page its address goes along.
  await page.evaluate(
    (path) => localStorage.setItem('luu/', JSON.stringify([{ address: path, title: 'Văn bản đã lưu' }])),
    LAYOUTS.document,
  );
  const download = page.waitForEvent('download');
  await here(page).getByRole('link', { name: 'Xuất ra tệp' }).click();
  const file = await (await download).path();
  await here(page).getByRole('button', { name: 'Chép thành chữ' }).click();
  const text = await here(page).getByRole('textbox', { name: 'Mọi thứ ở máy này, thành chữ' }).inputValue();
  const known = (json: string): object => ({ ...(JSON.parse(json) as object), madeAt: 0 });
  expect(known(text)).toEqual(known(readFileSync(file, 'utf8')));

  const device = await browser.newContext({ baseURL });
  const other = await device.newPage();
  await use(other, 'Mượn hội trường');
  await here(other).getByRole('button', { name: 'Nhập từ máy khác' }).click();
  await here(other).getByRole('button', { name: 'Nhập', exact: true }).click();
  await expect(here(other).getByRole('status').filter({ hasText: 'Chưa có chữ nào' })).toBeVisible();
  await here(other).getByLabel('Dán đoạn chữ').fill(text.slice(0, -9));
  await other.keyboard.press('Tab');
  await here(other).getByRole('button', { name: 'Nhập', exact: true }).click();
  await expect(here(other).getByRole('status').filter({ hasText: 'Chữ bị thiếu' })).toBeVisible();
  await expect(row(other, 'Ghi chú')).not.toContainText('quỹ');
  await here(other).getByLabel('Dán đoạn chữ').fill('');
  await here(other)
    .getByLabel('Hoặc chọn tệp')
    .setInputFiles({ name: 'tep.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await here(other).getByRole('button', { name: 'Nhập', exact: true }).click();
  await expect(here(other).getByRole('status').filter({ hasText: 'Đã nhập 1 địa chỉ, 1 ghi chú.' })).toBeVisible();
  await expect(row(other, 'Địa chỉ đã ghi').getByRole('link', { name: 'Văn bản đã lưu' })).toHaveAttribute('href', LAYOUTS.document);
  await expect(row(other, 'Ghi chú')).toContainText(/Mượn hội\strường.*Hỏi về quỹ/);
  await device.close();

  // Kept pages, with no worker that rules this one: so it is after a reload past all caches.
  await page.evaluate(() => caches.open('thu-vien:/:files'));
  await here(page).getByRole('button', { name: 'Xóa hết', exact: true }).first().click();
  await page.keyboard.press('Escape');
  await here(page).getByRole('button', { name: 'Xóa hết', exact: true }).first().click();
  await here(page).getByRole('button', { name: 'Thôi' }).click();
  await expect(row(page, 'Ghi chú')).toBeVisible();
  await here(page).getByRole('button', { name: 'Xóa hết', exact: true }).first().click();
  await here(page).getByRole('button', { name: 'Xóa hết', exact: true }).last().click();
  await expect(here(page).getByText('Đã xóa hết.')).toBeVisible();
  await expect(here(page).getByText('Chưa có gì.')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await page.evaluate(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys())])).toEqual(
    [],
  );
});
