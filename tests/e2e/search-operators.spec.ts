import { expect, test, type Page } from '@playwright/test';

const field = (page: Page) => page.locator('search-page').getByRole('combobox', { name: 'Tìm trong thư viện' });
const results = (page: Page) => page.locator('[data-part=results] > li');
const count = (page: Page) => page.locator('[data-part=count]');
const address = (page: Page) => decodeURIComponent(new URL(page.url()).search).replaceAll('+', ' ');
const open = async (page: Page, search: string) => {
  await page.goto(`/tim-kiem/${search}`);
  await expect(page.locator('search-page')).toHaveAttribute('data-mode', /found|nothing/);
};

test('what a minus leaves out is a chip, and a press takes it out of the query', async ({ page }) => {
  await open(page, '?q=đọc sách -lưu trữ -"xã mẫu"');
  const chips = page.getByRole('list', { name: 'Đang lọc' }).getByRole('button');
  await expect(chips).toHaveText(['Không có “lưu trữ”', 'Không có “xã mẫu”']);
  const left = Number.parseInt(await count(page).innerText(), 10);
  await page.getByRole('button', { name: 'Tìm cả bài có “xã mẫu”' }).click();
  await expect(field(page)).toHaveValue('đọc sách -lưu trữ');
  await page.getByRole('button', { name: 'Tìm cả bài có “lưu trữ”' }).click();
  await expect(field(page)).toHaveValue('đọc sách');
  await expect(chips).toHaveCount(0);
  expect(address(page)).toBe('?q=đọc sách');
  expect(Number.parseInt(await count(page).innerText(), 10)).toBeGreaterThan(left);
});

test('on a phone what is left out is said above the results', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '?q=đọc sách -lưu trữ');
  await expect(page.getByText('Đang lọc: Không có “lưu trữ”')).toBeVisible();
});

test('a quoted phrase that stands nowhere says so, and its words are searched without the quotation marks', async ({ page }) => {
  await open(page, '?q=“sách đọc tủ”');
  await expect(page.getByText('Không có cụm “sách đọc tủ” trong thư viện; dưới đây tìm từng từ')).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await page.getByRole('link', { name: 'bỏ ngoặc kép' }).click();
  await expect(field(page)).toHaveValue('sách đọc tủ');
  await expect(page.getByText('Không có cụm')).toHaveCount(0);
});

test('filters that leave nothing say what there is without them', async ({ page }) => {
  await open(page, '?q=đọc sách&nam=1999');
  const reason = page.getByText(/^Không có trong “1999”; bỏ lọc thì có \d+ kết\squả\.$/);
  await expect(reason).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'bỏ lọc thì có' })).toBeAttached();
  const total = /\d+(?= kết\squả)/.exec(await reason.innerText())![0];
  await page.getByRole('button', { name: `Bỏ lọc Năm: ${total} kết quả` }).click();
  await expect(count(page)).toHaveText(`${total} kết quả`);
  expect(address(page)).toBe('?q=đọc sách');

  await open(page, '?q=đọc sách nam:2025&loai=Trích dẫn&chu-de=Không có');
  await expect(page.getByText(/^Không có bài nào qua được cùng lúc các bộ\slọc/)).toBeVisible();
  const ways = page.locator('[data-part=widenings] button');
  await expect(ways.last()).toHaveText(/^Bỏ hết bộ\slọc: \d+ kết\squả$/);
  await ways.last().click();
  await expect(results(page).first()).toBeVisible();
  expect(address(page)).toBe('?q=đọc sách');
});

test('another order is announced, and so is the same again', async ({ page }) => {
  await open(page, '?q=đọc sách');
  const said = (text: RegExp) => page.getByRole('status').filter({ hasText: text });
  await page.getByText('Mới nhất').click();
  await expect(said(/^Đã sắp\sxếp theo mới nhất, \d+ kết\squả$/)).toBeAttached();
  await page.getByText('Phù hợp nhất').click();
  await expect(said(/^Đã sắp\sxếp theo phù\shợp nhất, \d+ kết\squả$/)).toBeAttached();
});

/** The text of a page and more that is no page's, longer than any address may be. */
async function longText(page: Page): Promise<string> {
  await page.goto('/chuyen-de/doc-sach-trong-chi-bo/');
  const text = (await page.locator('[data-pagefind-body]').innerText()).replace(/\s+/g, ' ');
  return `${text} ${'The quick brown fox jumps over the lazy dog. '.repeat(800)}`;
}

test('a pasted page is searched by its telling words, which take its place in the field and in the address', async ({ page }) => {
  const text = await longText(page);
  expect(text.length).toBeGreaterThan(36_000);
  await open(page, '?q=đọc');
  await field(page).fill(text);
  await expect(page.getByText(/^Đã dán một đoạn dài: tìm theo các từ “/)).toBeVisible();
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', /^\/chuyen-de\/doc-sach-trong-chi-bo\//);
  const words = await field(page).inputValue();
  expect(words.length).toBeLessThan(300);
  expect(address(page)).toBe(`?q=${words}`);
  await page.reload();
  await expect(field(page)).toHaveValue(words);
  await expect(results(page).first().getByRole('link')).toHaveAttribute('href', /^\/chuyen-de\/doc-sach-trong-chi-bo\//);
  await page.goBack();
  await expect(field(page)).toHaveValue('đọc');
});

test('a page pasted into a field elsewhere opens an address that a server takes', async ({ page }) => {
  const text = await longText(page);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Tìm trong thư viện' });
  await dialog.getByRole('combobox').fill(text);
  await dialog.getByRole('combobox').press('Enter');
  await expect(page.locator('search-page')).toHaveAttribute('data-mode', 'found');
  expect(page.url().length).toBeLessThan(6_000);
});

test('a quoted phrase is marked whole on the page that opens, and its words are not elsewhere', async ({ page }) => {
  await open(page, '?q="đọc sách"');
  await results(page).locator('a[href^="/tai-lieu/doc-sach-cho-deu/"]').click();
  const marks = page.locator('main mark');
  await expect(marks.first()).toBeVisible();
  for (const text of await marks.allTextContents()) expect(text.toLowerCase().replace(/\s/gu, ' ')).toBe('đọc sách');
});

test('of a document number the number is marked, typed in whatever width', async ({ page }) => {
  await open(page, '?q=０１－ＫＨ');
  await expect(results(page).first().getByRole('heading').locator('mark')).toHaveText('01-KH');
});
