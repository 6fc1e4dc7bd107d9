import { expect, test, type Page } from '@playwright/test';

import { axeViolations } from '../axe.ts';
import { noteViolations } from '../violations.ts';
import { SCREENS } from './layouts.ts';

const SLIDES = '/tai-lieu/doc-sach-cho-deu/trinh-chieu/';
const MINUTE = 60_000;

const slide = (page: Page) => page.locator('.slide:visible');
const clock = (page: Page) => page.locator('.clock');
const status = (page: Page) => page.getByRole('status');

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(SLIDES + hash);
  await expect(clock(page)).toBeVisible();
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('the bar of a material says how many slides there are, and opens them', async ({ page }) => {
  await page.goto('/tai-lieu/doc-sach-cho-deu/');
  const link = page.getByRole('link', { name: /^Trình\schiếu/ });
  await expect(link).toContainText(/\d+ trang chiếu/);
  const [, count] = /(\d+) trang chiếu/.exec((await link.textContent()) ?? '') ?? [];
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Đọc.sách cho đều$/);
  await expect(clock(page)).toContainText(`1/${count}`);
});

test('the keys of a keyboard and of a clicker turn the slides, which say what they are', async ({ page }) => {
  const violations = await noteViolations(page);
  await open(page);
  await expect(slide(page)).toHaveCount(1);
  await press(page, 'ArrowRight');
  await expect(slide(page).getByRole('heading')).toHaveText('Mục đích của buổi');
  await expect(page.getByRole('region', { name: 'Mục đích của buổi' })).toBeVisible();
  await expect(status(page)).toHaveText(/^Trang 2 trên \d+\. Mục\sđích của buổi$/);
  expect(new URL(page.url()).hash).toBe('#trang-2');

  await press(page, 'PageDown', ' ', 'PageUp', 'ArrowLeft');
  await expect(slide(page).getByRole('heading')).toHaveText('Mục đích của buổi');
  await press(page, 'End');
  await expect(slide(page).getByRole('heading')).toHaveText('Tài liệu và câu hỏi ở trang này');
  await expect(slide(page).getByRole('img', { name: 'Mã QR dẫn tới trang tài liệu' })).toBeVisible();
  await press(page, 'ArrowRight');
  await expect(slide(page).getByRole('heading')).toHaveText('Tài liệu và câu hỏi ở trang này');
  await press(page, 'Home');
  await expect(slide(page).getByRole('heading', { level: 1 })).toBeVisible();
  expect(violations).toEqual([]);
});

test('a black screen comes and goes with B or the point, and any key that turns slides ends it', async ({ page }) => {
  await open(page);
  const black = page.getByRole('img', { name: /^Màn đen/ });
  for (const [on, off] of [
    ['b', '.'],
    ['.', 'ArrowRight'],
  ] as const) {
    await press(page, on);
    await expect(black).toBeVisible();
    await press(page, off);
    await expect(black).toBeHidden();
  }
  await expect(slide(page).getByRole('heading', { level: 1 })).toBeVisible();
});

test('the clock begins with the first turn, counts the minutes of the part, and says when it takes too long', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await expect(clock(page)).toContainText('Mở đầu5 phút');
  await page.clock.runFor(3 * MINUTE);
  await expect(clock(page)).toContainText('Mở đầu5 phút');
  await press(page, 'ArrowRight');
  await expect(clock(page)).toContainText('Mở đầucòn 5 phútcả buổi còn 60 phút');
  await page.clock.runFor(2 * MINUTE);
  await expect(clock(page)).toContainText('còn 3 phút');
  await page.clock.runFor(6 * MINUTE);
  await expect(clock(page)).toContainText('quá 3 phút');
  await press(page, 'r');
  await expect(clock(page)).toContainText('còn 5 phút');
});

test('a reload, which some clickers ask for, loses neither the slide nor the minutes', async ({ page }) => {
  await page.clock.install();
  await open(page);
  await press(page, 'ArrowRight', 'ArrowRight');
  await page.clock.runFor(2 * MINUTE);
  await page.reload();
  await expect(clock(page)).toContainText(/Đọc đề dẫncòn 8 phútcả buổi còn 58 phút.*3\//);
});

test('a quotation fills the screen with its source and its state', async ({ page }) => {
  await open(page);
  await press(page, 'o');
  await page
    .getByRole('dialog', { name: 'Danh sách trang chiếu' })
    .getByRole('button', { name: /Câu\strích: “Mỗi\sngày đọc/ })
    .first()
    .click();
  await expect(slide(page).locator('blockquote')).toContainText('Mỗi ngày đọc một trang');
  await expect(slide(page).locator('.source')).toContainText(/Hồ Chí Minh, Câu mẫu/);
  await expect(slide(page).locator('.state')).toBeVisible();
});

test('the list chooses another length: its questions, its minutes, its address', async ({ page }) => {
  await open(page);
  await press(page, 'o');
  const list = page.getByRole('dialog');
  await expect(list.getByRole('button', { name: 'Chi bộ nên đọc chung quyển nào trước?' })).toBeVisible();
  await list.getByRole('button', { name: '45 phút' }).click();
  await expect(list.getByRole('button', { name: '45 phút' })).toHaveAttribute('aria-pressed', 'true');
  await expect(list.getByRole('button', { name: /Chi\sbộ nên đọc chung/ })).toHaveCount(0);
  await list.getByRole('button', { name: /Làm sao để người bận nhất/ }).click();
  await expect(page).toHaveURL(/#ke-hoach-45&trang-\d+$/);
  await expect(slide(page).getByRole('heading')).toHaveText('Làm sao để người bận nhất cũng đọc được?');
  await expect(clock(page)).toContainText('Thảo luận22 phút');
  await page.reload();
  await expect(slide(page).getByRole('heading')).toHaveText('Làm sao để người bận nhất cũng đọc được?');
});

test('the second window shows slide, next, notes and plan, and turns the slides of the first', async ({ page, context }) => {
  await open(page);
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 'n')]);
  await expect(speaker.getByRole('region', { name: 'Phần này còn' })).toContainText('5 phút');
  await speaker.getByRole('button', { name: /^Tiếp/ }).click();
  await expect(slide(page).getByRole('heading')).toHaveText('Mục đích của buổi');
  await press(speaker, 'ArrowRight');
  await expect(slide(page).getByRole('heading')).toHaveText('Đề dẫn');
  await expect(speaker.getByRole('region', { name: 'Lời nhắc' })).toContainText('Lời mở đầu này là lời mẫu');
  await expect(speaker.getByRole('listitem').filter({ hasText: 'Đọc đề dẫn' })).toHaveAttribute('aria-current', 'step');
  expect(await axeViolations(speaker, ['page-has-heading-one'])).toEqual([]);
});

test('where no second window opens the notes stand under the slide', async ({ page }) => {
  await page.addInitScript(() => (window.open = () => null));
  await open(page, '#trang-3');
  await press(page, 'n');
  await expect(page.getByRole('region', { name: 'Lời nhắc' })).toContainText('Lời mở đầu này là lời mẫu');
  await press(page, 'Escape');
  await expect(page.getByRole('region', { name: 'Lời nhắc' })).toHaveCount(0);
});

test.describe('a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: SCREENS.phone });

  test('turns slides by a tap at the side, opens the list by one in the middle', async ({ page }) => {
    await open(page);
    await page.touchscreen.tap(340, 300);
    await expect(slide(page).getByRole('heading')).toHaveText('Mục đích của buổi');
    await page.touchscreen.tap(20, 300);
    await expect(slide(page).getByRole('heading', { level: 1 })).toBeVisible();
    await page.touchscreen.tap(180, 300);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Toàn màn hình' })).toBeVisible();
  });
});

test('no word of any slide is cut off, whatever the screen', async ({ page }) => {
  for (const size of [{ width: 1280, height: 720 }, { width: 1024, height: 768 }, { width: 740, height: 360 }, SCREENS.phone]) {
    await page.setViewportSize(size);
    await open(page);
    const cut: string[] = [];
    const count = Number((await page.locator('.clock .number').textContent())?.split('/')[1]);
    for (let number = 1; number <= count; number++) {
      const over = await slide(page)
        .locator('.face')
        .evaluate((face) => face.scrollHeight - face.clientHeight);
      if (over > 1) cut.push(`${size.width}: ${number}`);
      await press(page, 'ArrowRight');
    }
    expect(cut).toEqual([]);
  }
});

test('on paper one slide is one sheet, A4 across', async ({ page }) => {
  await open(page);
  const [, count] = /\/(\d+)/.exec((await clock(page).textContent()) ?? '') ?? [];
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
  expect(sheets).toEqual(Array(Number(count)).fill(true));
});

test('axe finds nothing on a slide, in the list, on the long page', async ({ page }) => {
  await open(page);
  expect(await axeViolations(page)).toEqual([]);
  await press(page, 'o');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /trang dài/ }).click();
  await expect(page.getByRole('link', { name: 'Về trang tài liệu' })).toBeVisible();
  await page.setViewportSize(SCREENS.phone);
  expect(await axeViolations(page)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all slides of the first plan are one long page', async ({ page }) => {
    await page.setViewportSize(SCREENS.phone);
    await page.goto(SLIDES);
    await expect(page.getByRole('heading', { name: 'Quyển sách gần nhất tôi đọc hết là quyển nào?' })).toBeVisible();
    await expect(page.getByText('Chi bộ nên đọc chung quyển nào trước?')).toBeVisible();
    await expect(page.getByText('Làm sao để người bận nhất cũng đọc được?')).toBeHidden();
    await expect(page.getByText('Đọc câu trích, 7 phút').first()).toBeVisible();
    const smallest = await page
      .locator('.slide:visible')
      .evaluateAll((slides) =>
        Math.min(
          ...slides
            .flatMap((one) => [...one.querySelectorAll('p, li, span, small')])
            .map((one) => parseFloat(getComputedStyle(one).fontSize)),
        ),
      );
    expect(smallest).toBeGreaterThanOrEqual(13);
  });
});
