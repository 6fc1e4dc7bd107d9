import { expect, test as base, type Page, type Request } from '@playwright/test';

import { axeViolations } from '../axe.ts';
import { noteViolations } from '../violations.ts';
import { listedPaths, openedOf, sampleOf, WHOLE_WALK } from './real-site.ts';

/** One page for all addresses of a worker: opening a new one for each would take longer than reading it. */
const test = base.extend<object, { tab: Page; violations: string[] }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  violations: [async ({ tab }, use) => use(await noteViolations(tab)), { scope: 'worker' }],
});

const all = listedPaths();
const paths = process.env[WHOLE_WALK] ? all : openedOf(all);

if (paths.length === 0) {
  test('the real site is built', () => {
    throw new Error('dist/sitemap-index.xml is not there: run npm test, which builds it first.');
  });
}

/** Px: the smallest screen, the usual phone, and a phone lying or a small tablet. */
const NARROW = [320, 360, 640];

const judged = new Set(process.env[WHOLE_WALK] ? all : sampleOf(all));

paths.forEach((path, index) => {
  // All four looks take turns, so that each kind of page, which stand together in the sitemap, is seen in every one.
  const colorScheme = index % 2 ? 'dark' : 'light';
  const viewport = (index >> 1) % 2 ? { width: 360, height: 740 } : { width: 1280, height: 800 };

  test(`${path} (${colorScheme}, ${viewport.width} px)`, async ({ tab, violations, baseURL }) => {
    const noise: string[] = [];
    violations.length = 0;
    const listen = {
      console: (message: { type(): string; text(): string }) => noise.push(`console ${message.type()}: ${message.text()}`),
      pageerror: (error: Error) => noise.push(`error: ${error.message}`),
      // A picture that the page before was still fetching is broken off by leaving it; nothing else ends so.
      requestfailed: (request: Request) => request.failure()?.errorText === 'net::ERR_ABORTED' || noise.push(`failed: ${request.url()}`),
      request: (request: { url(): string }) => request.url().startsWith(`${baseURL}/`) || noise.push(`other host: ${request.url()}`),
    };
    tab
      .on('console', listen.console)
      .on('pageerror', listen.pageerror)
      .on('requestfailed', listen.requestfailed)
      .on('request', listen.request);
    try {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize(viewport);
      const response = await tab.goto(`${baseURL}${path}`, { waitUntil: 'load' });
      expect(response?.status()).toBe(200);
      if (judged.has(path)) expect(await axeViolations(tab)).toEqual([]);
      const overflow = (): Promise<number> =>
        tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await overflow(), 'runs over the edge').toBe(0);
      await tab.evaluate(() => (document.documentElement.dataset.textSize = '4'));
      for (const width of NARROW) {
        await tab.setViewportSize({ width, height: 740 });
        expect(await overflow(), `runs over the edge with the largest letters at ${width} px`).toBe(0);
      }
      expect([...noise, ...violations]).toEqual([]);
    } finally {
      tab
        .off('console', listen.console)
        .off('pageerror', listen.pageerror)
        .off('requestfailed', listen.requestfailed)
        .off('request', listen.request);
    }
  });
});
