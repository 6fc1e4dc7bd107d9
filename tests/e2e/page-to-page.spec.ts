import { expect, test } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`from page to page the ground stays, without a movement for whoever wants none: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion, colorScheme: 'dark' });
    await page.addInitScript(() =>
      addEventListener('pagereveal', (event) => Object.assign(globalThis, { faded: Boolean((event as PageRevealEvent).viewTransition) })),
    );
    await page.goto(LAYOUTS.home);
    await page.getByRole('navigation', { name: 'Các phần của thư viện' }).getByRole('link').first().click();
    await page.waitForURL((url) => url.pathname !== '/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => (globalThis as { faded?: boolean }).faded)).toBe(reducedMotion === 'no-preference');
  });
}
