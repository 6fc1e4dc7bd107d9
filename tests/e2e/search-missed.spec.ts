import { expect, test, type Page } from '@playwright/test';

const missed = (page: Page) => page.locator('[data-part=missed]');
const copy = (page: Page) => page.getByRole('button', { name: 'Sao chép điều đã tìm' });
const answered = (page: Page) => expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing/);

/** What the reader gets to hand on. */
const reportOf = (query: string, lacking: string, address: string) =>
  [`Tôi đã tìm trong thư viện mà không thấy: “${query}”`, `Thư viện chưa có: ${lacking}`, `Địa chỉ: ${address}`].join('\n');

test('where nothing is found, what was looked for can be copied, and nothing is sent', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tim-kiem/?q=zzzz');
  await answered(page);
  await expect(missed(page)).toContainText('Trang này không tự gửi gì đi.');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await copy(page).click();
  await expect(missed(page).getByRole('status')).toHaveText('Đã chép');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reportOf('zzzz', '“zzzz”', page.url()));
  expect(sent).toEqual([]);
});

test('where a word is lacking, it stands below what was found', async ({ page }) => {
  await page.goto('/tim-kiem/?q=đọc sách blockchain');
  await answered(page);
  await expect(copy(page)).toBeVisible();
  const order = await page.evaluate(() => {
    const [results, line] = ['results', 'missed'].map((name) => document.querySelector(`[data-part=${name}]`)!);
    return results!.compareDocumentPosition(line!) === Node.DOCUMENT_POSITION_FOLLOWING;
  });
  expect(order).toBe(true);
});

test('a letter to the library is begun with it', async ({ page }) => {
  await page.goto(`/tim-kiem/?q=${encodeURIComponent('đọc sách & blockchain')}`);
  await answered(page);
  const href = await missed(page).getByRole('link', { name: 'Gửi thư cho thư viện' }).getAttribute('href');
  expect(href).toMatch(/^mailto:gop-y@mau\.example\?subject=[^ \n"<>]+$/);
  const [subject, body] = href!
    .split('?')[1]!
    .split('&')
    .map((field) => decodeURIComponent(field.slice(field.indexOf('=') + 1)));
  expect(subject).toBe('Đã tìm mà không thấy: “đọc sách & blockchain”');
  expect(body!.split('\r\n')[0]).toBe('Tôi đã tìm trong thư viện mà không thấy: “đọc sách & blockchain”');
  expect(body).toContain(`Địa chỉ: ${page.url()}`);
});

test('where filters alone leave nothing it is not there; a phrase that stands nowhere is told', async ({ page }) => {
  await page.goto(`/tim-kiem/?q=đọc sách&don-vi=zzzz`);
  await answered(page);
  await expect(missed(page)).toBeHidden();
  await page.goto(`/tim-kiem/?q="sách đọc trữ lưu"`);
  await answered(page);
  await expect(missed(page)).toBeVisible();
});

test('where everything is found, nothing asked or the search fails, it is not there', async ({ page }) => {
  for (const search of ['?q=đọc sách', '', '?loai=Tin tức']) {
    await page.goto(`/tim-kiem/${search}`);
    await expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|start/);
    await expect(missed(page)).toBeHidden();
  }
  const field = page.getByRole('combobox', { name: 'Tìm trong thư viện' });
  await page.goto('/tim-kiem/?q=zzzz');
  await expect(missed(page)).toBeVisible();
  await field.fill('đọc sách');
  await expect(missed(page)).toBeHidden();
  await field.fill('zzzz');
  await expect(missed(page)).toBeVisible();
});

test('inside other programs the words stand there to be copied by hand, until something else is searched for', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto('/tim-kiem/?q=zzzz');
  await copy(page).click();
  await expect(missed(page).getByRole('textbox')).toHaveValue(reportOf('zzzz', '“zzzz”', page.url()));
  await expect(missed(page).getByRole('status')).not.toHaveText('');
  await page.getByRole('combobox', { name: 'Tìm trong thư viện' }).fill('zzzzz');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy “zzzzz”' })).toBeVisible();
  await expect(missed(page).getByRole('textbox')).toHaveCount(0);
});
