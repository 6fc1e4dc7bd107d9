import { expect, test, type Locator, type Page } from '@playwright/test';

import { count, find, items, open, PLAN, status, words } from './compose-steps.ts';
import { SCREENS } from './layouts.ts';

test.use({ viewport: SCREENS.phone, hasTouch: true });

test('what is typed into a row is kept by the press that leaves it', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const row = items(page).first();
  await row.getByRole('button', { name: /^Ghi chú/ }).tap();
  await expect(row.getByRole('textbox', { name: /^Ghi chú, / })).toBeFocused();
  await page.keyboard.type('Mang sổ tay');
  await row.getByRole('button', { name: 'Xong' }).tap();
  await expect(row.locator('.note-text')).toHaveText('Mang sổ tay');
  await expect(row.getByRole('button', { name: 'Sửa ghi chú, mục 1' })).toBeFocused();

  await row.getByRole('textbox', { name: /^Ai làm, / }).fill('Đồng chí Ba');
  await row.getByRole('button', { name: /^Thêm một phút, / }).tap();
  await expect(row.getByRole('spinbutton')).toHaveValue('6');
  await row.getByRole('spinbutton').fill('300');
  await items(page)
    .nth(1)
    .getByRole('button', { name: /^Bớt một phút, / })
    .tap();
  await expect(row.getByRole('spinbutton')).toHaveValue('240');
  await expect(items(page).nth(1).getByRole('spinbutton')).toHaveValue('7');
  await page.reload();
  await expect(items(page)).toHaveCount(7);
  await expect(row.getByRole('textbox', { name: /^Ai làm, / })).toHaveValue('Đồng chí Ba');
  await expect(row.locator('.note-text')).toHaveText('Mang sổ tay');
});

test('the Tab key goes on from a field that was changed; Alt and an arrow keep what was typed', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const row = items(page).first();
  await row.getByRole('textbox', { name: /^Ai làm, / }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Thư ký');
  await page.keyboard.press('Tab');
  await expect(row.getByRole('button', { name: /^Bớt một phút, / })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await expect(row.getByRole('button', { name: /^Thêm một phút, / })).toBeFocused();
  await row.getByRole('spinbutton').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('4');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(items(page).nth(1).getByRole('spinbutton')).toHaveValue('4');
  await expect(
    items(page)
      .nth(1)
      .getByRole('textbox', { name: /^Ai làm, / }),
  ).toHaveValue('Thư ký');
  await expect(count(page)).toContainText('59trên 60 phút');
});

test('the focus is never lost: not by taking out one after the other, nor all, nor by taking it back', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  await page
    .getByRole('button', { name: /^Bỏ ra, / })
    .last()
    .press('Enter');
  await expect(status(page)).toHaveText(/^Đã bỏ ra: Đọc lại các việc/);
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 6: / })).toBeFocused();
  // What was changed since stays.
  await page
    .getByRole('button', { name: /^Thêm một phút, / })
    .first()
    .press('Enter');
  await page.getByRole('button', { name: 'Lấy lại' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 7: Đọc lại/ })).toBeFocused();
  await expect(count(page)).toContainText('61trên 60 phút');
  await page.getByRole('button', { name: 'Xóa hết' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Lấy lại' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 1: / })).toBeFocused();
  for (let left = 7; left > 0; left--) {
    await page
      .getByRole('button', { name: /^Bỏ ra, / })
      .first()
      .press('Enter');
    await expect(items(page)).toHaveCount(left - 1);
  }
  await expect(page.getByRole('button', { name: 'Lấy lại' })).toBeFocused();
  await page.getByRole('button', { name: 'Lấy kế hoạch của tài liệu' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 1: / })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(status(page)).toHaveText(/ở mục 1\.$/);
  await expect(page.getByRole('button', { name: 'Lên', exact: true })).toHaveCount(0);
});

test('what has the focus is never under the count that stays in sight', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const covered: string[] = [];
  await page.getByRole('button', { name: 'Bỏ ra, mục 7' }).focus();
  for (let press = 0; press < 45; press++) {
    await page.keyboard.press('Shift+Tab');
    const name = await page.evaluate(() => {
      const field = document.activeElement!;
      const bottom = document.querySelector('.acted')!.getBoundingClientRect().bottom;
      return field.closest('.items') && field.getBoundingClientRect().top < bottom ? field.getAttribute('aria-label') : null;
    });
    if (name) covered.push(name);
  }
  expect(covered).toEqual([]);
});

test('the first press after a drag counts; a row that is far away is reached by dragging to the edge', async ({ page, context }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const finger = await context.newCDPSession(page);
  const drag = async (grip: { x: number; y: number }, places: readonly number[]): Promise<void> => {
    const at = (y: number) => [{ x: grip.x + 12, y }];
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(grip.y + 12) });
    for (const y of places) await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) });
  };
  const first = (await words(page))[0];
  const grip = page.getByRole('button', { name: /^Đổi chỗ mục 1: / });
  await grip.scrollIntoViewIfNeeded();
  const before = (await grip.boundingBox())!;
  await drag(before, [before.y + 40, SCREENS.phone.height - 20]);
  await expect(items(page).last()).toHaveClass(/target/);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  expect((await words(page)).at(-1)).toBe(first);
  await page
    .getByRole('button', { name: /^Bỏ ra, / })
    .last()
    .tap();
  await expect(items(page)).toHaveCount(6);
});

const inSight = (place: Locator) => expect(place).toBeInViewport({ ratio: 1 });

test('what moves a row stays under the finger, and touches no other row', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const fifth = (await words(page))[4]!;
  await page.getByRole('button', { name: /^Đổi chỗ mục 5: / }).tap();
  const up = page.getByRole('button', { name: 'Lên', exact: true });
  await up.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await up.boundingBox())!;
  for (const place of [4, 3]) {
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await expect(status(page)).toHaveText(new RegExp(`nay là mục ${place} trên 7\\.$`));
    await inSight(status(page));
    expect(Math.abs((await up.boundingBox())!.y - y)).toBeLessThanOrEqual(1);
  }
  expect((await words(page))[2]).toBe(fifth);
  await expect(count(page)).toContainText('60trên 60 phút');
});

test('what was taken out is taken back from where it was taken out', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const undo = page.getByRole('button', { name: 'Lấy lại' });
  await page.getByRole('button', { name: 'Bỏ ra, mục 5' }).tap();
  await inSight(undo);
  await inSight(status(page));
  await undo.tap();
  await expect(items(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Xóa hết' }).tap();
  await inSight(undo);
  await undo.tap();
  await expect(items(page)).toHaveCount(7);
  await page.getByLabel('Việc hoặc câu hỏi tự ghi').fill('Đọc báo');
  await page.getByRole('button', { name: 'Thêm việc' }).tap();
  await expect(status(page)).toHaveText('Đã thêm: Đọc báo.');
  await inSight(status(page));
  await page.getByLabel('Việc hoặc câu hỏi tự ghi').fill('Mỗi người đọc một bài, rồi cả chi bộ bàn điều đã đọc trong tuần');
  await page.getByRole('button', { name: 'Thêm việc' }).tap();
  await expect(status(page)).toHaveText(/^Đã thêm: Mỗi\sngười đọc một bài, rồi cả[^.]*[^.…]…$/);
});

test('no two controls of a row overlap, at any width and size of letters', async ({ page }) => {
  await page.goto('/khong-co/');
  for (const size of ['1', '2', '3', '4']) {
    await page.evaluate((chosen) => localStorage.setItem('text-size', chosen), size);
    await page.goto('/khong-co/');
    await open(page, PLAN);
    await expect(items(page)).toHaveCount(7);
    await page.getByRole('button', { name: /^Đổi chỗ mục 2: / }).press('Enter');
    for (const width of [320, 360, 412]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await overlaps(page), `${width} px, size ${size}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
});

const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.items > .item')].flatMap((row) => {
      const all = [...row.querySelectorAll('button, input, a, .min > span')];
      return all.flatMap((one, index) =>
        all.slice(index + 1).flatMap((other) => {
          if (one.contains(other)) return [];
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return across > 1 && down > 1 ? [`${one.outerHTML} ${other.outerHTML}`] : [];
        }),
      );
    }),
  );

test('a number that is typed takes the place of the minutes, and a unit never leaves its number', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await open(page, PLAN);
  const minutes = page.getByRole('spinbutton', { name: 'Số phút, mục 3' });
  await minutes.tap();
  await page.keyboard.type('3');
  await expect(minutes).toHaveValue('3');
  await page.getByRole('spinbutton', { name: 'Số phút, mục 4' }).focus();
  await page.keyboard.type('12');
  await expect(page.getByRole('spinbutton', { name: 'Số phút, mục 4' })).toHaveValue('12');
  const lines = await page.locator('.min > span').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.max(...lines)).toBeLessThan(60);
});

test('what is found is in sight above the keyboard of a phone; kinds stand on one row', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 420 });
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  await find(page, 'sách');
  await page.keyboard.press('Enter');
  await expect(page.locator('.picks .words').first()).toBeInViewport();
  const field = page.getByRole('main').getByRole('searchbox', { name: 'Tìm trong thư viện' });
  await inSight(field);
  await expect(field).not.toBeFocused();
  const [sticky, top] = [(await page.locator('.acted').boundingBox())!, (await field.boundingBox())!.y];
  expect(top).toBeGreaterThanOrEqual(sticky.y + sticky.height);
  const tops = await page.locator('.kinds label').evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  await page.locator('.kinds label', { hasText: 'Câu hỏi' }).tap();
  await expect(page.getByRole('radio', { name: 'Câu hỏi' })).toBeChecked();
  const ring = () => page.locator('.kinds label', { hasText: 'Câu hỏi' }).evaluate((label) => getComputedStyle(label).outlineStyle);
  expect(await ring()).toBe('none');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await ring()).toBe('solid');
});

test('a key goes past the rows to where items are added', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('button', { name: 'Tới chỗ thêm mục' })).toHaveCount(0);
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  await page.locator('.about-session summary').focus();
  await page.keyboard.press('Tab');
  const past = page.getByRole('button', { name: 'Tới chỗ thêm mục' });
  await expect(past).toBeFocused();
  expect((await past.boundingBox())!.height).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('searchbox', { name: 'Tìm trong thư viện' })).toBeFocused();
});

test('a file that was made is told beside its button; the mark of what unfolds stays beside its words', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  for (const [button, told] of [
    [/^Tải Word/, 'Đã tải tệp Word. Không thấy tệp thì chép thành chữ.'],
    [/^Tệp HTML/, 'Đã tải tệp HTML. Không thấy tệp thì chép thành chữ.'],
  ] as const) {
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).tap()]);
    await expect(page.locator('.copied').getByRole('status')).toHaveText(told);
  }
  await page.setViewportSize({ width: 320, height: 740 });
  const { summary, heading } = await page
    .locator('.about-session summary')
    .evaluate((one) => ({
      summary: one.getBoundingClientRect().height,
      heading: one.querySelector('.heading')!.getBoundingClientRect().height,
    }));
  expect(summary - heading).toBeLessThan(20);
});

test('what was added from a material is told apart from its button', async ({ page }) => {
  await page.goto('/tai-lieu/doc-sach-cho-deu/');
  const place = page.locator('.add-question').first();
  await place.getByRole('button').tap();
  await expect(place.getByRole('status')).toContainText('Đã thêm');
  const text = await place.evaluate((one) => one.previousSibling!.textContent);
  expect(text).toMatch(/\s$/);
  const [button, told] = [(await place.getByRole('button').boundingBox())!, (await place.getByRole('status').boundingBox())!];
  expect(told.x >= button.x + button.width + 8 || told.y >= button.y + button.height - 1).toBe(true);
  const colour = (at: Locator) => at.evaluate((one) => getComputedStyle(one).color);
  await page.locator('add-to-session').getByRole('button').tap();
  expect(await colour(place.getByRole('status'))).toBe(await colour(page.locator('add-to-session').getByRole('status')));
});
