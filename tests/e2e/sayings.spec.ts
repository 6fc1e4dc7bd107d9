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
  await expect(struck).toHaveText(/Câu mẫu thường bị gán nhầm.*Không phải lời Bác: Câu mẫu/);
});

test('words copied out of a quotation take their source and state along, a false saying what it is', async ({ page }) => {
  await page.goto('/trich-dan/sach-la-ban/');
  expect(await copied(page, 'blockquote p')).toMatch(
    /^“Sách để trong tủ chỉ là giấy, sách được đọc mới là bạn”\nHồ Chí Minh, .+2001 \(ngày chưa xác nhận\)\. Chưa kiểm chứng\. http.+\/trich-dan\/sach-la-ban\/$/,
  );
  await page.goto('/trich-dan/cau-gan-nham/');
  expect(await copied(page, 'blockquote p')).toMatch(/^Không phải lời Bác: .+\n“Câu mẫu thường bị gán nhầm”\nGán nhầm\. http/);
  await page.goto('/tim-kiem/?q=câu mẫu thường bị gán nhầm');
  await expect(page.locator('[data-part=results] s')).toBeVisible();
  expect(await copied(page, '[data-part=results] s')).toMatch(/^Không phải lời Bác: .+\n“Câu mẫu thường bị gán nhầm”\nGán nhầm\. http/);
});
