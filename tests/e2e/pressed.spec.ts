import { expect, test } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

// Safari gives what is pressed no focus, and takes it from what had it. This does the same in Chromium.
test.beforeEach(({ page }) =>
  page.addInitScript(() =>
    window.addEventListener('mousedown', (event) => {
      if (event.defaultPrevented || !(event.target as Element).closest('a, button, summary')) return;
      event.preventDefault();
      (document.activeElement as HTMLElement).blur();
    }),
  ),
);

test('where a pressed button takes no focus, recent searches are forgotten and the field keeps it', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('recent-searches', '["đọc sách"]'));
  await page.goto(LAYOUTS.home);
  const field = page.getByRole('search').getByLabel('Tìm trong thư viện');
  await field.click();
  await page.getByRole('button', { name: 'Xóa các lần tìm gần đây' }).click();
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('where a pressed button takes no focus, Escape closes what it opened, and a dialog gives the focus back', async ({ page }) => {
  await page.goto(LAYOUTS['article with everything']);
  const fold = page.locator('share-fold');
  await fold.locator('summary').click();
  await expect(fold.getByRole('textbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(fold.getByRole('textbox')).toBeHidden();
  const link = page.getByRole('link', { name: 'Tìm kiếm', exact: true });
  await link.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  await expect(link).toBeFocused();
});
