import { expect, test, type Page } from '@playwright/test';

const results = (page: Page) => page.locator('[data-part=results] > li');
const open = async (page: Page, query: string) => {
  await page.goto(`/tim-kiem/?${new URLSearchParams({ q: query }).toString()}`);
  await expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing/);
};

test('a day finds what was held then, however it is typed, and nothing is said of the typing', async ({ page }) => {
  for (const query of [
    '10/4/2025',
    '10-4-25',
    'ngày 10 tháng 4 năm 2025',
    'ngay 10 thang 4 nam 2025',
    'ngayf 10 thangs 4 nawm 2025',
    '１０／４／２０２５',
  ]) {
    await open(page, query);
    await expect(results(page).first().getByRole('link').first(), query).toHaveAttribute('href', /\/chuyen-de\/doc-sach-trong-chi-bo\//);
    await expect(page.locator('[data-part=interpretation]'), query).toBeHidden();
  }
});

test('a day of which nothing is known leads to what is known of its month', async ({ page }) => {
  await open(page, '12/4/2025');
  await expect(page.getByText('Thư viện không có gì ghi 12/4/2025; gần nhất: tháng 4/2025.')).toBeVisible();
  await expect(results(page).first().getByRole('link').first()).toHaveAttribute('href', /\/chuyen-de\/doc-sach-trong-chi-bo\//);
});

test('a page of the collected works finds what stands on it; a page near it is named', async ({ page }) => {
  await open(page, 'tập 1, trang 2');
  await expect(results(page).first().getByRole('link').first()).toHaveAttribute('href', /\/trich-dan\//);
  await open(page, 't.1 tr.7');
  await expect(page.getByText('Thư viện không có gì ghi t.1, tr.7; gần nhất: t.1, tr.4.')).toBeVisible();
});

test('a day that is asked for without a network is found when there is one again', async ({ page, context }) => {
  await open(page, 'đọc sách');
  await context.setOffline(true);
  await page.locator('search-page').getByRole('combobox').fill('10/4/2025');
  await expect(page.getByRole('heading', { name: 'Không có kết nối mạng' })).toBeVisible();
  await context.setOffline(false);
  await expect(results(page).first().getByRole('link').first()).toHaveAttribute('href', /\/chuyen-de\/doc-sach-trong-chi-bo\//);
  await expect(page.locator('[data-part=interpretation]')).toBeHidden();
});

test('a day is marked on the page that opens', async ({ page }) => {
  await open(page, '3/2/2001');
  await results(page).getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Chữ đang tìm trong trang' })).toContainText('Chỗ 1 trong');
});

test('a day, a month, a quarter that no calendar has is said to be none, and its figures are searched as words', async ({ page }) => {
  for (const query of ['31/4/2025', 'tháng 13/2025', 'quý 5/2025']) {
    await open(page, query);
    await expect(page.getByText(`Trong lịch không có “${query}”; chỉ tìm theo từng chữ đã gõ.`)).toBeVisible();
    await expect(results(page).first()).toBeVisible();
  }
});

test('what is of a time behind a minus is left out, the chip says so, and a press takes it back', async ({ page }) => {
  await open(page, 'đọc sách -2025');
  const chip = page.getByRole('list', { name: 'Đang lọc' }).getByRole('button');
  await expect(chip).toHaveText(['Bỏ bài của, bài nhắc đến 2025']);
  await expect(results(page).getByText('/2025')).toHaveCount(0);
  await page.getByRole('button', { name: 'Tìm cả bài của, bài nhắc đến 2025' }).click();
  await expect(page.locator('search-page').getByRole('combobox')).toHaveValue('đọc sách');
  await expect(results(page).getByText('/2025').first()).toBeVisible();
});

test('a day that is typed in the dialog is suggested what was held then', async ({ page }) => {
  await page.goto('/gioi-thieu/');
  await page.keyboard.press('/');
  await page.keyboard.type('10/4/2025');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('option', { name: /Đọc\ssách và kể lại/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Không có gợi ý')).toBeHidden();
});

test('where the script that reads days is gone with a release, days are searched as words, and the page says so', async ({ page }) => {
  const script = '**/_astro/point-search*.js';
  await page.route(script, (route) => route.fulfill({ status: 404, body: 'none' }));
  await open(page, '10/4/2025');
  await expect(page.getByText('Thư viện vừa được cập nhật, nên trang này đang tìm ngày tháng')).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await page.unroute(script);
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(page.getByText('Thư viện vừa được cập nhật')).toHaveCount(0);
  await expect(results(page).first().getByRole('link').first()).toHaveAttribute('href', /\/chuyen-de\/doc-sach-trong-chi-bo\//);
  await expect(page.locator('search-page').getByRole('combobox')).toHaveValue('10/4/2025');
});
