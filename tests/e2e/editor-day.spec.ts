import { expect, test, type Locator } from '@playwright/test';
import sharp from 'sharp';

import { GITHUB, signIn, visit } from './editor-forge.ts';
import { openEditor, pickedFiles } from './editor-folder.ts';
import { bytesOf, NEW_ARTICLE, problemsIn, save, textOf, WHOLE_FORM, writeArticle } from './editor-steps.ts';

test('what must not get in and what the build refuses stop the save in plain words; a reminder does not', async ({ page }) => {
  await openEditor(page);
  const before = await pickedFiles(page);
  await writeArticle(page);
  const text = page.getByRole('textbox', { name: 'Nội dung', exact: true });
  const begun = await text.inputValue();
  await text.fill(`${begun}\n\n<Callout kind="ghi-chu">\n\nGọi 0912 345 678.`);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const refusal = page.getByRole('alertdialog').filter({ hasText: 'Bài chưa được lưu.' });
  await expect(refusal).toContainText('“Nội dung”, dòng 11 (<Callout kind="ghi-chu">): ');
  await expect(refusal).toContainText('“0912…” giống một số điện thoại.');
  await expect(refusal).toContainText('“Ngoại lệ”');
  expect(await pickedFiles(page)).toEqual(before);
  await refusal.getByRole('button').last().click();
  await expect(text).toHaveValue(/Gọi 0912 345 678\.$/);

  await text.fill(`${begun}\n\n<Callout kind="ghi-chu">\n\nHọp ngày 31/4/2026.\n\n</Callout>`);
  await save(page);
  await expect(page.getByRole('status', { name: 'Lời nhắc' })).toContainText('31/4');
  expect(textOf(await pickedFiles(page), NEW_ARTICLE)).toContain('<Callout kind="ghi-chu">\n\nHọp ngày 31/4/2026.\n\n</Callout>\n');
  await page.getByRole('button', { name: 'Đã xem' }).click();
  await expect(page.getByRole('status', { name: 'Lời nhắc' })).toHaveCount(0);
});

/** A photo as a telephone makes it: large, and it says where it was taken. */
async function photo(red: number): Promise<string> {
  const north = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 51/1 0/1' };
  const image = sharp({ create: { width: 2400, height: 1500, channels: 3, background: { r: red, g: 90, b: 120 } } });
  return (
    await image
      .jpeg()
      .withExif({ IFD0: { Model: 'MAYMAU' }, IFD3: north })
      .toBuffer()
  ).toString('base64');
}

/** Drops pictures on the text, as from a folder. */
function drop(text: Locator, photos: readonly string[]): Promise<void> {
  return text.evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    given.forEach((bytes, index) => {
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([content], `IMG_${index + 1} Hội nghị.jpg`, { type: 'image/jpeg' }));
    });
    element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  }, photos);
}

test('in the rich text several photos go in at once, small and clean, a tag from the menu, and nothing else changes', async ({
  page,
}, info) => {
  await page.setViewportSize(WHOLE_FORM);
  const host = await visit(GITHUB, page, info.outputPath('git'));
  try {
    const file = 'articles/bai-mau-1.mdx';
    const before = textOf(host.filesOf('main'), file);
    await signIn(page);
    await page.goto('/quan-tri/#/collections/articles/entries/bai-mau-1');
    const field = page.locator('[data-key-path="body"]');
    await expect(field.locator('textarea')).toHaveValue(/Nội\sdung chú\sthích mẫu/);
    await field.getByRole('button', { name: 'Markdown' }).click();
    const text = field.locator('.lexical-root');
    await text.getByText('Một câu có chú thích.').click();
    await page.keyboard.press('End');
    await drop(text, await Promise.all([photo(40), photo(160)]));
    const described = text.getByRole('textbox', { name: 'Mô tả ảnh: trong ảnh có gì' });
    await expect(described).toHaveCount(2);
    await described.first().fill('Hội trường buổi sáng');
    await described.last().fill('Hội trường buổi chiều');
    const heading = text.getByRole('heading', { name: 'Vì sao đọc sách' });
    const { width = 0 } = (await heading.boundingBox()) ?? {};
    await heading.click({ position: { x: width - 4, y: 8 } });
    await page.keyboard.press('Enter');
    await field.getByRole('button', { name: 'Chèn', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Câu trích (Quote)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Câu trích (Quote)' });
    await dialog.getByRole('radio', { name: /Sách để trong tủ/ }).click();
    await dialog.getByRole('button', { name: 'Chèn', exact: true }).click();
    await expect(text.getByRole('button', { name: 'Câu trích (Quote)' }).first()).toHaveText('Câu trích: sach-la-ban');
    await save(page);

    const [one, two] = ['img_1-hoi-nghi.webp', 'img_2-hoi-nghi.webp'];
    const pictures = `![Hội trường buổi sáng](./${one})\n\n![Hội trường buổi chiều](./${two})`;
    expect(textOf(host.filesOf('main'), file)).toBe(
      before
        .replace('## Vì sao đọc sách\n', '## Vì sao đọc sách\n\n<Quote id="sach-la-ban" />\n')
        .replace('](https://sach.example/doc-sach).\n', `](https://sach.example/doc-sach).\n\n${pictures}\n`),
    );
    expect(host.changesOn('main')).toEqual([`M ${file}`, `A articles/${one}`, `A articles/${two}`]);
    for (const name of [one, two]) {
      const bytes = bytesOf(host.filesOf('main'), `articles/${name}`);
      const { format, width, exif, xmp } = await sharp(bytes).metadata();
      expect([format, width, exif, xmp]).toEqual(['webp', 1600, undefined, undefined]);
      expect(bytes.includes('MAYMAU')).toBe(false);
    }
    expect(await problemsIn(host.filesOf('main'), info.outputPath('content'))).toEqual([]);
    host.expectQuiet();
  } finally {
    host.forge.close();
  }
});

test('the text is seen as the site will show it, and a topic is found by plain letters', async ({ page, baseURL }) => {
  const others: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob:|data:|about:)/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) others.push(request.url());
  });
  const topics = ['Đạo đức', 'Dân vận', 'Đoàn kết', 'Tiết kiệm', 'Nêu gương'].map((name, index) => [
    `topics/chu-de-${index}.yaml`,
    `name: ${name}\ndescription: Chủ đề dùng khi thử việc tìm bằng chữ không dấu.\ngroup: phong-cach\ndraft: true\n`,
  ]);
  await page.setViewportSize(WHOLE_FORM);
  await openEditor(page, Object.fromEntries(topics) as Record<string, string>);
  await page.goto('/quan-tri/#/collections/articles/entries/bai-mau-1');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  const preview = page.getByRole('dialog', { name: 'Xem trước' });
  const shown = preview.frameLocator('iframe');
  await expect(shown.getByRole('heading', { level: 2, name: 'Vì sao đọc sách' })).toBeVisible();
  await expect(shown.locator('.quote')).toContainText('Mỗi ngày đọc một trang, một năm đọc được một quyển sách dày.');
  await expect(shown.locator('.callout')).toContainText('Ví dụ: Thử trong một tuần');
  const loaded = (): Promise<string[]> =>
    shown
      .locator('body')
      .evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')));
  await expect.poll(loaded, 'the typefaces of the site').toEqual(expect.arrayContaining(['Source Serif 4', 'Source Serif 4 Display']));
  const ground = (): Promise<string> => shown.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await expect.poll(ground).toBe('rgb(251, 248, 241)');
  await preview.getByRole('button', { name: 'Nền sáng / tối' }).click();
  await expect.poll(ground).toBe('rgb(22, 19, 15)');
  await preview.getByRole('button', { name: 'Đóng' }).click();
  await expect(preview).toHaveCount(0);

  // By the keyboard alone, from within the page too.
  const open = page.getByRole('button', { name: 'Xem trước' });
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(shown.getByRole('heading', { level: 2, name: 'Vì sao đọc sách' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(preview.locator('iframe')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await expect(open).toBeFocused();

  await page.locator('[data-key-path="topics"]').getByRole('combobox').click();
  await page.getByRole('searchbox', { name: 'Lọc tùy chọn' }).fill('dao duc');
  await expect(page.getByRole('option')).toHaveText(['Đạo đức']);
  expect(others).toEqual([]);
});
