import { expect, test, type Page } from '@playwright/test';

import { axeViolations } from '../axe.ts';
import { hold } from './hold.ts';

const answered = (page: Page) => expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing|failed|start/);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers topics and archives, and the field still leads here', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await expect(page.locator('.without-script p')).toContainText('Ô tìm cần trang chạy được mã lệnh (JavaScript)');
    await expect(page.getByRole('list', { name: 'Chủ đề' }).getByRole('link').first()).toHaveAttribute('href', /^\/chu-de\//);
    await expect(page.getByRole('list', { name: 'Danh mục' }).getByRole('link')).toHaveCount(5);
    await page.goto('/');
    await page.getByRole('searchbox').fill('đọc sách');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=%C4%91%E1%BB%8Dc\+s%C3%A1ch$/);
    await page.goto('/');
    await page.getByRole('link', { name: 'Tìm kiếm', exact: true }).click();
    await expect(page).toHaveURL(/\/tim-kiem\/$/);
  });
});

test.describe('when the search cannot answer', () => {
  test('no index on the server', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'none' }));
    await page.goto('/tim-kiem/?q=đọc sách');
    await expect(page.getByRole('alert')).toContainText('Thư viện chưa có dữ liệu tìm kiếm');
    await expect(page.getByRole('list', { name: 'Chủ đề' })).toBeVisible();
  });

  test('no network: says so, and searches by itself when it is back', async ({ page, context }) => {
    await page.route('**/pagefind/**', (route) => route.abort('internetdisconnected'));
    await page.goto('/tim-kiem/?q=đọc sách');
    await expect(page.getByRole('alert')).toContainText('Không có kết nối mạng');
    await page.unroute('**/pagefind/**');
    await context.setOffline(true);
    await context.setOffline(false);
    await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  test('what orders the results of a longer query is gone with a release: they come by their scores', async ({ page }) => {
    let asked = 0;
    await page.route('**/_astro/rerank*.js', (route) => {
      asked++;
      return route.fulfill({ status: 404, body: 'none' });
    });
    await page.goto('/tim-kiem/?q=cả chi bộ cùng đọc sách');
    await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
    expect(asked).toBeGreaterThan(0);
  });

  test('the reader can try again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort('connectionreset'));
    await page.goto('/tim-kiem/?q=đọc sách');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
  });

  test('an index of another version than the page is met with the advice to load the page again', async ({ page }) => {
    await page.route('**/vietnamese-search.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), pagefind: '0.0.0' } });
    });
    await page.goto('/tim-kiem/?q=đọc sách');
    await expect(page.getByRole('alert')).toContainText('Thư viện vừa được cập nhật');
    await expect(page.getByRole('alert')).toContainText('Hãy tải lại trang');
  });

  test('the dialog says it in its list', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404, body: 'none' }));
    await page.goto('/gioi-thieu/');
    await page.keyboard.press('/');
    await page.keyboard.type('doc');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Thư viện chưa có dữ liệu tìm kiếm');
  });

  test('slow network: what is coming is announced', async ({ page }) => {
    const release = await hold(page, '**/pagefind/**');
    await page.goto('/tim-kiem/?q=đọc sách');
    await expect(page.locator('[data-part=waiting]')).toBeVisible();
    release();
    await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
    await expect(page.locator('[data-part=waiting]')).toBeHidden();
  });
});

test.describe('the page keeps the house rules', () => {
  test('no search code before the reader reaches for it', async ({ page }) => {
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (/\.js$|\/pagefind\//.test(new URL(response.url()).pathname)) scripts.push(response.url());
    });
    await page.goto('/gioi-thieu/', { waitUntil: 'networkidle' });
    const before = scripts.length;
    expect(before).toBeLessThanOrEqual(3);
    expect(scripts.filter((url) => /pagefind|search|dialog/i.test(url))).toEqual([]);
    await page.getByRole('link', { name: 'Tìm kiếm', exact: true }).hover();
    await expect.poll(() => scripts.length).toBeGreaterThan(before);
  });

  test('browsers can add the search', async ({ page, request }) => {
    await page.goto('/gioi-thieu/');
    const href = await page.locator('link[rel=search]').getAttribute('href');
    const description = await (await request.get(href!)).text();
    expect(description).toContain('/tim-kiem/?q={searchTerms}');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`axe finds nothing: ${colorScheme}, ${width} px`, async ({ page }) => {
        test.slow();
        const check = async (): Promise<void> => {
          expect(await axeViolations(page)).toEqual([]);
        };
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        for (const search of ['', '?q=ddocj sachs&loai=Tin tức&loai=Văn bản', '?q=zzzz']) {
          await page.goto(`/tim-kiem/${search}`);
          await answered(page);
          await check();
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        }
        await page.getByRole('combobox').fill('đọc');
        await expect(page.getByRole('option').nth(1)).toBeVisible();
        await check();
        await page.goto('/gioi-thieu/');
        await page.keyboard.press('/');
        await page.keyboard.type('doc');
        await expect(page.getByRole('option').nth(1)).toBeVisible();
        await page.keyboard.press('ArrowDown');
        await check();
        await page.goto('/tim-kiem/?q=đọc sách');
        await page.locator('[data-part=results] a').first().click();
        await expect(page.getByRole('region', { name: 'Chữ đang tìm trong trang' })).toBeVisible();
        await check();
      });
    }
  }

  test('what is pressed is at least 44 px high on a phone', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto('/tim-kiem/?q=ddocj sachs&loai=Tin tức&loai=Văn bản');
    await answered(page);
    await page.getByRole('button', { name: /^Lọc/ }).click();
    const small = await page.locator('search-page').evaluate((element) =>
      [...element.querySelectorAll('button, summary, label, .title a, .interpretation a')]
        .filter((target) => target.checkVisibility() && !target.classList.contains('visually-hidden'))
        .filter((target) => target.getBoundingClientRect().height < 43.5)
        .map((target) => target.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await context.close();
  });
});
