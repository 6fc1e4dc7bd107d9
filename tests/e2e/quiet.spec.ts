import { expect, test } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

for (const [layout, path] of Object.entries(LAYOUTS)) {
  test(`is quiet: ${layout}`, async ({ page, context, baseURL }) => {
    const noise: string[] = [];
    page.on('console', (message) => noise.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => noise.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) noise.push(`other host: ${request.url()}`);
    });
    await page.goto(path, { waitUntil: 'load' });
    // The browser itself reports the status of a page that is not there.
    expect(noise.filter((line) => layout !== 'not found' || !line.includes('404'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    // What follows the reader's own scrolling does not move by itself.
    const moving = () => document.getAnimations().filter(({ timeline }) => timeline === null || timeline === document.timeline).length;
    expect(await page.evaluate(moving), 'nothing moves by itself').toBe(0);
  });
}
