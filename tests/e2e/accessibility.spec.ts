import { expect } from '@playwright/test';

import { axeViolations } from '../axe.ts';
import { LAYOUTS, SCREENS, THEMES } from './layouts.ts';
import { test } from './one-tab.ts';

Object.entries(LAYOUTS).forEach(([layout, path], index) => {
  test(`axe finds nothing: ${layout}`, async ({ tabOf }) => {
    const page = await tabOf();
    // The gallery shows each component several times, landmarks too, and is the longest page.
    if (layout === 'gallery') test.slow();
    const without = layout === 'gallery' ? ['landmark-unique'] : [];
    await page.goto(path);
    for (const colorScheme of THEMES) {
      for (const [screen, size] of Object.entries(SCREENS)) {
        // A layout is judged in each colour and on each screen once, every other layout the other way round: they share
        // their parts. The gallery, which has them all, is judged in all four looks.
        if (layout !== 'gallery' && ((colorScheme === 'dark') === (screen === 'phone')) !== (index % 2 === 0)) continue;
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(size);
        expect(await axeViolations(page, without), `${colorScheme} ${screen}`).toEqual([]);
      }
    }
  });
});

test('axe finds nothing with the settings open, the filters open and the menu of an article open', async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await page.goto('/tin-tuc/');
  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  await expect(page.getByRole('radio', { name: 'Theo máy' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.filters summary').first().click();
  expect(await axeViolations(page)).toEqual([]);
});

test('axe finds nothing on the page that stands at an old address', async ({ page }) => {
  await page.route('**/tin-tuc/bai-mau-1/', (route) => route.abort('aborted'));
  await page.goto('/tin-tuc/bai-mau-cu/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang này đã đổi địa chỉ');
  await expect(page.getByRole('main').getByRole('link', { name: /Bài mẫu số 1/ })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});
