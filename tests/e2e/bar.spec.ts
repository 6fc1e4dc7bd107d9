import { expect, test } from '@playwright/test';

import { LAYOUTS } from './layouts.ts';

const ADDRESS = 'https://mau.example/tai-lieu/doc-sach-cho-deu/';
/** What is said with a mouse and keys, where nothing may be copied. */
const HOLD = 'Chữ đã chọn sẵn, nhấn Ctrl và C để chép';

test('the address is copied from the bar, and Esc closes what it opened', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LAYOUTS.material);
  const bar = page.getByRole('group', { name: 'Dùng trang này' });
  const share = bar.locator('summary', { hasText: 'Chia sẻ' });
  await share.click();
  await expect(bar.getByRole('textbox', { name: 'Địa chỉ' })).toHaveValue(ADDRESS);
  await bar.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
  await expect(bar.getByRole('status')).toHaveText('Đã chép');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
  await bar.getByRole('button', { name: 'Sao chép lời nhắn' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`Đọc sách cho đều\n${ADDRESS}`);
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('textbox')).toBeHidden();
  await expect(share).toBeFocused();
});

test('inside other programs, without a clipboard, it is copied all the same, and the button keeps the focus', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.assign(window, { read: navigator.clipboard.readText.bind(navigator.clipboard) });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(LAYOUTS.material);
  await page.locator('summary', { hasText: 'Chia sẻ' }).click();
  await page.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
  await expect(page.locator('share-fold').getByRole('status')).toHaveText('Đã chép');
  await expect(page.getByRole('button', { name: 'Sao chép địa chỉ' })).toBeFocused();
  await expect(page.locator('share-fold').getByRole('textbox')).toHaveCount(1);
  expect(await page.evaluate(() => (window as unknown as { read(): Promise<string> }).read())).toBe(ADDRESS);
});

test('opened low on the screen, the panel comes into sight, with the whole address', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 480 });
  await page.goto(LAYOUTS.quotation);
  await page.locator('summary', { hasText: 'Chia sẻ' }).click();
  const sheet = page.locator('share-fold .sheet');
  await expect(sheet).toBeInViewport({ ratio: 0.6 });
  const field = sheet.getByRole('textbox');
  await expect.poll(() => field.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
});

test('where the clipboard refuses, the address stands selected, to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
    document.execCommand = () => false;
  });
  await page.goto(LAYOUTS.material);
  await page.locator('summary', { hasText: 'Chia sẻ' }).click();
  await page.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
  await expect(page.locator('share-fold').getByRole('status')).toHaveText(HOLD);
  const selected = page.locator('share-fold').getByRole('textbox', { name: HOLD });
  await expect(selected).toBeFocused();
  expect(await selected.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(
    ADDRESS,
  );
});

for (const can of [true, false]) {
  test(`another program is offered ${can ? 'where the browser can hand over to it' : 'nowhere else'}`, async ({ page }) => {
    await page.addInitScript((share) => {
      if (share) Object.assign(navigator, { share: () => Promise.resolve() });
      else Reflect.deleteProperty(Navigator.prototype, 'share');
    }, can);
    await page.goto(LAYOUTS['short article']);
    await page.locator('summary', { hasText: 'Chia sẻ' }).click();
    await expect(page.getByRole('button', { name: 'Sao chép địa chỉ' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Gửi bằng ứng dụng khác' })).toBeVisible({ visible: can });
  });
}

test('a quotation is passed on with its source and state, a saying that is not his with the warning', async ({ page }) => {
  for (const [address, ...told] of [
    [LAYOUTS.quotation, /^“[^”]+”\nHồ Chí Minh, Câu mẫu thứ\snhất, 03\/02\/2001\. .+\.\nhttps:/],
    [LAYOUTS['misattributed saying'], /^Không\sphải lời Bác: .+\n“.+”\n/],
  ] as const) {
    await page.goto(address);
    for (const words of told) expect(await page.locator('share-fold').getAttribute('data-message')).toMatch(words);
  }
});

test('the bar of a work begins with what the work is there for', async ({ page }) => {
  await page.goto(LAYOUTS['work with its text']);
  const cells = page.getByRole('group', { name: 'Dùng trang này' }).locator('.cell');
  await expect(cells.first()).toContainText('Kiểm một câu');
  await expect(cells.last()).toContainText('Chia sẻ');
  await cells.first().click();
  await expect(page).toHaveURL(LAYOUTS['quote check']);
});

test('the picture of the QR code is a file of the site', async ({ page, request }) => {
  await page.goto(LAYOUTS.topic);
  await page.locator('summary', { hasText: 'Chia sẻ' }).click();
  await expect(page.getByRole('img', { name: 'Mã QR dẫn tới trang này' })).toBeVisible();
  const file = await request.get((await page.getByRole('link', { name: 'Ảnh mã QR' }).getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toBe('image/png');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the bar is a fold with the address and the QR code', async ({ page }) => {
    await page.goto(LAYOUTS.material);
    const bar = page.getByRole('group', { name: 'Dùng trang này' });
    await expect(bar.getByRole('button')).toHaveCount(0);
    await expect(bar.locator('keep-fold')).toBeHidden();
    await bar.locator('share-fold summary').click();
    await expect(bar.getByRole('textbox', { name: 'Địa chỉ' })).toHaveValue(ADDRESS);
    await expect(bar.getByRole('img')).toBeVisible();
  });
});
