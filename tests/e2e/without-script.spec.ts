import { expect, test } from '@playwright/test';

import { LAYOUTS, SCREENS } from './layouts.ts';

test.use({ javaScriptEnabled: false, viewport: SCREENS.phone });

test('a phone without JavaScript reads, filters and turns pages', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Các phần của thư viện' }).getByRole('link', { name: 'Tin tức' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin tức');
  await expect(page.getByText('7 bài')).toBeVisible();

  await page.getByRole('link', { name: 'Trang sau' }).click();
  await expect(page).toHaveURL(/\/tin-tuc\/trang\/2\/$/);
  await expect(page.getByText('trang 2/2')).toBeVisible();

  const filters = page.getByRole('navigation', { name: 'Bộ lọc' });
  await filters.locator('summary').first().click();
  await filters.getByRole('link', { name: /^Lưu\strữ tài\sliệu/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tin tức: Lưu trữ tài liệu');
  await expect(page.getByText('3 bài')).toBeVisible();

  await page.getByRole('link', { name: /Bài\smẫu\ssố\s2/ }).click();
  await expect(page.getByText('Nội dung của bài mẫu số 2')).toBeVisible();
});

test('links inside a text and its table of contents lead to their place', async ({ page }) => {
  await page.goto(LAYOUTS['article with everything']);
  const contents = page.getByRole('navigation', { name: 'Mục lục' });
  await contents.locator('summary').click();
  await contents.getByRole('link', { name: 'Ghi chú' }).click();
  await expect(page).toHaveURL(/#ghi-chu$/);
  await expect(page.getByRole('heading', { name: 'Ghi chú' })).toBeInViewport();
});

const PAGES = Object.values(LAYOUTS).filter((one) => one !== LAYOUTS.gallery);

test('nothing is offered that needs a script', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page.locator('.needs-script:visible'), path).toHaveCount(0);
  }
});

test.describe('a page whose styles do not arrive', () => {
  test.use({ javaScriptEnabled: true });

  test('says of no script that runs that it does not', async ({ page }) => {
    await page.route('**/*.css', (route) => route.abort());
    for (const path of [LAYOUTS.search, LAYOUTS['quote check'], LAYOUTS['what is kept']]) {
      await page.goto(path);
      await expect(page.locator(':is(.without-script, .late, .in-copy):visible'), path).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });
});

test.describe('a browser that runs scripts, and is older than those of the library', () => {
  test.use({ javaScriptEnabled: true });

  test('is offered nothing that needs one, and told so where the page is nothing else', async ({ page }) => {
    await page.addInitScript(() => delete (Array.prototype as { findLast?: unknown }).findLast);
    await page.route('**/_astro/*.js', (route) => route.abort());
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.locator('.needs-script:visible'), path).toHaveCount(0);
    }
    for (const path of ['/tim-kiem/', '/kiem-trich-dan/', '/soan/', '/soan/in/']) {
      await page.goto(path);
      await expect(page.locator('main').getByText(/JavaScript.* đang tắt hoặc quá cũ/), path).toBeVisible();
    }
  });
});

test('a browser from before layers has the text within the screen, and nothing that is to be hidden', async ({ page }) => {
  await page.route(/\/_astro\/.*\.css$/, async (route) => {
    const response = await route.fetch();
    // As one reads it that knows neither.
    const body = (await response.text()).replace(/@layer [\w-]+\{/g, '@media not all{').replaceAll('revert-layer', 'unknown');
    await route.fulfill({ response, body });
  });
  for (const kind of ['home', 'article with everything', 'quotation', 'document', 'page with a form'] as const) {
    await page.goto(LAYOUTS[kind]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBe(SCREENS.phone.width);
    await expect(page.locator('.needs-script:visible, [hidden]:visible'), kind).toHaveCount(0);
  }
});

test('the search box is a form that leads to the search page', async ({ page }) => {
  await page.goto('/');
  const form = page.getByRole('search').first();
  await expect(form).toHaveAttribute('action', '/tim-kiem/');
  await expect(form.getByRole('searchbox')).toHaveAttribute('name', 'q');
});

test('an old address leads on by itself', async ({ page }) => {
  await page.goto('/tin-tuc/bai-mau-cu/');
  await page.waitForURL('**/tin-tuc/bai-mau-1/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Bài\smẫu\ssố\s1/);
});
