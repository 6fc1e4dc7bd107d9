import { expect, test, type Page } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

/** Presses a link and thinks better of it: what a browser fetches ahead, it fetches at the press. */
async function press(page: Page, link: string): Promise<void> {
  await page.locator(link).first().hover();
  await page.mouse.down();
  await page.mouse.move(1, 1);
  await page.mouse.up();
}

test('who saves data has nothing fetched ahead', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  const asked: string[] = [];
  client.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => asked.push(prefetchUrl));
  await client.send('Preload.enable');
  await client.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await page.goto(LAYOUTS.material);
  await expect(page.locator('[type="speculationrules"]')).toHaveCount(0);
  await press(page, 'nav a[href="/tai-lieu/"]:visible');
  await page.locator('nav a[href="/tai-lieu/"]:visible').first().click();
  await page.waitForURL('/tai-lieu/');
  expect(asked).toEqual([]);
});

test('the page of a link is there before the press is over; files and pages made in the browser are left alone', async ({ page }) => {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  const client = await page.context().newCDPSession(page);
  const [ready, asked]: [Set<string>, Set<string>] = [new Set(), new Set()];
  client.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    const { pathname } = new URL(prefetchUrl);
    asked.add(pathname);
    if (status === 'Ready') ready.add(pathname);
  });
  await client.send('Preload.enable');

  await page.goto(LAYOUTS.material);
  for (const link of ['main a[href$=".docx"]', 'a[href^="/soan/"]', 'a[href="/tim-kiem/"]', 'a[href^="#"]:not(.skip)'])
    await press(page, `${link}:visible`);
  const link = page.locator('nav a[href="/tai-lieu/"]:visible').first();
  await press(page, 'nav a[href="/tai-lieu/"]:visible');
  await expect.poll(() => [...ready]).toEqual(['/tai-lieu/']);
  expect([...asked]).toEqual(['/tai-lieu/']);

  await link.click();
  await page.waitForURL('/tai-lieu/');
  const delivered = (): string | undefined =>
    (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { deliveryType?: string }).deliveryType;
  expect(await page.evaluate(delivered)).toBe('navigational-prefetch');
  expect(noise).toEqual([]);
});
