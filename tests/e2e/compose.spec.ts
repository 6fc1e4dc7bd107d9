import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from '@playwright/test';

import { axeViolations } from '../axe.ts';
import { noteViolations } from '../violations.ts';
import { count, find, items, open, PLAN, status, words } from './compose-steps.ts';
import { SCREENS } from './layouts.ts';

test('a session of five items is composed, kept, and opened elsewhere by its link', async ({ page, browser }) => {
  const violations = await noteViolations(page);
  await open(page);
  await expect(page.getByText('Buổi này chưa có gì.')).toBeVisible();
  await find(page, 'sách');
  for (const name of [/^Thêm: Sách để trong tủ/, /^Thêm: Đề dẫn: Đọc/, /^Thêm: Kế\shoạch 02-KH/])
    await page.getByRole('button', { name }).click();
  await page.getByLabel('Việc hoặc câu hỏi tự ghi').fill('Mở đầu, nhắc việc kỳ trước');
  await page.getByRole('button', { name: 'Thêm việc' }).click();
  await page.getByLabel('Việc hoặc câu hỏi tự ghi').fill('Ta đọc chung quyển nào?');
  await page.getByRole('button', { name: 'Thêm câu hỏi' }).click();
  await expect(status(page)).toHaveText('Đã thêm: Ta đọc chung quyển nào.');
  await expect(items(page)).toHaveCount(5);
  await expect(items(page).first().locator('.badge')).toHaveText('Chưa kiểm chứng');
  await page.getByText('Tên, đơn vị, ngày').click();
  await page.getByLabel('Tên buổi').fill('Buổi đọc sách quý IV');
  await page.getByLabel('Tên buổi').press('Tab');
  const before = await words(page);

  await page.reload();
  await expect(items(page)).toHaveCount(5);
  await page.evaluate(() => localStorage.clear());
  const context = await browser.newContext();
  const other = await context.newPage();
  await open(other, page.url());
  expect(await words(other)).toEqual(before);
  await expect(other.getByText('Buổi đọc sách quý IV')).toBeVisible();
  await expect(other.getByText('Buổi này mở từ liên kết.')).toBeVisible();
  await context.close();
  expect(violations).toEqual([]);
});

test('a plan of a material is a beginning, and minutes are counted', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  await expect(count(page)).toContainText('60trên 60 phút');
  await page.getByRole('button', { name: 'Thêm một phút, mục 4' }).click();
  await expect(count(page)).toContainText('61trên 60 phútquá 1 phút');
  await expect(page.getByRole('button', { name: 'Thêm một phút, mục 4' })).toBeFocused();
  await page.getByRole('spinbutton', { name: 'Số phút, mục 4' }).fill('5');
  await page.keyboard.press('Tab');
  await expect(count(page)).toContainText('52trên 60 phút');
  await expect(count(page)).toContainText('trang A4');
});

test('items are moved by Alt and arrows, by buttons, and by dragging the grip; each new place is told', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const [first, second, third] = await words(page);
  await page.getByRole('button', { name: /^Đổi chỗ mục 1/ }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect((await words(page)).slice(0, 2)).toEqual([second, first]);
  await expect(status(page)).toHaveText(/: nay là mục 2 trên 7\.$/);
  await expect(page.getByRole('button', { name: /^Đổi chỗ mục 2/ })).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/Chọn Lên, Xuống, rồi Đặt ở đây\.$/);
  await page.getByRole('button', { name: 'Xuống', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Xuống', exact: true })).toBeFocused();
  expect((await words(page)).slice(0, 3)).toEqual([second, third, first]);
  await page.getByRole('button', { name: 'Đặt ở đây' }).click();
  await expect(page.getByRole('button', { name: 'Lên', exact: true })).toHaveCount(0);

  const grip = await page.getByRole('button', { name: /^Đổi chỗ mục 3/ }).boundingBox();
  const target = await items(page).first().boundingBox();
  await page.mouse.move(grip!.x + 8, grip!.y + 8);
  await page.mouse.down();
  await page.mouse.move(target!.x + 8, target!.y + 10, { steps: 5 });
  await page.mouse.up();
  expect((await words(page)).slice(0, 3)).toEqual([first, second, third]);
});

test('what may be added is found by kind, with the keys of a group of choices', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('group', { name: 'Loại' })).toBeHidden();
  await find(page, 'sách');
  const kinds = page.locator('.picks .eyebrow');
  expect(new Set(await kinds.allTextContents())).toEqual(new Set(['Tài liệu', 'Câu hỏi', 'Buổi', 'Văn bản']));
  await page.getByRole('radio', { name: 'Tất cả' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Câu trích' })).toBeChecked();
  await expect(kinds).toHaveCount(0);
  await expect(page.locator('.picks .words.gold')).toHaveText([/^Sách để trong tủ/, /^Mỗi\sngày đọc/]);
  await page.keyboard.press('ArrowRight');
  // All questions of the material that is about books: the one with the word first.
  await expect(kinds).toHaveText(['Câu hỏi', 'Câu hỏi', 'Câu hỏi']);
  await page.keyboard.press('ArrowRight');
  await expect(kinds).toHaveText(['Văn bản', 'Văn bản']);
  await expect(page.getByText('Thấy 2 mục.')).toBeVisible();
  // What is added keeps its place and the focus.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Đã có: Kế\shoạch/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(items(page)).toHaveCount(1);
});

test('what is taken out, and all of it, comes back', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Bỏ ra, mục 3' }).click();
  await expect(items(page)).toHaveCount(6);
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(items(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Xóa hết' }).click();
  await expect(page.getByText('Buổi này chưa có gì.')).toBeVisible();
  await page.getByRole('button', { name: 'Lấy lại' }).click();
  await expect(items(page)).toHaveCount(7);
});

test('a link that was damaged or made by a later version says so, and opens what it can', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const link = page.url();
  await page.goto('/khong-co/');
  await page.evaluate(() => localStorage.clear());
  await open(page, link.slice(0, -40));
  await expect(page.getByText('Liên kết bị mất chữ dọc đường')).toBeVisible();
  expect(await items(page).count()).toBeGreaterThan(0);
  await page.goto('/khong-co/');
  await open(page, link.replace('#1.', '#7.'));
  await expect(page.getByText('bản mới hơn của thư viện')).toBeVisible();
  await expect(items(page)).toHaveCount(7);
  await page.goto(link.replace('#1.', '#7.').replace('/soan/', '/soan/in/'));
  await expect(page.getByRole('status')).toContainText('bản mới hơn của thư viện');
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeVisible();
  await page.goto('/soan/trinh-chieu/#khong-phai');
  await expect(page.getByRole('status')).toHaveText('Liên kết này không có buổi nào để trình chiếu.');
});

test('the session that was begun here is not lost to a link', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const link = page.url();
  await page.getByRole('button', { name: 'Xóa hết' }).click();
  await page.getByLabel('Việc hoặc câu hỏi tự ghi').fill('Việc của tôi');
  await page.getByRole('button', { name: 'Thêm việc' }).click();
  await page.goto('/khong-co/');
  await open(page, link);
  await expect(items(page)).toHaveCount(7);
  await page.getByRole('button', { name: /^Trở\slại buổi ấy/ }).click();
  expect(await words(page)).toEqual(['Việc của tôi']);
});

test('a Word file, slides and sheets are made of the session', async ({ page }) => {
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Tải Word/ }).click()]);
  expect(download.suggestedFilename()).toBe('doc-sach-cho-deu.docx');
  const file = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(strFromU8(file['word/document.xml']!)).toContain('Chi bộ nên đọc chung quyển nào trước?');

  const link = page.url().split('#')[1];
  await page.goto(`/soan/trinh-chieu/#${link}`);
  await expect(page.locator('.clock')).toContainText(/Việc5 phút.*1\/\d+/);
  await page.keyboard.press('End');
  // The code carries the link; the letters are those that somebody would type.
  await expect(page.locator('.address')).toHaveText(/^[^/#]+\/soan$/);
  await expect(page.getByRole('heading', { name: /^Tài\sliệu và câu\shỏi ở trang\snày$/ })).toBeVisible();

  await page.goto(`/soan/in/#${link}`);
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheets')).toContainText('Chương trình buổi họp');
  await expect(page.locator('.sheets')).toContainText('Có nguồn tin cậy');
});

test('one HTML file is made of the session, which opens from disk and asks for nothing', async ({ page, browser }, info) => {
  const violations = await noteViolations(page);
  await open(page, PLAN);
  await expect(items(page)).toHaveCount(7);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Tệp HTML/ }).click()]);
  expect(download.suggestedFilename()).toBe('doc-sach-cho-deu.html');
  expect(violations).toEqual([]);
  const path = info.outputPath('buoi.html');
  await download.saveAs(path);
  const context = await browser.newContext({ offline: true });
  const file = await context.newPage();
  const refused = await noteViolations(file);
  const asked: string[] = [];
  file.on('request', (request) => asked.push(request.url()));
  await file.goto(pathToFileURL(path).href);
  expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([pathToFileURL(path).href]);
  await expect(file.getByRole('heading', { level: 1 })).toHaveText(/^Đọc\ssách\scho\sđều$/);
  await expect(file.getByText('Có nguồn tin cậy')).toBeVisible();
  await expect(file.getByText('Chi bộ nên đọc chung quyển nào trước?').first()).toBeVisible();
  const letters = await file.evaluate(async () => (await document.fonts.ready) && document.fonts.check("600 16px 'Be Vietnam Pro'"));
  expect(letters).toBe(true);
  expect(await file.evaluate(() => document.fonts.size)).toBeGreaterThan(5);
  expect(refused).toEqual([]);
  await context.close();
});

test.describe('in Zalo’s browser', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 8.1) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/240' });

  test('no file of the browser’s own is offered; the link is, and the meeting as text', async ({ page }) => {
    await open(page, PLAN);
    await expect(page.getByRole('button', { name: /^Sao chép liên\skết của buổi/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(?:Tải Word|Tệp HTML)/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^In tập/ })).toBeVisible();
    await expect(page.getByText('chép liên kết rồi mở bằng Chrome')).toBeVisible();
    await page.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.evaluate(() => (document.execCommand = () => false));
    await page.getByRole('button', { name: /^Chép thành chữ/ }).click();
    await expect(page.locator('.ways textarea')).toHaveValue(
      /^ĐỌC\sSÁCH CHO ĐỀU\n[^]*KẾ\sHOẠCH 60 PHÚT\n0:00 [^]*\n– “Mỗi\sngày đọc một trang[^]*\n– Chi\sbộ nên đọc chung quyển nào trước\?\n/,
    );
  });
});

test('axe finds nothing, empty and full, on any screen; nothing runs over the edge', async ({ page }) => {
  for (const address of ['/soan/', PLAN]) {
    await open(page, address);
    if (address === PLAN) await expect(items(page)).toHaveCount(7);
    await find(page, 'sách');
    for (const [colorScheme, size] of [
      ['light', SCREENS.phone],
      ['dark', SCREENS.desktop],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.goto('/khong-co/');
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and offers materials', async ({ page }) => {
    await page.goto('/soan/');
    await expect(page.locator('.without-script p')).toContainText('Soạn buổi cần bật JavaScript');
    await expect(page.locator('.without-script a')).toHaveText(/Đọc.sách cho đều/);
    await expect(page.getByText('Đang mở thư viện…')).toBeHidden();
  });

  for (const path of ['/soan/in/', '/soan/trinh-chieu/'])
    test(`${path} says what it needs, and announces nothing that does not follow`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.without-script p')).toHaveText(/^Soạn buổi cần bật JavaScript;.*\.$/);
    });
});

test('a quotation, a question and a document are added from their pages; a false saying is not offered', async ({ page }) => {
  await page.goto('/trich-dan/doc-sach-moi-ngay/');
  await page.getByRole('button', { name: 'Thêm vào buổi', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Mở buổi đang soạn, 1 mục' })).toBeVisible();
  await page.goto('/tai-lieu/doc-sach-cho-deu/');
  await page.getByRole('button', { name: 'Thêm vào buổi: Chi bộ nên đọc chung quyển nào trước?' }).click();
  await expect(page.getByRole('link', { name: 'Mở buổi đang soạn, 2 mục' })).toBeVisible();
  await page.goto('/van-ban/02-kh-mau-2025/');
  await page.getByRole('button', { name: 'Thêm vào buổi', exact: true }).click();
  await page.getByRole('link', { name: 'Mở buổi đang soạn, 3 mục' }).click();
  await expect(items(page)).toHaveCount(3);
  await page.goto('/trich-dan/cau-gan-nham/');
  await expect(page.getByRole('button', { name: 'Chia sẻ' }).or(page.getByText('Chia sẻ'))).not.toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Thêm vào buổi' })).toHaveCount(0);
});

test('of a material its introduction is added, and the button says so', async ({ page }) => {
  await page.goto('/tai-lieu/doc-sach-cho-deu/');
  await page.getByRole('button', { name: 'Thêm đề dẫn vào buổi', exact: true }).click();
  await page.getByRole('link', { name: 'Mở buổi đang soạn, 1 mục' }).click();
  await expect(items(page).locator('.words')).toHaveText([/^Đề dẫn: Đọc\ssách cho đều/]);
});

test('a material begins a session of one’s own', async ({ page }) => {
  await page.goto('/tai-lieu/doc-sach-cho-deu/');
  await page.getByRole('link', { name: 'Soạn buổi của mình' }).click();
  await expect(items(page)).toHaveCount(7);
});
