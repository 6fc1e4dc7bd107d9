import { expect, test } from '@playwright/test';

import { listedPaths } from './real-site.ts';

/**
 * All that a first visit to an article may fetch, compressed, fonts included. Headers are left out: HTTP/2 sends those that
 * all files share once (HPACK, RFC 7541), and the tests' server speaks HTTP/1.1.
 * A material has the most: its plan, questions and quotations stand before its text, five faces of type come to be used,
 * and the 123rd KB is what a page needs that is read without styles or layers: spaces between words, sizes, letters.
 */
const BYTES = 123 * 1024;

const articles = listedPaths().filter((path) => /^\/(?:tin-tuc|chuyen-de|tai-lieu)\/[^/]+\/$/.test(path));

test('a first visit to any article fetches at most 123 KB in all', async ({ browser, baseURL }) => {
  test.slow();
  expect(articles.length).toBeGreaterThan(5);
  const visits: { path: string; total: number; kinds: Record<string, number> }[] = [];
  for (const path of articles) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    const types = new Map<string, string>();
    const headers = new Map<string, number>();
    const kinds: Record<string, number> = {};
    client.on('Network.responseReceived', ({ requestId, type, response }) => {
      types.set(requestId, type);
      headers.set(requestId, response.encodedDataLength);
    });
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = types.get(requestId) ?? 'Other';
      kinds[kind] = (kinds[kind] ?? 0) + encodedDataLength - (headers.get(requestId) ?? 0);
    });
    await page.goto(baseURL + path, { waitUntil: 'networkidle' });
    // Read to the end: fonts come with the first letter that needs them.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    visits.push({ path, kinds, total: Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0) });
    await context.close();
  }
  const [heaviest] = visits.sort((a, b) => b.total - a.total);
  const { Document = 0, Stylesheet = 0, Script = 0, Font = 0, ...others } = heaviest?.kinds ?? {};
  const rest = Object.values(others).reduce((sum, bytes) => sum + bytes, 0);
  console.log(
    `figure: first visit to the heaviest article, ${heaviest?.path}: ${heaviest?.total} bytes = HTML ${Document} + CSS ` +
      `${Stylesheet} + JS ${Script} + fonts ${Font} + other ${rest}`,
  );
  expect(visits.filter(({ total }) => total > BYTES)).toEqual([]);
});
