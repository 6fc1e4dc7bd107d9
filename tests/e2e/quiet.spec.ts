import { expect, type ConsoleMessage, type Request } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';
import { test } from './one-tab.ts';

for (const [layout, path] of Object.entries(LAYOUTS)) {
  test(`is quiet: ${layout}`, async ({ tabOf, baseURL }) => {
    const page = await tabOf();
    const noise: string[] = [];
    const listen = {
      console: (message: ConsoleMessage) => noise.push(`console: ${message.text()}`),
      pageerror: (error: Error) => noise.push(`error: ${error.message}`),
      requestfailed: (request: Request) => noise.push(`failed: ${request.url()}`),
      request: (request: Request) => request.url().startsWith(baseURL ?? '') || noise.push(`other host: ${request.url()}`),
    };
    page
      .on('console', listen.console)
      .on('pageerror', listen.pageerror)
      .on('requestfailed', listen.requestfailed)
      .on('request', listen.request);
    await page.goto(path, { waitUntil: 'load' });
    page
      .off('console', listen.console)
      .off('pageerror', listen.pageerror)
      .off('requestfailed', listen.requestfailed)
      .off('request', listen.request);
    // The browser itself reports the status of a page that is not there.
    expect(noise.filter((line) => layout !== 'not found' || !line.includes('404'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    // What follows the reader's own scrolling does not move by itself.
    const moving = () => document.getAnimations().filter(({ timeline }) => timeline === null || timeline === document.timeline).length;
    expect(await page.evaluate(moving), 'nothing moves by itself').toBe(0);
  });
}
