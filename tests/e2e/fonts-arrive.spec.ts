import { expect, test, type Page } from '@playwright/test';

import { hold } from './hold.ts';
import { LAYOUTS } from './layouts.ts';

/** Below what Core Web Vitals call good, .1: one line of a title that breaks otherwise in a stand-in may move what is below it. */
const MOST = 0.1;
const STAND_INS = ['Sans stand-in', 'Sans stand-in of Android', 'Sans stand-in of Linux'];

const frames = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

for (const width of [320, 412, 1280]) {
  for (const layout of ['home', 'archive of news', 'article with everything', 'planned session', 'search'] as const) {
    test(`letters that come late move nothing: ${layout}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        const told: { shifted: number } = Object.assign(globalThis, { shifted: 0 });
        const observer = new PerformanceObserver((list) => {
          for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) told.shifted += value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
      });
      const release = await hold(page, '**/*.woff2');
      await page.goto(LAYOUTS[layout], { waitUntil: 'domcontentloaded' });
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
            const look = (): void => (isPainted() ? done() : void requestAnimationFrame(look));
            look();
          }),
      );
      const hasStandIn = await page.evaluate(async (names) => {
        await Promise.allSettled(names.map((name) => document.fonts.load(`16px "${name}"`)));
        return [...document.fonts].some(({ family, status }) => status === 'loaded' && names.includes(family.replaceAll('"', '')));
      }, STAND_INS);
      test.skip(!hasStandIn, 'This machine has none of the typefaces that stand in for ours.');
      release();
      await page.evaluate(() => document.fonts.ready);
      await frames(page);
      expect(await page.evaluate(() => (globalThis as { shifted?: number }).shifted)).toBeLessThan(MOST);
    });
  }
}
