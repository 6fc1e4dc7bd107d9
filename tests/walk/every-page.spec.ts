import { readdirSync } from 'node:fs';

import { expect, test } from '@playwright/test';

import { noteViolations } from '../violations.ts';
import { listedPaths } from './real-site.ts';

test('no page that the sitemap leaves out breaks its own policy', async ({ page, baseURL }) => {
  // every-address.spec.ts looks at those in the sitemap; here are the others: 404, former addresses.
  const listed = new Set(listedPaths());
  const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('quan-tri'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((path) => !listed.has(path));
  expect(paths.length).toBeGreaterThan(0);

  const violations = await noteViolations(page);
  const noise: string[] = [];
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => request.url().startsWith(`${baseURL}/`) || noise.push(`other host: ${request.url()}`));
  const wrong: string[] = [];
  for (const path of paths) {
    const response = await page.goto(baseURL + path, { waitUntil: 'load' });
    const told = [...(response?.status() === 200 ? [] : [`HTTP ${response?.status()}`]), ...violations.splice(0), ...noise.splice(0)];
    if (told.length > 0) wrong.push(`${path}: ${told.join('; ')}`);
  }
  expect(wrong).toEqual([]);
});
