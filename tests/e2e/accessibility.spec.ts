import { expect, test } from '@playwright/test';

import { axeViolations } from '../axe.ts';
import { LAYOUTS, SCREENS, THEMES } from './layouts.ts';

for (const [layout, path] of Object.entries(LAYOUTS)) {
  test(`axe finds nothing: ${layout}`, async ({ page }) => {
    // The gallery shows each component several times, landmarks too, and is the longest page.
    if (layout === 'gallery') test.slow();
    const without = layout === 'gallery' ? ['landmark-unique'] : [];
    await page.goto(path);
    for (const colorScheme of THEMES) {
      for (const [screen, size] of Object.entries(SCREENS)) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(size);
        expect(await axeViolations(page, without), `${colorScheme} ${screen}`).toEqual([]);
      }
    }
  });
}

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
