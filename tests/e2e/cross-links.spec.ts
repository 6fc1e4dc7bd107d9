import { expect, test } from '@playwright/test';

test('from a session to a quotation and back', async ({ page }) => {
  await page.goto('/chuyen-de/doc-sach-trong-chi-bo/');
  await page.locator('figure', { hasText: 'Sách để trong tủ chỉ là giấy' }).first().getByRole('link').click();
  await expect(page).toHaveURL('/trich-dan/sach-la-ban/');
  await expect(page.getByText('Chưa kiểm chứng').first()).toBeVisible();
  await page
    .locator('section', { hasText: 'Nơi dùng câu này' })
    .getByRole('link', { name: /kể\slại trong sinh\shoạt/ })
    .click();
  await expect(page).toHaveURL('/chuyen-de/doc-sach-trong-chi-bo/');
});

test('a quotation shows the sessions and articles that call it in their text', async ({ page }) => {
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  await expect(page.locator('section', { hasText: 'Nơi dùng câu này' }).getByRole('link')).toHaveText([
    /Đọc\ssách cho đều/,
    /kể\slại trong sinh\shoạt/,
    /Bài\smẫu\ssố\s1/,
  ]);
});

test('a session shows its plan, its material, its quotations, its news and its conclusions', async ({ page }) => {
  await page.goto('/chuyen-de/doc-sach-trong-chi-bo/');
  const steps = page.getByRole('list', { name: 'Các bước của chuyên đề' });
  await expect(steps.getByRole('link')).toHaveText(['Kế hoạch', 'Tài liệu', 'Sinh hoạt', 'Kết luận']);
  await expect(page.getByText('12/14 đảng viên')).toBeVisible();
  await expect(page.getByText('Mỗi tháng kể một chương.')).toBeVisible();
  const news = page.locator('section', { hasText: 'Tin về buổi này' }).getByRole('link');
  await expect(news).toHaveText([/Bài\smẫu\ssố\s2/, /Bài\smẫu\ssố\s1/]);
  await steps.getByRole('link', { name: 'Kết luận' }).click();
  await expect(page.getByRole('heading', { name: 'Kết luận' })).toBeInViewport();
});

test('a document shows what came before it, and who refers to it', async ({ page }) => {
  await page.goto('/van-ban/02-kh-mau-2025/');
  const chain = page.locator('section', { hasText: 'Trước và sau văn bản này' });
  await expect(chain.getByRole('listitem')).toHaveCount(2);
  await expect(chain.getByText('đang xem')).toBeVisible();
  const mentions = page.locator('section', { hasText: 'Nơi nhắc tới văn bản này' });
  await expect(mentions.getByRole('link', { name: /Đọc\ssách và kể\slại/ })).toBeVisible();
  await expect(mentions.getByRole('link', { name: /Bài\smẫu\ssố\s1/ })).toBeVisible();
});

test('a topic lists all kinds under it with counts, its child and its neighbours', async ({ page }) => {
  await page.goto('/chu-de/doc-sach/');
  await expect(page.getByRole('heading', { level: 2, name: /\(\d+\)/ })).toHaveText([
    'Tài liệu (1)',
    'Chuyên đề (1)',
    'Tin tức (4)',
    'Trích dẫn (2)',
    'Văn bản (2)',
  ]);
  await expect(page.getByRole('link', { name: 'Lưu trữ tài liệu' }).first()).toBeVisible();
});

test('a misattributed saying names its author, its reason and the true words', async ({ page }) => {
  await page.goto('/trich-dan/cau-gan-nham/');
  await expect(page.locator('article figure').first()).toContainText('Người viết mẫu');
  await expect(page.locator('article figure').first()).not.toContainText('Hồ Chí Minh');
  await expect(page.getByText('Câu mẫu, dùng để kiểm tra trang câu gán nhầm.')).toBeVisible();
  await page.locator('section', { hasText: 'Câu nên dùng' }).getByRole('link').click();
  await expect(page).toHaveURL('/trich-dan/sach-la-ban/');
});

test('breadcrumbs lead up, previous and next lead through the archive', async ({ page }) => {
  await page.goto('/tin-tuc/bai-mau-4/');
  const turn = page.getByRole('navigation', { name: 'Bài trước và bài sau' });
  await turn.getByRole('link', { name: /Bài sau/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Bài\smẫu\ssố\s3/);
  await turn.getByRole('link', { name: /Bài trước/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Bài\smẫu\ssố\s4/);
  await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link', { name: 'Tin tức' }).click();
  await expect(page).toHaveURL('/tin-tuc/');
});

test('the home page shows the quotation of the day, what to read, and the news', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Câu hôm nay' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Cho\squý\s[IV]+\/\d{4}, nên\sđọc$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mở tài liệu' })).toHaveAttribute('href', '/tai-lieu/doc-sach-cho-deu/');
  await expect(page.locator('section', { hasText: 'Tin, xếp theo ngày việc xảy ra' }).getByRole('listitem')).toHaveCount(5);
  // Which of the fixture's quotations it is depends on the day.
  const quotation = page.locator('blockquote').filter({ visible: true });
  await expect(quotation).toHaveCount(1);
  await expect(quotation).toHaveText(/\S/);
  await expect(page.getByRole('searchbox').first()).toBeVisible();
});

test('figures are a table, and can be taken along', async ({ page, request }) => {
  await page.goto('/tin-tuc/bai-mau-1/');
  const figures = page.getByRole('table', { name: /Số\sliệu/ });
  await expect(figures).toContainText('64.427 hồ sơ');
  await expect(figures).toContainText('62/62 cán bộ');
  await expect(figures).toContainText('trên 95 %');
  expect((await request.get('/tin-tuc/bai-mau-1/so-lieu.csv')).status()).toBe(200);
});

test('an old address leads to the entry’s present one', async ({ page }) => {
  await page.goto('/tin-tuc/bai-mau-cu/');
  await page.waitForURL('**/tin-tuc/bai-mau-1/');
});

test('an address that is not there says so, with 404, and offers search', async ({ page }) => {
  const response = await page.goto('/tin-tuc/khong-co/that/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có trang ở địa chỉ này');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});
