import { expect, test, type Page } from '@playwright/test';

import { hold } from './hold.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tìm trong thư viện' });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Tìm trong thư viện' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const active = (page: Page) => page.locator('[role=option][aria-selected=true]');

test.describe('opening and closing', () => {
  for (const keys of ['/', 'Control+k', 'Meta+k']) {
    test(`${keys} opens it, Esc closes it, the focus goes back`, async ({ page }) => {
      await page.goto('/gioi-thieu/');
      const link = page.getByRole('link', { name: 'Chuyên đề' }).first();
      await link.focus();
      await page.keyboard.press(keys);
      await expect(field(page)).toBeFocused();
      await expect(field(page)).toHaveValue('');
      await page.keyboard.type('đọc');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(link).toBeFocused();
    });
  }

  test('the header link opens it; with Ctrl it stays a link', async ({ page }) => {
    await page.goto('/gioi-thieu/');
    const link = page.getByRole('link', { name: 'Tìm kiếm', exact: true });
    await link.click();
    await expect(field(page)).toBeFocused();
    await dialog(page).getByRole('button', { name: 'Đóng' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
    // Of a tab that such a press opens, headless Chromium 153 tells nothing in one case of ten: the press is left to it.
    await page.evaluate(() =>
      window.addEventListener('click', (event) => (document.documentElement.dataset.left = String(!event.defaultPrevented))),
    );
    await link.click({ modifiers: ['Control'] });
    await expect(page.locator('html')).toHaveAttribute('data-left', 'true');
    await expect(link).toHaveAttribute('href', '/tim-kiem/');
    await expect(dialog(page)).toBeHidden();
  });

  test('a press outside closes it', async ({ page }) => {
    await page.goto('/gioi-thieu/');
    await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible();
    await page.mouse.click(5, 400);
    await expect(dialog(page)).toBeHidden();
  });

  test('/ is a letter where one writes, and goes to the field on the search page', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').or(page.getByRole('combobox')).focus();
    await page.keyboard.type('05/TW');
    await expect(page.getByRole('combobox')).toHaveValue('05/TW');
    await expect(dialog(page)).toBeHidden();
    await page.goto('/tim-kiem/');
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Tìm trong thư viện' })).toBeFocused();
    await expect(dialog(page)).toBeHidden();
  });
});

test('what is typed while it is on its way is not lost, and a phone shows its keyboard for it', async ({ page }) => {
  const release = await hold(page, '**/search-dialog*');
  await page.goto('/gioi-thieu/');
  // iOS shows it only where a field has the focus by the time the press is heard to its end.
  await page.evaluate(() =>
    window.addEventListener('click', () => (document.documentElement.dataset.focused = document.activeElement?.nodeName)),
  );
  await page.getByRole('link', { name: 'Tìm kiếm', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-focused', 'INPUT');
  await page.keyboard.type('doc');
  release();
  await expect(field(page)).toHaveValue('doc');
  await page.keyboard.type(' sach');
  await expect(field(page)).toHaveValue('doc sach');
  await expect(page.getByRole('option').nth(1)).toBeVisible();
});

test('what is typed and entered while it is on its way is searched for', async ({ page }) => {
  const release = await hold(page, '**/search-dialog*');
  await page.goto('/gioi-thieu/');
  await page.keyboard.press('/');
  await page.keyboard.type('doc sach');
  await page.keyboard.press('Enter');
  release();
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=doc\+sach$/);
});

test('where its script is gone, as after a release, the search page opens with what was typed', async ({ page }) => {
  let release = (): void => {};
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search-dialog*.js', async (route) => {
    await typed;
    await route.fulfill({ status: 404, body: 'none' });
  });
  await page.goto('/gioi-thieu/');
  await page.keyboard.press('/');
  await page.keyboard.type('doc sach');
  release();
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=doc(?:\+|%20)sach$/);
  await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
});

test.describe('suggestions', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/gioi-thieu/');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
  });

  test('titles, document numbers and topics, in groups, without diacritics too', async ({ page }) => {
    await page.keyboard.type('doc sach');
    await expect(page.getByRole('group', { name: 'Chủ đề' }).getByRole('option', { name: /^Đọc\ssách/ })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Bài trong thư viện' }).getByRole('option').first()).toBeVisible();
    await field(page).fill('01 kh');
    await expect(page.getByRole('group', { name: 'Văn bản' }).getByRole('option', { name: /01-KH\/ĐU\.MAU/ })).toBeVisible();
  });

  test('arrows, Home and End move; Enter opens what one stands on', async ({ page }) => {
    await page.keyboard.type('đọc sách');
    // What was found for fewer letters may stand there before.
    await expect(page.getByRole('option').first()).toHaveText(/Tìm “đọc\ssách” trong cả thư\sviện/);
    await expect(page.getByRole('option').nth(2)).toBeVisible();
    await expect(active(page)).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await expect(active(page)).toHaveText(/Tìm “đọc\ssách” trong cả thư\sviện/);
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id'))!);
    await page.keyboard.press('ArrowUp');
    const last = page.getByRole('option').last();
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('End');
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/gioi-thieu/);
  });

  test('Enter with nothing chosen searches', async ({ page }) => {
    await page.keyboard.type('lưu trữ');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=l%C6%B0u\+tr%E1%BB%AF$/);
    await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
  });

  test('a suggestion can be pressed', async ({ page }) => {
    await page.keyboard.type('luu tru tai lieu');
    await option(page, /^Lưu\strữ tài\sliệu của chi\sbộ/).click();
    await expect(page).toHaveURL(/\/chuyen-de\/luu-tru-tai-lieu\/$/);
  });
});

test.describe('recent searches', () => {
  test('are offered, repeated, forgotten one by one and all together', async ({ page }) => {
    for (const query of ['đọc sách', 'lưu trữ', 'kế hoạch']) {
      await page.goto(`/tim-kiem/?q=${query}`);
      await expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing/);
    }
    await page.goto('/gioi-thieu/');
    await page.keyboard.press('/');
    const recent = page.getByRole('group', { name: 'Tìm gần đây' }).getByRole('option');
    await expect(recent).toHaveText(['kế hoạch', 'lưu trữ', 'đọc sách']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Delete');
    await expect(recent).toHaveText(['lưu trữ', 'đọc sách']);
    await recent.first().locator('.cross').click();
    await expect(recent).toHaveText(['đọc sách']);
    await page.keyboard.type('doc');
    await expect(recent).toHaveText(['đọc sách']);
    await recent.first().click();
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=%C4%91%E1%BB%8Dc\+s%C3%A1ch$/);
    await page.goto('/gioi-thieu/');
    await page.keyboard.press('/');
    await page.getByRole('button', { name: 'Xóa các lần tìm gần đây' }).click();
    await expect(recent).toHaveCount(0);
    await expect(field(page)).toBeFocused();
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
  });

  test('the search works where storage is refused', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    await page.goto('/tim-kiem/?q=đọc sách');
    await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
    await page.locator('[data-part=results] a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test.describe('the box on the home page', () => {
  test('is the same combobox: opens with typing, closes with Esc and with leaving', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('search').getByLabel('Tìm trong thư viện');
    await box.click();
    await box.pressSequentially('doc sach');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('option').first()).toBeHidden();
    await expect(box).toHaveValue('doc sach');
    await expect(box).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.getByRole('heading', { name: 'Trong thư viện' }).click();
    await expect(page.getByRole('option').first()).toBeHidden();
    await box.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\/\?q=doc\+sach$/);
  });
});
