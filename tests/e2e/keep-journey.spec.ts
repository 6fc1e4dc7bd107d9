import { expect, test } from '@playwright/test';
import { LAYOUTS } from './layouts.ts';

const SESSION = LAYOUTS['concluded session'];
const TITLE = 'Đọc sách và kể lại trong sinh hoạt chi bộ';
const PAPER = `${SESSION}doc-sach-trong-chi-bo.docx`;

test('a session is kept at a press, read where there is no network, and removed again', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(SESSION);
  const bar = page.getByRole('group', { name: 'Dùng trang này' });
  const cell = bar.locator('keep-fold summary');
  await cell.focus();
  await page.keyboard.press('Enter');

  // What comes along, and what it costs, before anything is fetched.
  await expect(bar).toContainText(/Có trong đó: \d+ trang, trang chiếu, dữ\sliệu tìm\skiếm\./);
  const keep = bar.getByRole('button', { name: /^Lưu, [\d,]+ (?:kB|MB)$/ });
  const before = await keep.textContent();
  await bar.getByRole('checkbox', { name: /^Thêm tập in, / }).check();
  await expect(keep).not.toHaveText(before!);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await keep.press('Enter');
  await expect(bar.getByRole('button', { name: `Bỏ khỏi máy: ${TITLE}` })).toBeFocused();
  await expect(bar.getByRole('status').first()).toHaveText(/^Đã lưu ngày \d\d\/\d+\/\d{4}, [\d,]+ (?:kB|MB)\.$/);
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
  await expect(cell).toContainText('Đã lưu');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  // A page that is open, or held by the browser itself, says so too.
  const band = page.locator('header + [role=status]');
  await context.setOffline(true);
  await expect(band).toHaveText(/^Không có mạng\.\s*Đã lưu trong máy$/);
  await context.setOffline(false);
  await expect(band).toHaveCount(0);
  await context.setOffline(true);
  await page.goto('/');
  await expect(band).toContainText(/Không có mạng\. Đang đọc bản lưu ngày \d/);
  await expect(page.getByRole('navigation', { name: 'Đọc được bây giờ' }).getByRole('link', { name: TITLE })).toBeVisible();
  await band.getByRole('link', { name: 'Đã lưu trong máy' }).click();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: TITLE }) });
  await expect(row).toContainText(/trang chiếu, tập in/);
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(band).toContainText('Không có mạng.');
  const [paper] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-part='opening'] a[href='${PAPER}']`).click()]);
  expect([paper.suggestedFilename(), await paper.failure()]).toEqual(['doc-sach-trong-chi-bo.docx', null]);
  await page.getByRole('link', { name: 'Trình chiếu' }).click();
  await expect(page).toHaveURL(new RegExp(`${SESSION}trinh-chieu/`));
  await expect(page.getByRole('heading', { name: TITLE }).first()).toBeVisible();

  // A page that is not here says so and lists what is; with the network it opens by itself.
  await page.goto(LAYOUTS.document);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('02-KH/ĐU.MAU');
  await page.goto(LAYOUTS['short article']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang này chưa lưu trong máy');
  await expect(page.locator('main')).toContainText('Bây giờ máy có 1 mục.');
  await expect(page.locator('main').getByRole('link', { name: TITLE })).toBeVisible();
  await context.setOffline(false);
  await expect(band).toContainText('Đã có mạng trở lại.');
  await band.getByRole('button', { name: 'Mở lại' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Trang này chưa lưu trong máy');
  await expect(band).toHaveCount(0);

  await page.goto('/da-luu/');
  await row.getByRole('button', { name: /^Bỏ/ }).click();
  await expect(page.getByRole('heading', { name: 'Chưa lưu gì' })).toBeFocused();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Cả thư viện' })
      .getByRole('button', { name: /^Lưu, / }),
  ).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a question whether all is to be removed begins at no, ends with Escape, stands while something else changes', async ({ page }) => {
  await page.goto(LAYOUTS.gallery);
  const shelf = page.locator('keep-sample[data-state=shelf]').first();
  await shelf.getByRole('button', { name: 'Bỏ cả 2 mục' }).click();
  await expect(shelf.getByRole('button', { name: 'Giữ lại' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shelf.getByRole('button', { name: 'Bỏ cả 2 mục' })).toBeFocused();
  await page.keyboard.press('Enter');
  await shelf.getByRole('button', { name: 'Tải tiếp: Đoàn kết' }).click();
  await expect(shelf).toContainText('Dừng vì mất mạng.');
  await expect(shelf).toContainText('Bỏ cả 2 mục khỏi máy?');
  await shelf.getByRole('button', { name: 'Giữ lại' }).click();
  await expect(shelf.getByRole('button', { name: 'Bỏ cả 2 mục' })).toBeFocused();
  // Something stays only where something has come down.
  await expect(shelf).toContainText('Phần đã tải còn giữ');
  const panel = page.locator('keep-sample[data-state=offer]').first();
  await panel.getByRole('button', { name: /^Lưu, / }).click();
  await expect(panel).toContainText('Chưa tải gì; có mạng thì thử lại.');
});

test('where the browser keeps nothing, it is said why, and what does the same is offered', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(SESSION);
  const bar = page.getByRole('group', { name: 'Dùng trang này' });
  await bar.locator('keep-fold summary').click();
  await expect(bar).toContainText('Trình duyệt này không cho lưu trang vào máy.');
  await expect(bar.getByRole('link', { name: /^Một tệp mở không cần mạng/ })).toHaveAttribute('href', /\.html$/);
  await expect(bar.locator('keep-fold').getByRole('button', { name: 'Sao chép địa chỉ' })).toBeVisible();
  await page.goto('/da-luu/');
  await expect(page.locator('main')).toContainText('Trình duyệt này không cho lưu trang vào máy.');
});

test.describe('inside another program', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126 Mobile Safari/537.36 Zalo android/12',
  });

  test('it is said before anything is kept that a copy there may be lost', async ({ page }) => {
    await page.goto(LAYOUTS.quotation);
    const bar = page.getByRole('group', { name: 'Dùng trang này' });
    await bar.locator('keep-fold summary').click();
    await expect(bar).toContainText('bản lưu ở đây có thể mất khi đóng ứng dụng');
    await expect(bar.getByRole('button', { name: /^Lưu, / })).toBeVisible();
  });
});
