import { readdirSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { noteViolations } from '../violations.ts';
import { listedPaths } from './real-site.ts';

/** Tests that share the pages among them, and with that the workers. */
const SHARES = 4;

const listed = new Set(listedPaths());
// every-address.spec.ts looks at those in the sitemap; here are the others: archives, old addresses, the gallery, 404.
const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !file.startsWith('quan-tri'))
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
  .filter((path) => !listed.has(path));

for (let share = 0; share < SHARES; share++) {
  test(`no page breaks its own policy, and none is out of its sight (${share + 1} of ${SHARES})`, async ({ page, baseURL }) => {
    const violations = await noteViolations(page);
    const noise: string[] = [];
    page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
    page.on('request', (request) => request.url().startsWith(`${baseURL}/`) || noise.push(`other host: ${request.url()}`));
    const mine = paths.filter((_, i) => i % SHARES === share);
    expect(mine.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const path of mine) {
      const response = await page.goto(baseURL + path, { waitUntil: 'load' });
      if (response?.status() !== 200) noise.push(`HTTP ${response?.status()}`);
      const told = [...violations.splice(0), ...noise.splice(0)];
      if (told.length > 0) wrong.push(`${path}: ${told.join('; ')}`);
    }
    expect(wrong).toEqual([]);
  });
}
