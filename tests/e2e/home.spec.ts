import { expect, test, type Page } from '@playwright/test';

const DAY = 86_400_000;

/** Days that the page holds, the build's first. */
function daysOf(page: Page): Promise<string[]> {
  return page.locator('.leaf').evaluateAll((leaves) => leaves.map((leaf) => leaf.closest<HTMLElement>('[data-day]')?.dataset.day ?? ''));
}

test('shows the reader the day it is in Vietnam, without moving anything, and its date where that is over', async ({ page }) => {
  await page.goto('/');
  const days = await daysOf(page);
  expect(days.length).toBe(4);
  const built = Date.parse(days[0]!);

  // Half past midnight of the next day in Vietnam, which is the evening before in Greenwich.
  await page.clock.setFixedTime(built + DAY - 6.5 * 3_600_000);
  await page.reload();
  await expect(page.locator('.leaf:visible')).toHaveText(new RegExp(`\\s${Number(days[1]!.slice(8))}\\s`));
  await expect(page.getByRole('heading', { name: 'Câu hôm nay' })).toHaveCount(1);

  await page.clock.setFixedTime(built + 30 * DAY);
  await page.reload();
  const [, month, day] = days[0]!.split('-').map(Number);
  await expect(page.getByRole('heading', { name: `Câu ngày ${day}/${month}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Câu hôm nay' })).toHaveCount(0);
});

test('the quotation of the day has its work, date and state beside it and leads to its page', async ({ page }) => {
  await page.goto('/');
  const today = page.locator('section', { has: page.getByRole('heading', { name: 'Câu hôm nay' }) });
  await expect(today.locator('blockquote')).toContainText('một năm đọc được một quyển sách dày.');
  await expect(today.locator('figcaption')).toContainText('Có nguồn tin cậy');
  await expect(today.getByRole('link', { name: 'Căn cứ, chú thích' })).toHaveAttribute('href', '/trich-dan/doc-sach-moi-ngay/');
});

test('it is copied with its source, and passed on by its own address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  const today = page.locator('section', { has: page.getByRole('heading', { name: 'Câu hôm nay' }) });
  await today.getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
  await expect(today.getByRole('status').first()).not.toBeEmpty();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('một năm đọc được một quyển sách dày');
  expect(copied).toContain('https://mau.example/trich-dan/doc-sach-moi-ngay/');
  await today.getByText('Chia sẻ', { exact: true }).click();
  await expect(today.getByRole('textbox')).toHaveValue('https://mau.example/trich-dan/doc-sach-moi-ngay/');
});

test('topics are an index with what the library has of each; all materials are one press away', async ({ page }) => {
  await page.goto('/');
  const topics = page.locator('section', { has: page.getByRole('heading', { name: 'Chủ đề', exact: true }) });
  await expect(topics.getByRole('link', { name: /^Đọc\ssách/ })).toHaveAttribute('href', '/chu-de/doc-sach/');
  await expect(page.getByRole('main').getByRole('link', { name: 'Tất cả 1 tài liệu' })).toHaveAttribute('href', '/tai-lieu/');
});
