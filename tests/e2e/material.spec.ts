import { expect, test, type Page } from '@playwright/test';

import { LAYOUTS, SCREENS } from './layouts.ts';

const plan = (minutes: number): string => `Kế hoạch ${minutes} phút`;
const planOf = (page: Page, minutes: number) => page.locator('.plan', { has: page.getByRole('heading', { name: plan(minutes) }) });

test('a material has a plan of an hour first; another one is chosen without moving what stands above it', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto(LAYOUTS.material);
  const secretary = page.locator('.secretary');
  await expect(secretary.locator('.plan').filter({ visible: true })).toHaveCount(1);
  const hour = planOf(page, 60);
  await expect(hour.getByRole('listitem').filter({ hasText: 'Thảo luận' })).toContainText('25 phút');
  await expect(hour).toContainText('câu hỏi 1, 2');

  const heading = page.getByRole('heading', { name: 'Dành cho thư ký' });
  const before = await heading.boundingBox();
  await page.getByRole('radio', { name: '45 phút' }).focus();
  await page.keyboard.press('Space');
  await expect(planOf(page, 45)).toBeVisible();
  await expect(hour).toBeHidden();
  expect(await heading.boundingBox()).toEqual(before);
});

test('questions and quotations of the plan are those it uses, by their numbers, with work, date and state', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto(LAYOUTS.material);
  const asked = page.locator('section', { has: page.getByRole('heading', { name: 'Câu hỏi để bàn' }) }).last();
  await expect(asked.getByRole('listitem').filter({ visible: true })).toHaveCount(2);
  const read = page.locator('section', { has: page.getByRole('heading', { name: 'Câu trích đọc tại buổi' }) }).last();
  await expect(read.locator('figure')).toContainText(['Câu mẫu thứ nhất, 03/02/2001']);

  await page.getByRole('radio', { name: '45 phút' }).check();
  await expect(asked.getByRole('listitem').filter({ visible: true })).toHaveText([/đọc hết/, /người bận nhất/]);
  await expect(asked.getByRole('listitem').filter({ visible: true }).last()).toHaveAttribute('value', '3');
  await expect(read.locator('figure')).toBeHidden();
});

test('a link opens the plan that was chosen, and moves nothing', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto(LAYOUTS.material);
  await page.getByRole('radio', { name: '45 phút' }).check();
  await expect(page).toHaveURL(/#ke-hoach-45$/);
  const address = page.url();
  await page.goto('/');
  await page.goto(address);
  await expect(page.getByRole('radio', { name: '45 phút' })).toBeChecked();
  await expect(planOf(page, 45)).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the text is followed by questions, acts, documents, sessions; notes come last, and the contents say so', async ({ page }) => {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto(LAYOUTS.material);
  const headings = ['Dành cho thư ký', 'Đề dẫn', 'Một trang mỗi ngày', 'Đọc ở đâu', 'Sổ chung', 'Câu hỏi thảo luận', 'Việc đề nghị'];
  const after = ['Văn bản', 'Buổi đã dùng tài liệu này', 'Chú thích'];
  const contents = page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link');
  await expect(contents.locator('span')).toHaveText([...headings, ...after]);
  const tops = [];
  for (const link of await contents.all()) {
    const id = await link.getAttribute('href');
    tops.push(await page.locator(id!).evaluate((element) => element.getBoundingClientRect().top + window.scrollY));
  }
  expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
  await expect(page.getByText('Dấu hiệu đã xong: Tủ có sổ mượn')).toBeVisible();
  await expect(page.locator('#phan-buoi + ul').getByRole('link')).toHaveText([/kể\slại trong sinh\shoạt/]);
});

test('a phone folds what follows the plan, and the introduction', async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await page.goto(LAYOUTS.material);
  const opening = page.getByText('Lời mở đầu này là lời mẫu').first();
  await expect(opening).toBeHidden();
  await page.locator('summary', { hasText: 'Đọc đề dẫn' }).click();
  await expect(opening).toBeVisible();
  await expect(page.getByText('Đọc thành tiếng khoảng 6 phút')).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all plans stand after one another, each under its name', async ({ page }) => {
    await page.goto(LAYOUTS.material);
    for (const minutes of [45, 60]) await expect(page.getByRole('heading', { name: plan(minutes) })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});

test('on paper: the chosen plan under its name, and the introduction unfolded', async ({ page }) => {
  await page.goto(LAYOUTS.material);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: plan(60) })).toBeInViewport({ ratio: 0 });
  await expect(page.getByText('Lời mở đầu này là lời mẫu').first()).toBeVisible();
  await expect(page.getByRole('radio', { name: '45 phút' })).toHaveCount(0);
});

test('materials stand in the programme of the year, on the home page, and lead to their archive', async ({ page }) => {
  await page.goto('/chuyen-de/');
  await expect(page.getByRole('main').getByRole('link', { name: /^Đọc\ssách\scho\sđều$/ })).toHaveAttribute('href', LAYOUTS.material);
  await page.getByRole('link', { name: 'Tài liệu chuyên đề: xem theo' }).click();
  await page.getByRole('link', { name: /^Chi\sbộ trường\shọc/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài liệu chuyên đề: Chi bộ trường học');
  await page.goto('/');
  await expect(page.locator('section', { hasText: 'nên đọc' }).getByRole('link', { name: /Đọc\ssách cho đều/ })).toBeVisible();
});

test('a record leads to the material that it used', async ({ page }) => {
  await page.goto(LAYOUTS['concluded session']);
  await page.getByRole('list', { name: 'Các bước của chuyên đề' }).getByRole('link', { name: 'Tài liệu' }).click();
  await expect(page).toHaveURL(LAYOUTS.material);
});

test('a session says first what it was for: purpose, questions, quotations; then its text, its record, and its notes last', async ({
  page,
}) => {
  await page.setViewportSize(SCREENS.desktop);
  await page.goto(LAYOUTS['concluded session']);
  const secretary = page.locator('.secretary');
  await expect(secretary.getByText('Mỗi người đọc và kể lại được một chương.')).toBeVisible();
  await expect(secretary.getByText('Đọc để làm gì?')).toBeVisible();
  await expect(secretary.locator('figure')).toContainText('Chưa kiểm chứng');
  await expect(secretary.getByRole('link', { name: 'Biên bản mẫu' })).toBeVisible();
  const contents = page.getByRole('navigation', { name: 'Mục lục' }).locator('.depth-2 span');
  await expect(contents).toHaveText([
    'Dành cho thư ký',
    ...['Mục đích và cách dùng', 'Người xưa đọc thế nào', 'Việc làm tiếp'],
    ...['Câu hỏi thảo luận', 'Tham luận', 'Kết luận', 'Nhiệm vụ tiếp theo', 'Tệp kèm'],
  ]);
});

test('what is not known of a session is said once', async ({ page }) => {
  await page.goto(LAYOUTS['planned session']);
  await expect(page.getByText('Thư viện chưa có thông tin về kế hoạch, tài liệu, sinh hoạt, kết luận.')).toBeVisible();
  await expect(page.getByText('chưa rõ')).toHaveCount(0);
});
