import { expect, test, type Page } from '@playwright/test';
import { LAYOUTS } from './layouts.ts';

const SESSION = LAYOUTS['planned session'];
const notes = (page: Page) => page.locator('own-notes');
const field = (page: Page) => page.getByRole('textbox', { name: /^Ghi chú của tôi: / });

async function open(page: Page): Promise<void> {
  await page.goto(SESSION);
  await notes(page).getByText('Ghi chú của tôi').click();
  await expect(field(page)).toBeVisible();
}

test('notes stay on the device as they are typed, in one tab and in two, and are printed only where asked', async ({ page, context }) => {
  await open(page);
  await expect(notes(page).getByText(/không gửi đi đâu/)).toBeVisible();
  await expect(notes(page).getByRole('link', { name: 'Mọi ghi chú ở máy này' })).toHaveAttribute('href', LAYOUTS['what is kept']);
  await field(page).pressSequentially('Hỏi về quỹ');
  await expect(notes(page).getByText(/^Đã ghi lúc \d/)).toBeVisible();
  // The page is gone with its last key.
  await page.reload();
  await expect(notes(page).getByText('đã ghi', { exact: true })).toBeVisible();
  await notes(page).getByText('Ghi chú của tôi').click();
  await expect(field(page)).toHaveValue('Hỏi về quỹ');

  const other = await context.newPage();
  await open(other);
  await field(other).press('Control+End');
  await field(other).pressSequentially(', về sách');
  await expect(field(page)).toHaveValue('Hỏi về quỹ, về sách');
  await other.close();

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Ghi chú của tôi' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await notes(page).getByLabel('In cả ghi chú khi in trang này').check();
  await page.emulateMedia({ media: 'print' });
  await expect(notes(page).locator('.printed')).toHaveText(/Ghi chú của tôi\s*Hỏi về quỹ, về sách/);
  await expect(notes(page).locator('.printed')).toBeVisible();
  await expect(field(page)).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await field(page).fill('');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a browser that has no room says so, loses nothing that it had, and asks before the page is closed', async ({ page }) => {
  await open(page);
  await field(page).fill('Có chỗ');
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    let isFull = true;
    addEventListener('room', () => (isFull = false));
    Storage.prototype.setItem = function (...entry) {
      if (isFull) throw new DOMException('', 'QuotaExceededError');
      setItem.apply(this, entry);
    };
  });
  await field(page).fill('Hết chỗ');
  await expect(notes(page).getByRole('status').filter({ hasText: 'Trình duyệt không ghi được nữa' })).toBeVisible();
  expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('Có chỗ');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await page.evaluate(() => dispatchEvent(new Event('room')));
  await field(page).fill('Lại có chỗ');
  await expect(notes(page).getByText('Trình duyệt không ghi được nữa')).toBeHidden();
});

test('a browser that keeps nothing offers no notes', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.goto(SESSION);
  await expect(page.locator('own-notes:defined')).toBeHidden();
});
