import { expect, test, type Page } from '@playwright/test';

import { saidTwice, spoken } from '../spoken.ts';
import { LAYOUTS, SCREENS } from './layouts.ts';

/** Where among the lines the first that matches stands; the lines must come in this order. */
function placesOf(lines: readonly string[], ...wanted: RegExp[]): number[] {
  return wanted.map((pattern) => lines.findIndex((line) => pattern.test(line)));
}

async function expectInOrder(page: Page, ...wanted: RegExp[]): Promise<string[]> {
  const lines = await spoken(page);
  const places = placesOf(lines, ...wanted);
  expect(places, lines.join('\n')).not.toContain(-1);
  expect(places, lines.join('\n')).toEqual([...places].sort((a, b) => a - b));
  return lines;
}

for (const [screen, size] of Object.entries(SCREENS)) {
  test.describe(`what a screen reader says: ${screen}`, () => {
    test.beforeEach(({ page }) => page.setViewportSize(size));

    test('a topic: its title, what it is, then what is under it, quotations whole with work and state; aliases last', async ({ page }) => {
      await page.goto(LAYOUTS.topic);
      const lines = await expectInOrder(
        page,
        /^banner$/,
        /^navigation: Các phần của thư viện$/,
        /^main$/,
        /^heading 1: /,
        /^heading 2: Trích dẫn \(\d+\)$/,
        /^Hồ Chí Minh,$/,
        /^(?:Đã đối chiếu bản in|Có nguồn tin cậy|Theo nguồn dẫn lại|Chưa kiểm chứng)$/,
        /^beside: Về chủ đề này$/,
        /^Còn gọi là$/,
        /^footer/,
      );
      expect(saidTwice(lines)).toEqual([]);
    });

    test('the search: field, how many, then each result with its kind before its title; filters after the results', async ({ page }) => {
      await page.goto('/tim-kiem/?q=đọc sách');
      await expect(page.locator('search-page')).toHaveAttribute('data-mode', 'found');
      const wanted = [/^main$/, /^heading 1: Tìm kiếm$/, /^field: Tìm trong thư viện$/, /^heading 2: \d+ kết quả$/, /^heading 3: /];
      const lines = await expectInOrder(
        page,
        ...wanted,
        ...(screen === 'desktop' ? [/^beside: Lọc$/, /^radio: Phù hợp nhất$/, /^box: /] : []),
      );
      if (screen === 'phone') expect(lines).toContain('button: Lọc');
      expect(lines.filter((line) => line === 'main')).toHaveLength(1);
      // A field and its label are heard as one.
      expect(saidTwice(lines).filter((line) => !/^(?:field|radio|box): |^(?:Phù hợp nhất|Mới nhất)$/.test(line))).toEqual([]);
    });

    test('a quotation: words, work, state, then what can be done with it', async ({ page }) => {
      await page.goto(LAYOUTS.quotation);
      const lines = await expectInOrder(
        page,
        /^main$/,
        /^heading 1: /,
        /^Hồ Chí Minh,$/,
        /^Có nguồn tin cậy$/,
        /^heading 2: Căn cứ$/,
        /^footer/,
      );
      // A short saying is the title of its page and then the quotation itself.
      const title = lines.find((line) => line.startsWith('heading 1: '))?.slice('heading 1: '.length);
      expect(saidTwice(lines).filter((line) => line !== title)).toEqual([]);
    });

    test('a session: title first, its path said in words, one main part', async ({ page }) => {
      await page.goto(LAYOUTS['concluded session']);
      const lines = await expectInOrder(page, /^navigation: Đường dẫn$/, /^heading 1: /, /đã có/, /^heading 2: /, /^footer/);
      expect(lines.filter((line) => line === 'main')).toHaveLength(1);
    });
  });
}

test('on a phone the first thing under a topic stands on the first screen', async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await page.goto(LAYOUTS.topic);
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeInViewport();
});
