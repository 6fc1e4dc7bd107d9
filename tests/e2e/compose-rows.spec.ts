import { expect, test } from '@playwright/test';

import { count, items, open, PLAN, status, words } from './compose-steps.ts';
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
      const bottom = document.querySelector('.count')!.getBoundingClientRect().bottom;
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
