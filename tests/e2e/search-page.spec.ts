import { expect, test, type Page } from '@playwright/test';

import { hold } from './hold.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm trong thư viện' });
const results = (page: Page) => page.locator('[data-part=results] > li');
const count = (page: Page) => page.locator('[data-part=count]');
const address = (page: Page) => decodeURIComponent(new URL(page.url()).search).replaceAll('+', ' ');
const open = async (page: Page, search: string) => {
  await page.goto(`/tim-kiem/${search}`);
  await expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing|failed|start/);
};

test.describe('what the page shows', () => {
  test('results have kind, date, title, excerpt and organisation, with the words marked', async ({ page }) => {
    await open(page, '?q=đọc sách');
    const first = results(page).first();
    await expect(count(page)).toHaveText(/^\d+ kết\squả$/);
    await expect(first.locator('.eyebrow')).toHaveText(/\S/);
    await expect(first.getByRole('heading', { level: 3 }).getByRole('link')).toHaveAttribute('href', /^\/.+\/$/);
    await expect(page.locator('[data-part=results] mark').filter({ hasText: /đọc/i }).first()).toBeVisible();
    await expect(page.locator('[data-part=start]')).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: /kết\squả cho “đọc\ssách”/ })).toBeAttached();
    await expect(page).toHaveTitle(/^đọc\ssách · Tìm\skiếm/);
  });

  test('a verification state has its badge', async ({ page }) => {
    await open(page, '?q=sách để trong tủ');
    await expect(results(page).first().locator('.badge.unverified')).toHaveText('Chưa kiểm chứng');
  });

  test('a document that was replaced stands below the one that applies, and says what it is now', async ({ page }) => {
    await open(page, '?q=đọc sách trong sinh hoạt chi bộ loai:van-ban');
    await expect(results(page).filter({ hasText: 'Kế hoạch 01-KH' })).toContainText(
      'đã được thay thế, nay là Kế hoạch 02-KH/ĐU.MAU tháng 1/2025',
    );
    const titles = await results(page).getByRole('heading').allTextContents();
    const place = (number: string) => titles.findIndex((title) => title.includes(number));
    expect(place('02-KH')).toBeGreaterThanOrEqual(0);
    expect(place('02-KH')).toBeLessThan(place('01-KH'));
  });

  test('raw Telex is read, with the way back to what was typed', async ({ page }) => {
    await open(page, '?q=ddocj sachs');
    await expect(page.getByText('Kết quả cho: đọc sách')).toBeVisible();
    await expect(results(page).first()).toBeVisible();
    await page.getByRole('link', { name: 'tìm đúng chữ đã gõ' }).click();
    await expect(page.getByText('Đang tìm đúng chữ “ddocj sachs”')).toBeVisible();
    expect(address(page)).toContain('nguyen-van=1');
    await page.getByRole('link', { name: 'tìm cả cách viết khác' }).click();
    await expect(page.getByText('Kết quả cho: đọc sách')).toBeVisible();
    expect(address(page)).not.toContain('nguyen-van');
  });

  test('a word the library lacks is named', async ({ page }) => {
    await open(page, '?q=đọc sách blockchain');
    await expect(page.getByText('Thư viện không có “blockchain”.')).toBeVisible();
    await expect(results(page).first()).toBeVisible();
    await open(page, '?q=đọc sách blockchain wxqz blockchain');
    await expect(page.getByText('Thư viện không có “blockchain”, “wxqz”.')).toBeVisible();
  });

  test('a lone word that the library lacks is told once', async ({ page }) => {
    await open(page, '?q=zzzz');
    await expect(page.getByRole('heading', { name: 'Không tìm thấy “zzzz”' })).toBeVisible();
    await expect(page.getByText('Thư viện không có')).toHaveCount(0);
  });

  test('words that stand nowhere together are named as a phrase', async ({ page }) => {
    await open(page, '?q=hồ sơ lưu trữ');
    const line = 'Không có cụm “hồ sơ lưu trữ” trong thư viện; dưới đây tìm từng từ.';
    await expect(page.getByText(line)).toBeVisible();
    await expect(results(page).first()).toBeVisible();
  });

  test('a word that the library says otherwise is named with what is searched in its place, once', async ({ page }) => {
    await open(page, '?q=hàng năm');
    await expect(page.getByText('Thư viện không có “hàng năm”; tìm theo “hằng năm”.')).toBeVisible();
    await expect(page.getByText('Tìm cả')).toHaveCount(0);
  });

  test('nothing found: says so, says what to try, and offers topics and archives', async ({ page }) => {
    await open(page, '?q=zzzz');
    await expect(page.getByRole('heading', { name: 'Không tìm thấy “zzzz”' })).toBeVisible();
    await expect(page.getByText('Thử ít từ hơn')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Chủ đề' }).getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Danh mục' }).getByRole('link')).toHaveCount(5);
  });
});

test.describe('typing', () => {
  test('results follow the typing and so does the address', async ({ page }) => {
    await open(page, '');
    await field(page).pressSequentially('luu tru', { delay: 20 });
    await expect(results(page).first()).toBeVisible();
    await expect(page).toHaveURL(/\?q=luu\+tru$/);
    await expect(page.locator('[data-part=results] mark').filter({ hasText: /lưu/i }).first()).toBeVisible();
  });

  test('one entry of the history serves a whole query', async ({ page }) => {
    await open(page, '?q=đọc sách');
    await field(page).fill('');
    await field(page).pressSequentially('lưu trữ', { delay: 120 });
    await expect(page).toHaveURL(/q=l%C6%B0u\+tr%E1%BB%AF/);
    await page.goBack();
    await expect(field(page)).toHaveValue('đọc sách');
    await expect(page.getByRole('status').filter({ hasText: /cho “đọc\ssách”/ })).toBeAttached();
  });

  test('an older answer never replaces a newer one', async ({ page }) => {
    await open(page, '');
    const release = await hold(page, '**/pagefind/**');
    const asked = page.waitForRequest('**/pagefind/**');
    await field(page).fill('đọc sách');
    await asked;
    await field(page).fill('lưu trữ tài liệu');
    await expect(page).toHaveURL(/q=l%C6%B0u/);
    release();
    await expect(
      page
        .locator('[data-part=results] mark')
        .filter({ hasText: /lưu\strữ|lưu/i })
        .first(),
    ).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveURL(/q=l%C6%B0u/);
    await expect(page.getByRole('status').filter({ hasText: /cho “lưu\strữ tài\sliệu”/ })).toBeAttached();
  });
});

test.describe('filters, order and more', () => {
  test('facets count, narrow, become chips, and stand in the address', async ({ page }) => {
    await open(page, '?q=đọc sách');
    const news = page.getByRole('checkbox', { name: /^Tin\stức \d+$/ });
    const total = Number(
      (await news.getAttribute('aria-label')) ?? (await page.locator('label', { has: news }).innerText()).match(/\d+/)?.[0],
    );
    await news.check();
    await expect(count(page)).toHaveText(`${total} kết quả`);
    await expect(news).toBeChecked();
    await expect(news).toBeFocused();
    expect(address(page)).toBe('?q=đọc sách&loai=Tin tức');
    for (const kind of await results(page).locator('.eyebrow').allTextContents()) expect(kind).toMatch(/^Tin\stức/);

    await page.getByRole('button', { name: 'Bỏ lọc Loại: Tin tức' }).click();
    await expect(news).not.toBeChecked();
    expect(address(page)).toBe('?q=đọc sách');
    await expect(count(page)).toBeFocused();

    await page.goBack();
    await expect(news).toBeChecked();
    await page.goForward();
    await expect(news).not.toBeChecked();
  });

  test('filters typed in the query are chips too', async ({ page }) => {
    await open(page, '?q=đọc sách loai:van-ban');
    await expect(page.getByRole('button', { name: 'Bỏ lọc Loại: Văn bản' })).toBeVisible();
    for (const kind of await results(page).locator('.eyebrow').allTextContents()) expect(kind).toMatch(/^Văn\sbản/);
    await page.getByRole('button', { name: 'Bỏ lọc Loại: Văn bản' }).click();
    await expect(field(page)).toHaveValue('đọc sách');
  });

  test('the address restores words, filters, order and how far one had read', async ({ page }) => {
    await open(page, '?q=mẫu&chu-de=Đọc+sách&xep=ngay');
    await expect(field(page)).toHaveValue('mẫu');
    await expect(page.getByRole('checkbox', { name: /^Đọc\ssách/ })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'Mới nhất' })).toBeChecked();
    const years = await results(page).locator('.eyebrow').allTextContents();
    const found = years.map((text) => Number(/(\d{4})$/.exec(text)?.[1] ?? 0));
    expect(found).toEqual(found.toSorted((a, b) => b - a));
  });

  test('order can be changed', async ({ page }) => {
    await open(page, '?q=đọc sách');
    await page.getByText('Mới nhất').click();
    await expect(page).toHaveURL(/xep=ngay/);
    await expect(page.getByRole('radio', { name: 'Mới nhất' })).toBeChecked();
  });

  test('more results: the focus goes to the first new one, and coming back finds them all', async ({ page }) => {
    // WebKit writes what is written late into the entry of the next page.
    await page.addInitScript(() => {
      let isLeaving = false;
      addEventListener('pagehide', () => (isLeaving = true));
      const replaceState = history.replaceState.bind(history);
      history.replaceState = (...entry) => {
        if (isLeaving) localStorage.setItem('written-late', location.href);
        replaceState(...entry);
      };
    });
    await open(page, '?q=sách');
    await expect(results(page)).toHaveCount(10);
    await page.getByRole('button', { name: /^Xem thêm \d+ kết\squả$/ }).press('Enter');
    await expect(results(page).nth(10).getByRole('link')).toBeFocused();
    const all = await results(page).count();
    expect(address(page)).toBe('?q=sách&trang=2');
    await results(page).nth(10).getByRole('link').click();
    await expect(page).not.toHaveURL(/tim-kiem/);
    await page.goBack();
    await expect(results(page)).toHaveCount(all);
    await expect(results(page).nth(10)).toBeInViewport();
    await page.goForward();
    await expect(page).not.toHaveURL(/tim-kiem/);
    expect(await page.evaluate(() => localStorage.getItem('written-late'))).toBeNull();
  });

  test('filters and order are a sheet on a phone, with the way back to what they leave', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, '?q=đọc sách');
    await expect(page.getByRole('checkbox').first()).toBeHidden();
    const button = page.getByRole('button', { name: /^Lọc/ });
    await button.click();
    await page.getByRole('checkbox', { name: /^Tin\stức \d+$/ }).check();
    await expect(button).toHaveText('Lọc (1)');
    await expect(page.getByText('Đang lọc: Loại: Tin tức')).toBeVisible();
    await page.getByRole('radio', { name: 'Mới nhất' }).check();
    await expect(page).toHaveURL(/xep=ngay/);
    await page.getByRole('button', { name: 'Bỏ lọc Loại: Tin tức' }).click();
    const see = page.getByRole('button', { name: /^Xem \d+ kết\squả$/ });
    await expect(see).toBeFocused();
    await see.press('Enter');
    await expect(page.getByRole('checkbox').first()).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveText('Lọc');
  });
});

test.describe('nothing is in the way', () => {
  for (const [width, height] of [
    [360, 640],
    [1280, 800],
  ] as const) {
    test(`from the field the first result is at most three Tabs away, from the top of the page ten: ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, '?q=đọc sách');
      const first = results(page).first().getByRole('link');
      const tabsTo = async (target: typeof first): Promise<number> => {
        for (let tabs = 1; tabs < 30; tabs += 1) {
          await page.keyboard.press('Tab');
          if (await target.evaluate((element) => element === document.activeElement)) return tabs;
        }
        return Infinity;
      };
      expect(await tabsTo(field(page))).toBeLessThanOrEqual(10);
      expect(await tabsTo(first)).toBeLessThanOrEqual(3);
    });

    test(`the first result stands on the first screen, and nothing moves when it comes: ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.addInitScript(() => {
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput)
              Object.assign(globalThis, { shifted: ((globalThis as { shifted?: number }).shifted ?? 0) + entry.value });
          }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
      });
      const release = await hold(page, '**/pagefind/**');
      await page.goto('/tim-kiem/?q=doc sach');
      await expect(page.locator('[data-part=waiting]')).toBeVisible();
      release();
      const first = results(page).first().getByRole('heading');
      await expect(first).toBeInViewport({ ratio: 1 });
      // What has moved is told with the frame that shows it.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(() => (globalThis as { shifted?: number }).shifted ?? 0)).toBeLessThan(0.05);
    });
  }
});
