import { expect, test } from '@playwright/test';

test('a work whose text is held is read on its page, with parts, printed pages and quoted words', async ({ page }) => {
  await page.goto('/tac-pham/cau-mau-thu-nhat-2001/');
  await expect(page.getByText('37 đoạn, 614 chữ')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'II – Cái bảng ở đầu bến' })).toBeVisible();
  await expect(page.locator('#doan-6').getByText('tr. 2')).toBeVisible();
  await expect(page.locator('#doan-8')).toContainText('“mười người tát” thay cho “mười tay tát”');
  const quoted = page.locator('#doan-17 .words').getByRole('link');
  await expect(quoted).toHaveText('Mỗi ngày đọc một trang,\nmột năm đọc được một quyển sách dày');
  await quoted.click();
  await expect(page).toHaveURL('/trich-dan/doc-sach-moi-ngay/');
});

test('a quotation shows the passage of its work and leads to the paragraph', async ({ page }) => {
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  const passage = page.locator('section', { has: page.getByRole('heading', { name: 'Trong tác phẩm' }) });
  await expect(passage.getByText('Trùng từng chữ với đoạn 17 trong 37 đoạn.')).toBeVisible();
  await expect(passage.locator('mark')).toContainText('Mỗi ngày đọc một trang');
  await passage.getByRole('link', { name: 'Xem đoạn 17 trong tác phẩm' }).click();
  await expect(page).toHaveURL('/tac-pham/cau-mau-thu-nhat-2001/#doan-17');
  await expect(page.locator('#doan-17')).toBeInViewport();
});

test('the slim bar says which part is read and how much is left, and leads to the parts', async ({ page }) => {
  await page.goto('/tac-pham/cau-mau-thu-nhat-2001/#doan-22');
  const bar = page.locator('work-place');
  await expect(bar.locator('summary')).toContainText(/III\. Ngày đóng đò mới.*đoạn 2\d\/37 · còn \d phút/s);
  await bar.locator('summary').click();
  await bar.getByRole('link', { name: 'IV. Lời dặn ở cuối bảng' }).click();
  await expect(page).toHaveURL(/#doan-28$/);
  await expect(page.locator('#doan-28')).toBeInViewport();
});

test('a passage is searched for and opens at its paragraph', async ({ page }) => {
  await page.goto('/tim-kiem/?q=mười+tay+tát+thì+đò+nổi');
  await page.getByRole('link', { name: 'Câu mẫu thứ nhất' }).first().click();
  await expect(page).toHaveURL('/tac-pham/cau-mau-thu-nhat-2001/#doan-8');
  await expect(page.locator('#doan-8')).toBeInViewport();
});

test('a work is found by its other name and its pen name', async ({ page }) => {
  for (const typed of ['truyện bến đò', 'người viết mẫu']) {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(typed)}`);
    await expect(page.getByRole('link', { name: 'Câu mẫu thứ nhất' }).first()).toHaveAttribute(
      'href',
      /\/tac-pham\/cau-mau-thu-nhat-2001\//,
    );
  }
});

test('works are listed by kind and year, with how many quotations each has', async ({ page }) => {
  await page.goto('/tac-pham/');
  const entry = page.getByRole('listitem').filter({ hasText: 'Câu mẫu thứ nhất' });
  await expect(entry.getByText('1 trích dẫn')).toBeVisible();
  await page
    .getByRole('link', { name: /bài\sbáo/ })
    .first()
    .click();
  await expect(page).toHaveURL('/tac-pham/the-loai/bai-bao/');
});
