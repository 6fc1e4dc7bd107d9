import { expect, test, type Page } from '@playwright/test';

const ARTICLE = '/tin-tuc/bai-mau-1/';
const offer = (page: Page) => page.locator('continue-reading');

/** The sample is read in a minute: its sections are said to have ten times the words. */
test.beforeEach(async ({ page }) => {
  await page.route(`**${ARTICLE}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/data-words="(\d+)"/g, 'data-words="$10"') });
  });
});

/** Opens the article and scrolls until a section is being read. */
async function readTo(page: Page, id: string): Promise<void> {
  await page.goto(ARTICLE);
  await page.locator(`[id="${id}"]`).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect(page.locator(`page-contents a[aria-current][href="#${id}"]`)).toHaveCount(1);
}

test('home offers to go on with a long text where it was left, until that is deleted', async ({ page }) => {
  await page.goto('/');
  await expect(offer(page)).toBeHidden();
  await readTo(page, 'vi-sao-doc-sach');
  await page.goto('/');
  await expect(offer(page)).toContainText(/Đọc\stiếp.*Bài\smẫu\ssố\s1.*Vì\ssao\sđọc\ssách.*còn\s\d\sphút/s);
  await offer(page).getByRole('link').click();
  await expect(page).toHaveURL(`${ARTICLE}#vi-sao-doc-sach`);
  await page.goto('/');
  await offer(page)
    .getByRole('button', { name: /^Xóa chỗ đang đọc: Bài/ })
    .click();
  await expect(offer(page)).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('doc-do'))).toBeNull();
});

test('a text that is read to its end, or that is short, is not offered', async ({ page }) => {
  await readTo(page, 'vi-sao-doc-sach');
  await page.goto('/');
  await expect(offer(page)).toBeVisible();
  await page.goto(ARTICLE);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.locator('page-contents .left')).toHaveText('');
  await page.goto('/');
  await expect(offer(page)).toBeHidden();

  await page.unroute(`**${ARTICLE}`);
  await readTo(page, 'vi-sao-doc-sach');
  await page.goto('/');
  await expect(offer(page)).toBeHidden();
});

test('what somebody else wrote where places are kept is no link of the page', async ({ page }) => {
  await page.goto('/');
  const place = { title: 'Bài', at: 'x', part: '', minutes: 3 };
  for (const path of ['//khac.example/', 'javascript:alert(1)', 7]) {
    await page.evaluate((text) => localStorage.setItem('doc-do', text), JSON.stringify([{ ...place, path }]));
    await page.reload();
    await expect(page.locator('continue-reading:defined')).toBeHidden();
  }
});
