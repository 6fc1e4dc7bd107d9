import { gunzipSync, gzipSync } from 'node:zlib';

import { expect, test, type Page } from '@playwright/test';

import { noteViolations } from '../violations.ts';

/** Watches for what must never be: an error nobody caught, a breach of the policy, a dialog, a request for another host. */
async function watch(page: Page, baseURL: string | undefined): Promise<string[]> {
  const noise = await noteViolations(page);
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => request.url().startsWith(baseURL ?? '') || noise.push(`other host: ${request.url()}`));
  page.on('dialog', async (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  return noise;
}

const answered = (page: Page) => expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing|failed|start/);

/** No longer than a server takes an address, 16 kB with all its signs written out. */
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '</title><script>alert(1)</script>',
  '<b id=x>đọc</b>',
  '<a href="javascript:alert(1)">đọc sách</a>',
  '-"<i>" loai:"<b>x</b>" “<u>”',
  '\0\uFFFE\u202Eđọc\u2066',
  'a'.repeat(9000),
  'đọc '.repeat(600),
  `a${'\u0301'.repeat(1500)}`,
  '__proto__ constructor',
  '${alert(1)} {{7*7}}',
  '%00%ff%zz &lt;b&gt;',
];

test('whatever is searched for is text', async ({ page, baseURL }) => {
  const noise = await watch(page, baseURL);
  for (const [index, payload] of PAYLOADS.entries()) {
    // Each by itself, and with one of the others, which take turns.
    const others = ['&nguyen-van=1', `&loai=${encodeURIComponent(payload.slice(0, 300))}`, '#:~:text=<img src=x onerror=alert(1)>'];
    for (const rest of ['', others[index % others.length]]) {
      await page.goto(`/tim-kiem/?q=${encodeURIComponent(payload)}${rest}`);
      await answered(page);
      expect(await page.locator('search-page :is(script, img, svg:not([aria-hidden]), iframe, b#x, i, u, style)').count(), payload).toBe(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        `runs over the edge: ${payload.slice(0, 40)}`,
      ).toBeLessThanOrEqual(0);
    }
  }
  expect(noise).toEqual([]);
});

test('so it is in the field, the suggestions, the title and the history', async ({ page, baseURL }) => {
  const noise = await watch(page, baseURL);
  await page.goto('/tim-kiem/');
  await answered(page);
  const field = page.getByRole('combobox', { name: 'Tìm trong thư viện' });
  for (const payload of PAYLOADS.slice(0, 8)) {
    await field.fill(payload);
    await expect(page.getByRole('option').first()).toContainText('trong cả thư viện');
    await field.press('Enter');
    await answered(page);
    expect(await page.locator('[role=listbox] :is(script, img, svg, i, u)').count()).toBe(0);
  }
  await page.goBack();
  await page.goForward();
  await answered(page);
  expect(noise).toEqual([]);
});

test('a query that is too long is cut, and the page says so', async ({ page }) => {
  await page.goto(`/tim-kiem/?q=${'đọc sách '.repeat(200)}`);
  await expect(page.locator('[data-part=interpretation]')).toContainText('Câu tìm quá dài, đã cắt bớt: chỉ tìm 100 từ đầu');
  await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
});

test('an address of any length and shape is read', async ({ page, baseURL }) => {
  const noise = await watch(page, baseURL);
  for (const search of [
    `?${'loai=x&'.repeat(1500)}`,
    '?trang=1e9&xep=__proto__&q=đọc',
    '?trang=-1&trang=NaN&q=%ED%A0%80',
    '?__proto__=x&constructor=y&q=sách',
    '?q=đọc&q=sách&loai=&loai=%00',
  ]) {
    await page.goto(`/tim-kiem/${search}`);
    await answered(page);
  }
  expect(noise).toEqual([]);
});

test('storage and history that somebody changed do nothing', async ({ page, baseURL }) => {
  const noise = await watch(page, baseURL);
  await page.goto('/gioi-thieu/');
  for (const value of [
    'null',
    '{}',
    '[1,{"x":2},null,"<img src=x onerror=alert(1)>"]',
    '{"address":7,"marks":{"length":1e9},"time":"x"}',
    'x'.repeat(100_000),
    `["${'a'.repeat(100_000)}"]`,
    '"\\u0000"',
  ]) {
    await page.evaluate((text) => {
      for (const key of ['theme', 'text-size', 'recent-searches', 'search-marks']) localStorage.setItem(key, text);
      sessionStorage.setItem('search-marks', text);
      history.replaceState({ marks: text, scroll: text }, '');
    }, value);
    await page.reload();
    await page.evaluate((text) => history.replaceState({ marks: [text, 7, null], scroll: {} }, ''), value);
    await page.reload();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.locator('dialog [role=status], dialog [role=option]').first()).toBeVisible();
    expect(await page.locator('dialog :is(img, script)').count()).toBe(0);
    await page.keyboard.press('Escape');
  }
  await page.evaluate(() =>
    localStorage.setItem(
      'search-marks',
      JSON.stringify({ address: location.origin + location.pathname, marks: ['<b>', 'thư', 7, {}], time: Date.now() }),
    ),
  );
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  expect(noise).toEqual([]);
});

const text = (bytes: Buffer): string => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
const BOMB = gzipSync(Buffer.alloc(60_000_000));
const HTML = '<!doctype html><title>404</title><p>Không có trang này</p>';
/** What can happen to a file on its way. */
const WAYS: Record<string, (bytes: Buffer) => Buffer> = {
  'is empty': () => Buffer.alloc(0),
  'is cut off': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'is a page of the server': () => Buffer.from(HTML),
  'is a packed page of the server': () => gzipSync(HTML),
  'is a bomb': () => BOMB,
  'is JSON of another shape': () => Buffer.from('[{"__proto__":1}]'),
  'has a damaged byte': (bytes) => Buffer.from(bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 255 : byte))),
};

for (const file of ['vietnamese-search.json', 'library.*.gz', 'vocabulary.*.gz', 'fragment/*', 'words/*']) {
  test(`${file}: whatever is wrong with it, the page says what to do`, async ({ page, baseURL }) => {
    const noise = await watch(page, baseURL);
    for (const [way, change] of Object.entries(WAYS)) {
      const address = `**/pagefind/${file}`;
      await page.route(address, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: change(await response.body()) });
      });
      await page.goto('/tim-kiem/?q=dooc sachs zzz');
      await answered(page);
      if ((await page.locator('search-page[data-mode=failed]').count()) > 0) {
        await expect(page.getByRole('alert'), way).toContainText('Dữ liệu tìm kiếm bị hỏng');
        await expect(page.getByRole('alert')).toContainText('tải lại trang');
        await expect(page.getByRole('list', { name: 'Chủ đề' })).toBeVisible();
      } else {
        // One damaged byte can stand where no question looks.
        expect(way, `${file} ${way}`).toBe('has a damaged byte');
      }
      // An answer that comes before all files are there leaves some of them under way.
      await page.unrouteAll({ behavior: 'wait' });
    }
    expect(noise).toEqual([]);
  });
}

for (const url of [
  'javascript:alert(1)',
  '//evil.example/',
  'https://evil.example/',
  'data:text/html,<script>alert(1)</script>',
  '/../../x',
]) {
  test(`a page of the index that is called ${url} is no link`, async ({ page, baseURL }) => {
    const noise = await watch(page, baseURL);
    await page.route('**/pagefind/{fragment,passage}/*', async (route) => {
      const response = await route.fetch();
      const body = gzipSync(
        text(await response.body())
          .replace(/"url":"[^"]*"/, `"url":${JSON.stringify(url)}`)
          .replace(/"title":"[^"]*"/, '"title":"<img src=x onerror=alert(1)>"'),
      );
      await route.fulfill({ response, body });
    });
    await page.goto('/tim-kiem/?q=đọc sách');
    await answered(page);
    const origins = await page
      // The letter to the library is its own.
      .locator('search-page a:not([data-part=missed] > a)')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).origin));
    expect(new Set(origins)).toEqual(new Set([baseURL]));
    expect(await page.locator('search-page img').count()).toBe(0);
    expect(noise).toEqual([]);
  });
}

test('headings whose ids are names of the browser leave everything working', async ({ page, baseURL }) => {
  const noise = await watch(page, baseURL);
  const ids = [
    'location',
    'document',
    'history',
    'body',
    'head',
    'title',
    'forms',
    'search-launcher',
    'search-page',
    'trustedTypes',
    'localStorage',
    'navigator',
    'customElements',
    'tim',
    'q',
    'tim-nhanh',
    'pagefind',
    '__proto__',
    'constructor',
    'theme',
    'dialog',
    'matchMedia',
    'scrollY',
  ];
  await page.route('**/gioi-thieu/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/(<main[^>]*>)/, `$1${ids.map((id) => `<h2 id="${id}">${id}</h2>`).join('')}`),
    });
  });
  await page.goto('/gioi-thieu/');
  await page.keyboard.press('/');
  await page.keyboard.type('doc');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
  await expect(page.getByLabel('Tìm trong thư viện', { exact: true }).and(page.locator('dialog input'))).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cỡ chữ và nền' }).click();
  await page.getByText('Tối', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(noise).toEqual([]);
});
