import { expect, test, type Page } from '@playwright/test';

import { SCREENS } from './layouts.ts';

const EXACT = 'sách để trong tủ chỉ là giấy, sách được đọc mới là bạn';
const ALTERED = 'Mỗi ngày đọc một trang, một năm đọc được một cuốn sách dày';
const FALSE = 'Câu mẫu thường bị gán nhầm';
const IN_WORK = 'Nước giếng trong, mùa hạn cũng không cạn';
const NEAR_WORK = 'Cụ lấy giấy, kẻ bảy ô cho tám ngày, hỏi từng nhà nhận ngày nào';
const UNKNOWN = 'Chi bộ ta mỗi tháng trồng thêm một hàng cây';

const findings = (page: Page) => page.locator('.finding');
const finding = (page: Page, heading: string) => findings(page).filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
const status = (page: Page) => page.getByRole('status').first();

async function check(page: Page, text: string): Promise<void> {
  await page.goto('/kiem-trich-dan/');
  await expect(page.locator('quote-check')).toHaveAttribute('ready', '');
  await page.getByLabel('Bài cần kiểm').fill(text);
  await page.getByRole('button', { name: 'Kiểm', exact: true }).click();
}

test('each passage is told for what it is', async ({ page }) => {
  await check(page, [EXACT, ALTERED, FALSE, IN_WORK, NEAR_WORK, UNKNOWN].map((passage) => `Có người nói: “${passage}”.`).join('\n'));
  await expect(status(page)).toHaveText(
    '1 câu đúng từng chữ, 1 câu khác chữ, 1 câu không phải lời Bác, 1 đoạn có trong tác phẩm, 1 đoạn gần giống tác phẩm, 1 câu thư viện không thấy.',
  );
  await expect(findings(page)).toHaveCount(6);

  const exact = finding(page, 'Đúng từng chữ');
  await expect(exact.getByRole('link', { name: /^Câu mẫu thứ hai/ })).toHaveAttribute('href', '/trich-dan/sach-la-ban/');
  await expect(exact.locator('.badge')).toHaveText('Chưa kiểm chứng');
  await expect(exact.getByText('đoạn 8')).toBeVisible();

  const altered = finding(page, 'Có câu này, nhưng khác chữ');
  await expect(altered.locator('del')).toHaveText('cuốn');
  await expect(altered.locator('ins')).toHaveText('quyển');
  await expect(altered.locator('.words')).toContainText('một năm đọc được một quyển sách dày');

  const wrong = finding(page, 'Không phải lời Bác');
  await expect(wrong.getByText('Tác giả thật: Người viết mẫu.')).toBeVisible();
  await expect(wrong.getByText('Câu đúng để dùng')).toBeVisible();
  await expect(wrong.getByText('Sách để trong tủ chỉ là giấy')).toBeVisible();

  await expect(finding(page, 'Đúng từng chữ với tác phẩm; thư viện chưa có mục trích').getByText('đoạn 2')).toBeVisible();
  const near = finding(page, 'Gần giống một đoạn của tác phẩm, nhưng khác chữ');
  await expect(near.locator('mark')).toHaveText('tám');
  await expect(near.getByText('không biết ở đó ghi chữ gì')).toBeVisible();
  await expect(near.getByRole('button', { name: 'Sao chép kèm nguồn' })).toHaveCount(0);
  await expect(finding(page, 'Thư viện không thấy câu này').getByText('Không thấy không có nghĩa là sai')).toBeVisible();
});

test('a doubtful saying says why', async ({ page }) => {
  await page.route('**/loi-da-biet.json', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replace('"state":"misattributed"', '"state":"disputed"');
    await route.fulfill({ response: answer, body: text });
  });
  await check(page, `Có người nói: “${FALSE}”.`);
  await expect(finding(page, 'Nghi vấn').locator('.badge').first()).toHaveText('Nghi vấn');
  await expect(finding(page, 'Nghi vấn').getByText(/^Vì\ssao:/)).toBeVisible();
});

test('sayings without quotation marks are found, and their place is shown in the text', async ({ page }) => {
  await check(page, `Mở bài.\n\nCó người nói rằng ${EXACT}, tôi cũng nghĩ vậy.`);
  const exact = finding(page, 'Đúng từng chữ');
  await expect(exact.getByText('không có ngoặc kép')).toBeVisible();
  await exact.getByRole('button', { name: 'Tới chỗ này trong bài' }).click();
  const selected = await page
    .getByLabel('Bài cần kiểm')
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toBe(EXACT);
});

test('marks of the French are read, and one without its partner is told', async ({ page }) => {
  await check(page, `Có người nói: «${EXACT}».\n\nCó người lại nói: “${UNKNOWN}.`);
  await expect(status(page)).toContainText('1 câu đúng từng chữ');
  await expect(status(page)).toContainText('Bài có 1 dấu ngoặc kép lẻ');
});

test('it is worked from the keyboard alone', async ({ page }) => {
  await page.goto('/kiem-trich-dan/');
  await expect(page.locator('quote-check')).toHaveAttribute('ready', '');
  await page.getByLabel('Bài cần kiểm').focus();
  await page.keyboard.type(`“${EXACT}”`);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Kết quả' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(findings(page).first().getByRole('link')).toBeFocused();
});

test('the right words are copied with their source', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await check(page, `“${ALTERED}”`);
  await findings(page).first().getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
  await expect(findings(page).first().getByText('Đã chép')).toBeVisible();
  const state = (await findings(page).first().locator('.badge').first().innerText()).trim();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '“Mỗi ngày đọc một trang,\nmột năm đọc được một quyển sách dày.”\nHồ Chí Minh, Câu mẫu thứ nhất, 03/02/2001. ' +
      `${state}. ${new URL('/trich-dan/doc-sach-moi-ngay/', page.url()).href}`,
  );
});

test('where the browser refuses to copy, the words stand selected in a field', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await check(page, `“${ALTERED}”`);
  await findings(page).first().getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
  await expect(findings(page).first().getByRole('textbox', { name: 'Chữ đã chọn sẵn, nhấn Ctrl và C để chép' })).toBeFocused();
});

test('nothing leaves the browser, and nothing is downloaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`));
  await page.goto('/kiem-trich-dan/');
  await expect(page.locator('quote-check')).toHaveAttribute('ready', '');
  expect(asked.filter((one) => one.includes('loi-da-biet'))).toEqual([]);
  await page.getByLabel('Bài cần kiểm').fill(`“${UNKNOWN}”`);
  const before = asked.length;
  await page.getByRole('button', { name: 'Kiểm', exact: true }).click();
  await expect(findings(page)).toHaveCount(1);
  expect(asked.slice(before)).toEqual(['GET /kiem-trich-dan/loi-da-biet.json ']);
});

test('an empty text, a text without quotations and a lost connection are said in words', async ({ page }) => {
  await check(page, '  ');
  await expect(status(page)).toHaveText('Chưa có chữ nào để kiểm.');
  await page.route('**/loi-da-biet.json', (route) => route.abort());
  await check(page, `“${EXACT}”`);
  await expect(status(page)).toContainText('Không tải được dữ liệu để so. Kiểm tra mạng rồi bấm Kiểm lần nữa');
  await page.unroute('**/loi-da-biet.json');
  await page.getByRole('button', { name: 'Kiểm', exact: true }).click();
  await expect(findings(page)).toHaveCount(1);
  await page.getByLabel('Bài cần kiểm').fill('Chi bộ họp lúc tám giờ.');
  await page.getByRole('button', { name: 'Kiểm', exact: true }).click();
  await expect(status(page)).toHaveText(/^Không thấy câu\strích nào/);
  await page.getByRole('button', { name: 'Xóa bài' }).click();
  await expect(page.getByLabel('Bài cần kiểm')).toHaveValue('');
  await expect(page.getByLabel('Bài cần kiểm')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: SCREENS.phone });
  test('results fit the screen', async ({ page }) => {
    await check(page, [EXACT, ALTERED, FALSE, NEAR_WORK].map((passage) => `“${passage}”`).join(' '));
    await expect(findings(page)).toHaveCount(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
  test('markup in a text stays text', async ({ page }) => {
    await check(page, '“<img src=x onerror=alert(1)> một hai ba bốn năm sáu bảy”');
    await expect(findings(page)).toHaveCount(1);
    await expect(findings(page).locator('img')).toHaveCount(0);
    await expect(findings(page).first()).toContainText('<img src=x');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('it says what is needed, and where else to look', async ({ page }) => {
    await page.goto('/kiem-trich-dan/');
    await expect(page.locator('main .without-script p')).toBeVisible();
    await expect(page.locator('main .without-script a[href="/trich-dan/gan-nham/"]')).toBeVisible();
    await expect(page.getByLabel('Bài cần kiểm')).toBeHidden();
  });
});

test('it is reached from quotations, from false sayings and from the foot of every page', async ({ page }) => {
  for (const path of ['/trich-dan/', '/trich-dan/gan-nham/']) {
    await page.goto(path);
    await page.getByRole('main').getByRole('link', { name: 'Kiểm câu trích trong bài của bạn' }).click();
    await expect(page).toHaveURL('/kiem-trich-dan/');
  }
  await page.goto('/');
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Kiểm câu trích' })).toHaveAttribute('href', '/kiem-trich-dan/');
});
