import { expect, test, type Page } from '@playwright/test';

/** What a copy of the selected words would put on the clipboard: headless browsers have none of their own to read. */
async function copied(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      const clipboardData = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
}

test('a saying that nobody should quote is struck in the search, with the reason, below the others', async ({ page }) => {
  await page.goto('/tim-kiem/?q=câu mẫu thường bị gán nhầm');
  const results = page.locator('[data-part=results] > li');
  const last = results.last();
  await expect(last.locator('s')).toHaveText('Câu mẫu thường bị gán nhầm');
  await expect(last.locator('.warning')).toHaveText(
    'Không phải lời Bác: Câu mẫu, dùng để kiểm tra trang câu gán nhầm. Nên dùng: “Sách để trong tủ chỉ là giấy, sách được đọc mới là bạn”',
  );
  await expect(last.locator('.badge')).toHaveText('Gán nhầm');
  await expect(results.locator('s')).toHaveCount(1);
});

test('whoever searches for such a saying is told before the results', async ({ page }) => {
  await page.goto('/tim-kiem/?q=cau mau thuong bi gan nham');
  const told = page.locator('[data-part=interpretation]');
  await expect(told).toContainText('Không phải lời Bác: Câu mẫu thường bị gán nhầm');
  await expect(told.locator('a', { has: page.locator('s') })).toHaveAttribute('href', '/trich-dan/cau-gan-nham/');
  await page.goto('/tim-kiem/?q=sach de trong tu chi la giay');
  await expect(page.locator('[data-part=results] > li').first()).toBeVisible();
  await expect(told.locator('s')).toHaveCount(0);
});

test('among suggestions too', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await page.getByRole('combobox', { name: 'Tìm trong thư viện' }).pressSequentially('câu mẫu thường bị');
  const struck = page.getByRole('option').filter({ has: page.locator('s') });
  await expect(struck).toHaveText(/Câu mẫu thường bị gán nhầm.*Không\sphải lời Bác: Câu mẫu/);
});

test('words copied out of a quotation take their source and state along, a false saying what it is', async ({ page }) => {
  await page.goto('/trich-dan/sach-la-ban/');
  expect(await copied(page, 'blockquote p')).toMatch(
    /^“Sách để trong tủ chỉ là giấy, sách được đọc mới là bạn”\nHồ Chí Minh, .+2001 \(ngày chưa xác\snhận, trích đoạn\)\. Chưa kiểm\schứng\. http.+\/trich-dan\/sach-la-ban\/$/,
  );
  await page.goto('/trich-dan/cau-gan-nham/');
  expect(await copied(page, 'blockquote p')).toMatch(/^Không\sphải lời Bác: .+\n“Câu mẫu thường bị gán nhầm”\nGán nhầm\. http/);
  await page.goto('/tim-kiem/?q=câu mẫu thường bị gán nhầm');
  await expect(page.locator('[data-part=results] s')).toBeVisible();
  expect(await copied(page, '[data-part=results] s')).toMatch(/^Không\sphải lời Bác: .+\n“Câu mẫu thường bị gán nhầm”\nGán nhầm\. http/);
});

test('a press copies the words with work, date, place of publication, state and address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  await page.getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã chép' })).toBeVisible();
  const { origin } = new URL((await page.locator('link[rel=canonical]').getAttribute('href'))!);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '“Mỗi ngày đọc một trang,\nmột năm đọc được một quyển sách dày.”\n' +
      'Hồ Chí Minh (Người Viết Mẫu): Câu mẫu thứ nhất, 03/02/2001; Sách mẫu, tập 1, trang 2.\n' +
      'Tình trạng: có nguồn tin cậy, chưa đối chiếu bản in; tập, trang theo nguồn dẫn lại.\n' +
      `${origin}/trich-dan/doc-sach-moi-ngay/`,
  );
});

test('where the browser refuses to copy, the words stand selected in a field', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  await page.getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
  const field = page.getByRole('textbox', { name: 'Chữ đã chọn sẵn, nhấn Ctrl và C để chép' });
  await expect(field).toBeFocused();
  expect(await field.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd))).toContain(
    'tập 1, trang 2',
  );
});

test('a saying that nobody should quote is not offered to be copied', async ({ page }) => {
  await page.goto('/trich-dan/cau-gan-nham/');
  await expect(page.getByRole('heading', { name: 'Xuất xứ' }).or(page.locator('.quote')).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sao chép kèm nguồn' })).toHaveCount(0);
});

test('what is copied stands on the page before it is copied, in four forms', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  const tabs = page.getByRole('tablist', { name: 'Chép để dẫn' }).getByRole('tab');
  await expect(tabs).toHaveText(['Lời và nguồn', 'Chú thích', 'Cho phần mềm (BibTeX)', 'Cho phần mềm (CSL-JSON)']);
  await expect(page.getByRole('tabpanel')).toContainText('Tình trạng: có nguồn tin cậy');
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toBeFocused();
  const note = 'Sách mẫu, tập 1, trang 2 (có nguồn tin cậy, chưa đối chiếu bản in; tập, trang theo nguồn dẫn lại).';
  await expect(page.getByRole('tabpanel')).toHaveText(note);
  await page.getByRole('button', { name: 'Sao chép', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã chép' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(note);
  await tabs.nth(2).click();
  await expect(page.getByRole('tabpanel')).toContainText('@misc{doc-sach-moi-ngay,');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the forms to cite a quotation stand one after the other, and no dead button', async ({ page }) => {
    await page.goto('/trich-dan/doc-sach-moi-ngay/');
    await expect(page.locator('citation-tabs > details > summary')).toHaveText([
      'Lời và nguồn',
      'Chú thích',
      'Cho phần mềm (BibTeX)',
      'Cho phần mềm (CSL-JSON)',
    ]);
    await page.getByText('Cho phần mềm (BibTeX)', { exact: true }).click();
    await expect(page.getByText('@misc{doc-sach-moi-ngay,')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sao chép', exact: true })).toHaveCount(0);
  });
});
