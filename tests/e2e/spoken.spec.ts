import { expect, test, type Page } from '@playwright/test';

import { saidTwice, spoken } from '../spoken.ts';
import { open, PLAN, status } from './compose-steps.ts';
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

/** Nothing is heard twice running, no place of the page has to be guessed. @param filler how paragraphs begin that stand in for a text */
function expectWellSpoken(lines: readonly string[], filler = 'Tài liệu mẫu này nói về'): void {
  expect(saidTwice(lines).filter((line) => !line.startsWith(filler))).toEqual([]);
  expect(lines.filter((line) => /^(?:beside|navigation|field|number|button|link|picture|fold)$/.test(line))).toEqual([]);
  expect(lines.filter((line) => line === 'main')).toHaveLength(1);
}

for (const [screen, size] of Object.entries(SCREENS)) {
  test.describe(`what a screen reader says: ${screen}`, () => {
    test.beforeEach(({ page }) => page.setViewportSize(size));

    test('a topic: its title, what it is, then what is under it, quotations whole with work and state; aliases last', async ({ page }) => {
      await page.goto(LAYOUTS.topic);
      const lines = await expectInOrder(
        page,
        /^banner$/,
        /^navigation: Các phần của thư\sviện$/,
        /^main$/,
        /^heading 1: /,
        /^heading 2: Trích\sdẫn \(\d+\)$/,
        /^Hồ Chí Minh,$/,
        /^(?:Đã đối\schiếu bản in|Có nguồn tin\scậy|Theo nguồn dẫn lại|Chưa kiểm\schứng)$/,
        /^region: Về chủ\sđề này$/,
        /^Còn gọi\slà$/,
        /^footer/,
      );
      expect(saidTwice(lines)).toEqual([]);
    });

    test('the search: field, how many, then each result with its kind before its title; filters after the results', async ({ page }) => {
      await page.goto('/tim-kiem/?q=đọc sách');
      await expect(page.locator('search-page')).toHaveAttribute('data-mode', 'found');
      const wanted = [/^main$/, /^heading 1: Tìm\skiếm$/, /^field: Tìm trong thư\sviện$/, /^heading 2: \d+ kết\squả$/, /^heading 3: /];
      const lines = await expectInOrder(
        page,
        ...wanted,
        ...(screen === 'desktop' ? [/^beside: Lọc$/, /^radio: Phù\shợp nhất$/, /^box: /] : []),
      );
      if (screen === 'phone') expect(lines).toContain('button: Lọc');
      expectWellSpoken(lines);
    });

    test('a quotation: named by its first words, then whole, work, state, what can be done with it', async ({ page }) => {
      await page.goto(LAYOUTS.quotation);
      const lines = await expectInOrder(
        page,
        /^main$/,
        /^heading 1: Mỗi\sngày đọc một trang…$/,
        /^Mỗi\sngày đọc một trang, một năm đọc được một quyển sách dày\.$/,
        /^Hồ Chí Minh,$/,
        /^Có nguồn tin\scậy$/,
        /^button: Sao chép kèm nguồn/,
        /^heading 2: Căn\scứ$/,
        /^region: Thông\stin bên\slề$/,
        /^heading 2: Nơi dùng câu này$/,
        /^footer/,
      );
      expectWellSpoken(lines);
    });

    test('a session: title, its path in words, for the secretary, facts, contents, the text in the order of the meeting', async ({
      page,
    }) => {
      await page.goto(LAYOUTS['concluded session']);
      const lines = await expectInOrder(
        page,
        /^navigation: Đường\sdẫn$/,
        /^Chuyên\sđề 2\/2 quý 2 năm 2025/,
        /^heading 1: /,
        /^link: Kế\shoạch$/,
        /^đã có:$/,
        /^link: Trình\schiếu/,
        /^heading 2: Dành cho thư\ský$/,
        /^heading 3: Mục\sđích$/,
        /^heading 3: Câu\shỏi để bàn$/,
        /^heading 3: Câu\strích đọc tại buổi$/,
        /^region: Thông\stin bên\slề$/,
        /^navigation: Mục lục$/,
        /^heading 2: Mục\sđích và cách dùng$/,
        /^heading 2: Câu\shỏi thảo\sluận$/,
        /^heading 2: Tham\sluận$/,
        /^heading 2: Kết\sluận$/,
        /^heading 2: Nhiệm\svụ tiếp theo$/,
        /^heading 2: Tệp kèm$/,
        /^heading 2: Tin về buổi này$/,
        /^heading 2: Nội\sdung liên\squan$/,
        /^navigation: Bài trước và bài sau$/,
        /^footer/,
      );
      expectWellSpoken(lines);
    });

    test('the programme of the sessions: the year, what there is for it, what was, then all', async ({ page }) => {
      await page.goto(LAYOUTS['archive of sessions']);
      const lines = await expectInOrder(
        page,
        /^heading 1: Chương\strình năm \d{4}/,
        /^link: 2025$/,
        /^Thư\sviện chưa có buổi nào/,
        /^heading 2: Chuẩn\sbị quý [IV]+\/\d{4}$/,
        /^link: Đọc\ssách cho đều$/,
        /^link: Soạn buổi của mình$/,
        /^heading 2: Chủ\sđề đã học và chưa học/,
        /^heading 2: Những năm trước, theo nguồn$/,
        /^navigation: Bộ\slọc$/,
        /^heading 2: Tất\scả buổi$/,
        /^footer/,
      );
      expectWellSpoken(lines);
    });

    test('an own session: empty, the ways to begin; then what takes how long, item after item, and what may be added', async ({ page }) => {
      await open(page);
      const empty = await expectInOrder(
        page,
        /^heading 1: Soạn một buổi$/,
        /^fold: Buổi chưa đặt\stên/,
        /^trên 60 phút$/,
        /^heading 2: Thứ\stự của buổi$/,
        /^Buổi này chưa có gì\.$/,
        /^field: Một tài\sliệu đã soạn sẵn$/,
        /^button: Lấy kế\shoạch của tài\sliệu$/,
        /^heading 2: Thêm vào buổi$/,
        /^search$/,
        /^field: Tìm trong thư\sviện$/,
        /^field: Việc hoặc câu\shỏi tự ghi$/,
        /^footer/,
      );
      expectWellSpoken(empty);
      for (const words of ['Mở đầu', 'Đọc câu của quý']) {
        await page.getByLabel('Việc hoặc câu hỏi tự ghi').fill(words);
        await page.getByRole('button', { name: 'Thêm việc' }).press('Enter');
      }
      const two = await expectInOrder(
        page,
        /^trên 60 phút$/,
        /^Đã thêm: Đọc câu của quý\.$/,
        /^button: Đổi chỗ mục 1: Mở\sđầu$/,
        /^field: Ai làm, mục 1$/,
        /^Mở\sđầu$/,
        /^number: Số phút, mục 1$/,
        /^button: Ghi chú, mục 1$/,
        /^button: Bỏ ra, mục 1$/,
        /^button: Đổi chỗ mục 2: Đọc câu của quý$/,
        /^button: Bỏ ra, mục 2$/,
        /^heading 2: Thêm vào buổi$/,
        /^button: Sao chép liên\skết của buổi/,
        /^link: In tập/,
        /^footer/,
      );
      expectWellSpoken(two);
    });
  });
}

test('an own session: what was moved, put and taken out is told, and what is in hand stays so', async ({ page }) => {
  await open(page, PLAN);
  await page.getByRole('button', { name: /^Đổi chỗ mục 1: / }).press('Alt+ArrowDown');
  await expect(status(page)).toHaveText(/^Nêu lý\sdo họp.*: nay là mục 2 trên 7\.$/);
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 2: Nêu lý\sdo họp/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 2: / })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Đặt ở đây' }).press('Enter');
  await expect(status(page)).toHaveText(/^Đã đặt Nêu lý\sdo họp.* ở mục 2\.$/);
  await page.getByRole('button', { name: 'Bỏ ra, mục 2' }).press('Enter');
  await expect(status(page)).toHaveText(/^Đã bỏ ra: Nêu lý\sdo họp/);
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 2: / })).toBeFocused();
});

test('on a phone the first thing under a topic stands on the first screen', async ({ page }) => {
  await page.setViewportSize(SCREENS.phone);
  await page.goto(LAYOUTS.topic);
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeInViewport();
});
