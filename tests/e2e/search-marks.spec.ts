import { expect, test, type Page } from '@playwright/test';

const bar = (page: Page) => page.getByRole('region', { name: 'Chữ đang tìm trong trang' });
const marks = (page: Page) => page.locator('main mark');

/** Opens a page as a result would, with these words to mark. */
async function openMarked(page: Page, path: string, words: string[]): Promise<void> {
  await page.goto('/gioi-thieu/');
  await page.evaluate(
    ([address, list]) =>
      sessionStorage.setItem('search-marks', JSON.stringify({ address: location.origin + address, marks: list, time: Date.now() })),
    [path, words] as const,
  );
  await page.goto(path);
}

test('a result marks its words, in its own spelling, and goes to the first', async ({ page }) => {
  await page.goto('/tim-kiem/?q=ddocj sachs');
  await page.locator('[data-part=results] a[href="/chuyen-de/doc-sach-trong-chi-bo/"]').click();
  await expect(page).toHaveURL(/\/chuyen-de\/doc-sach-trong-chi-bo\/$/);
  await expect(
    marks(page)
      .filter({ hasText: /^đọc\ssách$/ })
      .first(),
  ).toBeVisible();
  await expect(marks(page).first()).toBeInViewport();
  await expect(bar(page)).toContainText(/Chỗ 1 trong \d+/);
});

test('facts that are set side by side are words apart', async ({ page }) => {
  await openMarked(page, '/tac-pham/cau-mau-thu-nhat-2001/', ['03/02/2001']);
  await expect(marks(page).first()).toHaveText('03/02/2001');
  await expect(bar(page)).toContainText('Chỗ 1 trong');
});

test('the bar leads through the places by keyboard, round and round, and clears them', async ({ page }) => {
  await openMarked(page, '/chuyen-de/doc-sach-trong-chi-bo/', ['cách dùng', 'đầu giờ']);
  await expect(bar(page)).toContainText('Chỗ 1 trong 2');
  const current = page.locator('mark.current');
  const next = bar(page).getByRole('button', { name: 'Sau' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(current).toHaveText('đầu giờ');
  await expect(current).toBeInViewport();
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(current).toHaveText('cách dùng');
  await bar(page).getByRole('button', { name: 'Trước' }).click();
  await expect(current).toHaveText('đầu giờ');
  await bar(page).getByRole('button', { name: 'Bỏ đánh dấu' }).click();
  await expect(marks(page)).toHaveCount(0);
  await expect(bar(page)).toHaveCount(0);
  await page.reload();
  await expect(marks(page)).toHaveCount(0);
});

test('marks stay on reload and on coming back, and are not there by another way', async ({ page }) => {
  await openMarked(page, '/tin-tuc/bai-mau-1/', ['đọc sách']);
  await expect(marks(page).first()).toBeVisible();
  await page.reload();
  await expect(marks(page).first()).toBeVisible();
  await page.goto('/gioi-thieu/');
  await page.goBack();
  await expect(marks(page).first()).toBeVisible();
  await page.goto('/gioi-thieu/');
  await page.goto('/tin-tuc/bai-mau-1/');
  await expect(marks(page)).toHaveCount(0);
});

test('a new tab is marked too', async ({ page, context }) => {
  await page.goto('/tim-kiem/?q=đọc sách');
  await expect(page.locator('[data-part=results] mark').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const link = page.locator('[data-part=results] a').first();
  // Of a tab that such a press opens, headless Chromium 153 tells nothing in one case of ten: here the test opens it.
  await page.evaluate(() => window.addEventListener('click', (event) => event.preventDefault()));
  await link.click({ modifiers: ['Control'] });
  const other = await context.newPage();
  await other.goto((await link.getAttribute('href')) ?? '');
  await expect(marks(other).first()).toBeVisible();
});

test('whole words only, across elements, NFD and joined compounds, and nothing is broken', async ({ page }) => {
  await page.goto('/gioi-thieu/');
  await page.evaluate(() =>
    sessionStorage.setItem(
      'search-marks',
      JSON.stringify({
        address: `${location.origin}/tin-tuc/bai-mau-1/`,
        marks: ['đọc sách', 'năm trang', 'thư viện', 'mẫu số'],
        time: Date.now(),
      }),
    ),
  );
  await page.route('**/tin-tuc/bai-mau-1/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      '<h2 id="ghi-chu"',
      '<p id="thu"><a href="/gioi-thieu/">Đọc</a> <b>s\u0061\u0301ch</b>, đọcsách, tậpđọc sách; ' +
        'Thư\u00a0viện.</p><p>mẫu</p><p>số</p><script type="text/plain">đọc sách</script><h2 id="ghi-chu"',
    );
    await route.fulfill({ response, body });
  });
  await page.goto('/tin-tuc/bai-mau-1/');
  await expect(page.locator('#thu mark')).toHaveText(['Đọc', ' ', 'sa\u0301ch', 'Thư\u00a0viện']);
  await expect(page.locator('#thu a')).toHaveAttribute('href', '/gioi-thieu/');
  await expect(page.locator('script mark, nav mark')).toHaveCount(0);
  expect(await page.locator('#thu').textContent()).toBe('Đọc sa\u0301ch, đọcsách, tậpđọc sách; Thư\u00a0viện.');
  await expect(page.locator('mark').filter({ hasText: /^mẫu$/ })).toHaveCount(0);
});

test('the bar is not printed and does not hide what has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openMarked(page, '/chuyen-de/doc-sach-trong-chi-bo/', ['tài liệu']);
  await expect(bar(page)).toBeVisible();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement!;
      const barTop = document.querySelector('.search-marks')!.getBoundingClientRect().top;
      const { top } = focused.getBoundingClientRect();
      return !focused.closest('.search-marks') && top > barTop && focused !== document.body ? focused.outerHTML.slice(0, 80) : null;
    });
    expect(hidden).toBeNull();
  }
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
});
