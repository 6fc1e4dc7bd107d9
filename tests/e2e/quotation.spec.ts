import { expect, test, type Page } from '@playwright/test';

import { SCREENS } from './layouts.ts';

const QUOTE = '/trich-dan/doc-sach-moi-ngay/';

/** Selects words of an element as a hand does, from the beginning of the first to the end of the last. */
async function select(page: Page, selector: string, words: string): Promise<void> {
  await page
    .locator(selector)
    .filter({ hasText: words })
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.replaceAll('\u00A0', ' ').indexOf(wanted);
        if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }, words);
}
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Đoạn đang chọn' });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('the bar of a quotation copies, shows its pictures and passes it on', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(QUOTE);
  const cells = page.getByRole('group', { name: 'Dùng trang này' });
  await expect(cells.locator('.cell')).toHaveText([/^Sao chép kèm nguồn/, /^Ảnh/, /^In khổ A5/, /^Lưu/, /^Chia\ssẻ/]);
  await cells.getByRole('button', { name: /Sao chép kèm nguồn/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã chép' }).first()).toBeVisible();
  expect(await clipboard(page)).toContain('Tình trạng: có nguồn tin cậy');
  for (const [name, size] of [
    ['Ảnh ngang, cho trang web và Zalo (1200 × 630)', [1200, 630]],
    ['Ảnh vuông (1080 × 1080)', [1080, 1080]],
  ] as const) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    const real = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, href!);
    expect(real).toEqual([...size]);
  }
});

test('a saying that nobody should quote has no picture to be sent, and its page’s picture says what it is', async ({ page }) => {
  await page.goto('/trich-dan/cau-gan-nham/');
  await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', /^Không\sphải lời Bác: “/);
  await expect(page.getByText('Ảnh để gửi')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /In khổ A5/ })).toHaveCount(0);
});

test('the sheet to hang up is printed alone, on A5, with source and state', async ({ page }) => {
  await page.goto(`${QUOTE}#phan-kho-a5`);
  const sheet = page.locator('.wall');
  await expect(sheet).toContainText('Mỗi ngày đọc một trang');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByText('Có nguồn tin cậy')).toBeVisible();
  await expect(sheet.getByText('/trich-dan/doc-sach-moi-ngay/')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Chép để dẫn' })).toBeHidden();
  await expect(page.locator('main > article > header')).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(+width!)} × ${Math.round(+height!)}`,
  );
  expect(boxes).toEqual(['595 × 420']);
  await page.goto(QUOTE);
  await expect(sheet).toBeHidden();
});

test.describe('words that are selected', () => {
  test('are copied with where they are from, and linked to', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/gioi-thieu/');
    await select(page, 'main p', 'thư viện');
    await bar(page).getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
    await expect(bar(page).getByText('Đã chép')).toBeVisible();
    expect(await clipboard(page)).toMatch(/^“thư\sviện”\n.+Thư\sviện mẫu\.\nhttp.+\/gioi-thieu\/(#.+)?$/);
    await bar(page).getByRole('button', { name: 'Sao chép liên kết' }).click();
    await expect.poll(() => clipboard(page)).toMatch(/\/gioi-thieu\/#:~:text=.*th%C6%B0/);
  });

  test('inside a quotation have its own source; among others a warned saying is told', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(QUOTE);
    await select(page, '.quote blockquote p', 'Mỗi ngày đọc một trang');
    await bar(page).getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
    await expect
      .poll(() => clipboard(page))
      .toMatch(/^“Mỗi\sngày đọc một trang”\nHồ Chí Minh, Câu mẫu thứ\snhất, 03\/02\/2001\. Có nguồn tin\scậy\./);
    await page.goto('/trich-dan/gan-nham/');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('main')!));
    await bar(page).getByRole('button', { name: 'Sao chép kèm nguồn' }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^Trong đoạn này có câu không nên dẫn\. Không\sphải lời Bác: /);
  });

  test('are added to a session of one’s own: a quotation whole, other words with the page they are from, a warned saying never', async ({
    page,
  }) => {
    await page.goto('/gioi-thieu/');
    await select(page, 'main p', 'thư viện');
    const add = bar(page).getByRole('button', { name: 'Thêm vào buổi' });
    await add.click();
    await expect(bar(page).getByRole('status')).toContainText('Đã thêm. Mở buổi đang soạn, 1 mục');
    await add.click();
    await expect(bar(page).getByRole('status')).toContainText('Đã có trong buổi.');
    await page.goto(QUOTE);
    await select(page, '.quote blockquote p', 'Mỗi ngày đọc một trang');
    await add.click();
    await bar(page).getByRole('link', { name: 'Mở buổi đang soạn, 2 mục' }).click();
    const items = page.locator('session-composer .item');
    await expect(items).toHaveCount(2);
    await expect(items.first()).toContainText(/Đoạn trích.*“thư\sviện”.*Giới\sthiệu/s);
    await expect(items.first().getByRole('link')).toHaveAttribute('href', /^\/gioi-thieu\/(#.+)?$/);
    await expect(items.last()).toContainText('Có nguồn tin cậy');
    await page.goto('/trich-dan/gan-nham/');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('main')!));
    await expect(bar(page)).toBeVisible();
    await expect(add).toBeHidden();
  });

  test('have their offer from the keyboard, until Escape', async ({ page }) => {
    await page.goto('/gioi-thieu/');
    await select(page, 'main p', 'thư viện');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(bar(page).getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    expect(await page.evaluate(() => getSelection()!.toString())).toMatch(/^thư\sviện$/);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: SCREENS.phone, hasTouch: true });
    test('have it at the foot of the screen, as wide as that, and never in a field', async ({ page }) => {
      await page.goto('/gioi-thieu/');
      await select(page, 'main p', 'thư viện');
      await expect(bar(page)).toBeVisible();
      const box = (await bar(page).boundingBox())!;
      expect(Math.round(box.y + box.height)).toBe(SCREENS.phone.height);
      for (const button of await bar(page).getByRole('button').all())
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      await page.goto('/kiem-trich-dan/');
      await page.getByLabel('Bài cần kiểm').fill('Một câu');
      await page.getByLabel('Bài cần kiểm').selectText();
      await expect(bar(page)).toHaveCount(0);
    });
  });
});
