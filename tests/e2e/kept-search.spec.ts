import { expect, test } from '@playwright/test';
import { controlled, keep, openKeeper, OwnSite } from './keeping-steps.ts';

// The code of keeping is put into a page from outside.
test.use({ bypassCSP: true });

const SESSION = '/chuyen-de/doc-sach-trong-chi-bo/';
const ONLY_KEPT = /Không có mạng: đang tìm trong \d+ mục đã lưu\./;

let site: OwnSite;
test.beforeAll(async () => {
  site = await OwnSite.open('dist.fixture');
});
test.afterAll(() => site.remove());

test('without a network what is kept is searched, and said to be all there is, until the network is back', async ({ page, context }) => {
  await page.goto(site.origin + SESSION);
  await openKeeper(page);
  await keep(page, SESSION);
  await controlled(page);

  await context.setOffline(true);
  await page.goto(`${site.origin}/tim-kiem/?q=ddocj+sachs`);
  const told = page.locator('[data-part=interpretation]');
  await expect(told).toContainText(ONLY_KEPT);
  await expect(told).toContainText(/Còn \d+ kết\squả ở trang chưa lưu/);
  const found = page.locator('[data-part=results] > li');
  const kept = await found.count();
  expect(kept).toBeGreaterThan(0);
  await page.getByRole('combobox').fill('đọc');
  await expect(page.getByRole('status').filter({ hasText: ONLY_KEPT })).toBeVisible();
  await expect(page).toHaveURL(/q=%C4%91%E1%BB%8Dc$/);
  await page.getByRole('combobox').press('Escape');
  await page.goBack();
  await expect(page).toHaveURL(/q=ddocj/);

  await found
    .getByRole('link', { name: /Đọc\ssách/ })
    .first()
    .click();
  await expect(page.locator('mark').first()).toHaveText(/đọc|sách/i);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('đọc sách');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(ONLY_KEPT);
  await page.keyboard.press('Enter');
  await expect(told).toContainText(ONLY_KEPT);

  await context.setOffline(false);
  await expect(told).not.toContainText(ONLY_KEPT);
  await expect(page.locator('[data-part=count]')).not.toHaveText(`${kept} kết quả`);
});

test('where nothing is kept it is said that nothing can be searched', async ({ page, context }) => {
  await page.goto(`${site.origin}/tim-kiem/`);
  await context.setOffline(true);
  await page.getByRole('combobox').fill('đọc sách');
  await page.keyboard.press('Enter');
  await expect(page.getByText('máy này chưa lưu gì để tìm')).toBeVisible();
});
