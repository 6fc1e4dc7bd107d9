import { expect, test, type Page } from '@playwright/test';

import { hold } from './hold.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Tìm trong thư viện' });
const plainField = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong thư viện' });
const results = (page: Page) => page.locator('[data-part=results] > li');
const asked = (page: Page) => new URL(page.url()).searchParams.get('q');
const started = (page: Page) => expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing|failed|start/);

/** An input method as the browser itself sees it: each call shows a text in composition, the last gives it over. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }).then(() => {}),
    finish: (text: string) => session.send('Input.insertText', { text }).then(() => {}),
  };
}

test.describe('while an input method composes', () => {
  test('the search page answers in a pause, leaves the text alone, and goes on with it', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await started(page);
    await field(page).focus();
    const { compose, finish } = await inputMethod(page);
    for (const half of ['l', 'lu', 'luu', 'luu t', 'luu tr', 'luu tru']) await compose(half);
    await expect(results(page).first()).toBeVisible();
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page).toHaveURL(/q=luu\+tru$/);
    await compose('lưu trữ');
    await expect(field(page)).toHaveValue('lưu trữ');
    await expect.poll(() => asked(page)).toBe('lưu trữ');
    await finish('lưu trữ tài');
    await expect.poll(() => asked(page)).toBe('lưu trữ tài');
    await expect(field(page)).toHaveValue('lưu trữ tài');
  });

  test('the pause is longer than between letters', async ({ page }) => {
    await page.clock.install();
    await page.goto('/tim-kiem/');
    await started(page);
    await field(page).focus();
    // A clock goes on by itself until it is stopped, and ten milliseconds are soon gone.
    await page.clock.pauseAt(Date.now() + 60_000);
    const { compose } = await inputMethod(page);
    await compose('đo');
    await page.clock.runFor(390);
    await compose('đoj');
    await page.clock.runFor(390);
    expect(asked(page)).toBeNull();
    await expect(page.getByRole('option')).toHaveCount(0);
    await page.clock.runFor(20);
    await expect.poll(() => asked(page)).toBe('đoj');
  });

  test('the keys that the input method takes for itself choose and send nothing', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await started(page);
    await field(page).focus();
    const { compose, finish } = await inputMethod(page);
    await compose('doc');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    const entries = await page.evaluate(() => history.length);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Escape', 'Home']) {
      const taken = await field(page).evaluate((input, name) => {
        const event = new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true });
        return !input.dispatchEvent(event);
      }, key);
      expect(taken, key).toBe(false);
    }
    await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await finish('đọc');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=%C4%91%E1%BB%8Dc$/);
    await expect(results(page).first()).toBeVisible();
    await expect(page.getByRole('option').first()).toBeHidden();
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  });

  test('the dialog suggests', async ({ page }) => {
    await page.goto('/gioi-thieu/');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    const { compose, finish } = await inputMethod(page);
    await compose('đọc s');
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await finish('đọc sách');
    await expect(page.getByRole('option', { name: 'Tìm “đọc sách” trong cả thư viện' })).toBeVisible();
    await expect(field(page)).toHaveValue('đọc sách');
  });
});

test.describe('what stands in the box before its script is there', () => {
  const beforeScripts = async (page: Page, address: string, script: string) => {
    const release = await hold(page, script);
    await page.goto(address, { waitUntil: 'commit' });
    await plainField(page).waitFor();
    return release;
  };
  /** Everything that a page of the search runs. */
  const SCRIPTS = '**/_astro/*.js';

  test('is searched for, and neither text nor caret moves', async ({ page }) => {
    const release = await beforeScripts(page, '/tim-kiem/', SCRIPTS);
    await plainField(page).pressSequentially('doc sachs');
    await page.keyboard.press('ArrowLeft');
    release();
    await expect(results(page).first()).toBeVisible();
    await expect(page).toHaveURL(/q=doc\+sachs$/);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Delete');
    await expect(field(page)).toHaveValue('doc sach');
    await expect(page).toHaveURL(/q=doc\+sach$/);
  });

  test('comes before what the address asks for, which stays one step back', async ({ page }) => {
    const release = await beforeScripts(page, '/tim-kiem/?q=kế hoạch', SCRIPTS);
    await plainField(page).fill('lưu trữ');
    release();
    await expect.poll(() => asked(page)).toBe('lưu trữ');
    await expect(field(page)).toHaveValue('lưu trữ');
    await page.goBack();
    await expect(field(page)).toHaveValue('kế hoạch');
    await expect(page.getByRole('status').filter({ hasText: /cho “kế\shoạch”/ })).toBeAttached();
  });

  test('gives way to the address that a reader goes back to', async ({ page }) => {
    await page.goto('/tim-kiem/?q=kế hoạch');
    await started(page);
    await field(page).fill('lưu trữ');
    await expect.poll(() => asked(page)).toBe('lưu trữ');
    await page.goto('/gioi-thieu/');
    await page.goBack();
    await expect(field(page)).toHaveValue('lưu trữ');
    await page.goBack();
    await expect(field(page)).toHaveValue('kế hoạch');
    await expect(results(page).first()).toBeVisible();
    expect(asked(page)).toBe('kế hoạch');
  });

  test('gets its suggestions on the home page', async ({ page }) => {
    const release = await beforeScripts(page, '/', SCRIPTS);
    await plainField(page).pressSequentially('doc sach');
    release();
    await expect(page.getByRole('option').nth(1)).toBeVisible();
    await expect(field(page)).toHaveValue('doc sach');
    await expect(field(page)).toBeFocused();
  });
});

test.describe('text that no key was pressed for', () => {
  test('pasted by a menu, dropped or dictated', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await started(page);
    await field(page).evaluate((input: HTMLInputElement) => {
      input.value = 'lưu trữ';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromDrop' }));
    });
    await expect.poll(() => asked(page)).toBe('lưu trữ');
    await expect(results(page).first()).toBeVisible();
  });

  test('put in by a program that only says that the field has changed', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await started(page);
    await field(page).evaluate((input: HTMLInputElement) => {
      input.value = 'đọc sách';
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(() => asked(page)).toBe('đọc sách');
  });

  test('is not lost when a filter is chosen before the pause', async ({ page }) => {
    await page.clock.install();
    await page.goto('/tim-kiem/?q=đọc sách');
    await started(page);
    await field(page).fill('lưu trữ');
    await page.locator('[data-part=facets] label').first().click();
    await expect(field(page)).toHaveValue('lưu trữ');
    expect(asked(page)).toBe('lưu trữ');
    expect(new URL(page.url()).searchParams.getAll('loai')).toHaveLength(1);
  });
});
