import { expect, test } from '@playwright/test';

// Astro's own server, as `npm start` ends with; unlike most hosts it sends the index's files with Content-Encoding: gzip.
test('the site of npm start is read and searched', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('dan van kheo');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('option', { name: /Dân vận/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tim-kiem/?q=*');
  await page
    .locator('[data-part=results]')
    .getByRole('link', { name: /Dân vận/ })
    .first()
    .click();
  await expect(page.locator('mark.searched').first()).toBeVisible();
});
