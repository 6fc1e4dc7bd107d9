import { expect, test, type Locator, type Page } from '@playwright/test';

import { openEditor, pickedFiles } from './editor-folder.ts';
import {
  addCover,
  bytesOf,
  CONTENT,
  COVER,
  COVER_LINES,
  NEW_ARTICLE,
  NEW_ARTICLE_TEXT,
  pick,
  problemsIn,
  save,
  textOf,
  WHOLE_FORM,
  withoutDay,
  writeArticle,
} from './editor-steps.ts';

const ODD_FILE = 'topics/ghi-chu.yaml';
const ODD = `# Chủ đề này viết bằng tay, có ghi chú.
name: 'Ghi chú'   # tên ngắn
description: >-
  Chủ đề dùng khi thử, viết trên nhiều dòng,
  có dấu hai chấm: và “ngoặc kép”.

# Nhóm để trong ngoặc kép.
group: "phong-cach"
aliases: [ghi, 'chép tay', "sổ tay"]
order: +10
draft: true
`;

test('a new article is a draft that passes the check', async ({ page }, info) => {
  await openEditor(page, { [ODD_FILE]: ODD });
  await writeArticle(page);
  await save(page);

  const files = await pickedFiles(page);
  expect(withoutDay(textOf(files, NEW_ARTICLE))).toBe(NEW_ARTICLE_TEXT);
  expect(await problemsIn(files, info.outputPath('content'))).toEqual([]);
});

test('a document is named by its number and the year of its issue, and opening one is no edit', async ({ page }, info) => {
  await page.setViewportSize(WHOLE_FORM);
  await openEditor(page, { [ODD_FILE]: ODD });
  const documents: [number: string, issued: string, id: string][] = [
    ['05-CT/ĐU.MAU', '2016-05-15', '05-ct-du-mau-2016'],
    ['06-CT/MAU', '2017-03', '06-ct-mau-2017'],
    ['07-CT/MAU', '', '07-ct-mau'],
  ];
  for (const [number, issued, id] of documents) {
    await page.goto('/quan-tri/#/collections/documents/new');
    await page.getByRole('combobox', { name: 'Loại văn bản', exact: true }).click();
    await pick(page, 'option', 'Chỉ thị');
    for (const [label, text] of [
      ['Số, ký hiệu', number],
      ['Nơi ban hành', 'Đảng ủy mẫu'],
      ['Ngày ban hành', issued],
      ['Trích yếu', `Về việc thử số ${number}`],
    ] as const) {
      await page.getByRole('textbox', { name: label, exact: true }).fill(text);
    }
    await pick(page, 'radio', 'Chưa xác nhận');
    await save(page);
    expect(textOf(await pickedFiles(page), `documents/${id}.yaml`)).toBe(
      `number: ${number}\ntype: Chỉ thị\nissuer: Đảng ủy mẫu\n${issued ? `issued: ${issued}\n` : ''}title: Về việc thử số ` +
        `${number}\nverification: unconfirmed\ndraft: true\n`,
    );
  }
  expect(await problemsIn(await pickedFiles(page), info.outputPath('content'))).toEqual([]);

  await page.goto('/quan-tri/#/collections/documents/entries/01-kh-mau-2024');
  await expect(page.getByRole('textbox', { name: 'Số, ký hiệu', exact: true })).toHaveValue('01-KH/ĐU.MAU');
  await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
});

/** The part of the form that shows a field, by the field's key. */
const fieldAt = (page: Page, key: string): Locator => page.locator(`[data-key-path="${key}"]`);

test('an entry called like another one is refused, and nothing is written', async ({ page }) => {
  await openEditor(page, { [ODD_FILE]: ODD });
  const before = await pickedFiles(page);
  await page.goto('/quan-tri/#/collections/topics/new');
  await page.getByRole('textbox', { name: 'Tên chủ đề', exact: true }).fill('Đọc sách');
  await page.getByRole('textbox', { name: 'Mô tả', exact: true }).fill('Chủ đề này trùng tên với một chủ đề đã có trong thư viện.');
  await pick(page, 'radio', 'Phong cách');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alertdialog').filter({ hasText: 'Trong phần Chủ đề đã có “Đọc sách”.' })).toBeVisible();
  expect(await pickedFiles(page)).toEqual(before);
});

test('opening an entry is no edit, whatever lists it has', async ({ page }) => {
  await page.setViewportSize(WHOLE_FORM);
  await openEditor(page, { [ODD_FILE]: ODD });
  for (const [entry, list] of [
    ['topics/entries/ghi-chu', 'aliases'],
    ['sessions/entries/doc-sach-trong-chi-bo', 'questions'],
    ['articles/entries/bai-mau-1', 'redirects'],
    ['_singletons/entries/site', 'compounds'],
  ] as const) {
    await page.goto(`/quan-tri/#/collections/${entry}`);
    await expect(fieldAt(page, list).getByRole('textbox').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeDisabled();
  }
  await page.goto('/quan-tri/#/collections/topics/entries/ghi-chu');
  await fieldAt(page, 'aliases').getByRole('textbox').first().fill('biên chép');
  await save(page);
  expect(textOf(await pickedFiles(page), ODD_FILE)).toBe(
    ODD.replace('aliases: [ghi, \'chép tay\', "sổ tay"]', 'aliases:\n  - biên chép\n  - chép tay\n  - sổ tay'),
  );
});

test('synonyms are edited as groups of words, and the file keeps its other lines', async ({ page }, info) => {
  await openEditor(page, { [ODD_FILE]: ODD });
  const before = textOf(await pickedFiles(page), 'synonyms.yaml');
  await page.goto('/quan-tri/#/collections/_singletons/entries/synonyms');
  await expect(page.getByText('hằng năm, hàng năm')).toBeVisible();
  await page.getByRole('button', { name: /^Thêm.*Nhóm từ/ }).click();
  const words = page.getByRole('group', { name: /Nhóm từ/ }).getByRole('textbox');
  await words.first().fill('thiếu nhi');
  await page.getByRole('button', { name: /^Thêm.*Cách nói/ }).click();
  await words.nth(1).fill('thiếu niên, nhi đồng');
  await save(page);
  const files = await pickedFiles(page);
  expect(textOf(files, 'synonyms.yaml')).toBe(`${before}- [thiếu nhi, 'thiếu niên, nhi đồng']\n`);
  expect(await problemsIn(files, info.outputPath('content'))).toEqual([]);
});

test('editing only a name leaves every other byte as it was', async ({ page }, info) => {
  await openEditor(page, { [ODD_FILE]: ODD });
  const before = await pickedFiles(page);
  const edits: [collection: string, file: string, label: string][] = [
    ['articles', 'bai-mau-1.mdx', 'Tiêu đề'],
    ['sessions', 'doc-sach-trong-chi-bo.mdx', 'Tên chuyên đề'],
    ['documents', '01-kh-mau-2024.yaml', 'Trích yếu'],
    ['topics', 'ghi-chu.yaml', 'Tên chủ đề'],
  ];
  for (const [collection, file, label] of edits) {
    await page.goto(`/quan-tri/#/collections/${collection}/entries/${file.replace(/\.\w+$/, '')}`);
    const field = page.getByRole('textbox', { name: label, exact: true });
    const name = await field.inputValue();
    await field.fill(`${name} và kể lại`);
    await save(page);
    const written = textOf(await pickedFiles(page), `${collection}/${file}`);
    const lines = (text: string): string[] => text.split('\n').filter((line) => !line.includes(name));
    expect(lines(written)).toEqual(lines(textOf(before, `${collection}/${file}`)));
    expect(written).toContain(`: ${name} và kể lại\n`);
  }
  const after = await pickedFiles(page);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.toSorted()).toEqual(edits.map(([collection, file]) => `${CONTENT}/${collection}/${file}`).toSorted());
  expect(textOf(after, ODD_FILE)).toBe(ODD.replace("name: 'Ghi chú'   # tên ngắn", 'name: Ghi chú và kể lại'));
  expect(await problemsIn(after, info.outputPath('content'))).toEqual([]);
});

test('a picture is put beside the article, written anew, under a name the check accepts', async ({ page }, info) => {
  await page.setViewportSize(WHOLE_FORM);
  await openEditor(page, { [ODD_FILE]: ODD });
  await page.goto('/quan-tri/#/collections/articles/entries/bai-mau-2');
  await addCover(page);
  await save(page);
  const files = await pickedFiles(page);
  expect(textOf(files, 'articles/bai-mau-2.mdx')).toContain(COVER_LINES);
  expect(bytesOf(files, `articles/${COVER}`).subarray(8, 12).toString()).toBe('WEBP');
  expect(await problemsIn(files, info.outputPath('content'))).toEqual([]);
});

test('what breaks a rule of the schema is refused in the words of the check, and nothing is written', async ({ page }) => {
  await openEditor(page, { [ODD_FILE]: ODD });
  const before = await pickedFiles(page);
  await page.goto('/quan-tri/#/collections/quotes/entries/sach-la-ban');
  await page.getByRole('combobox', { name: 'Tình trạng kiểm chứng', exact: true }).click();
  await pick(page, 'option', 'Có nguồn tin cậy');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(
    page
      .getByRole('alertdialog')
      .filter({ hasText: 'Bài chưa được lưu.' })
      .filter({ hasText: '“Tình trạng kiểm chứng”: “Có nguồn tin cậy” cần hai căn cứ' }),
  ).toBeVisible();
  expect(await pickedFiles(page)).toEqual(before);
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-US' });

  test('the editor speaks Vietnamese, and Esc leaves the form open', async ({ page }) => {
    await openEditor(page, { [ODD_FILE]: ODD });
    await expect(page.getByText('Các phần', { exact: true })).toBeVisible();
    await expect(page.getByText('English')).toHaveCount(0);
    await page.goto('/quan-tri/#/collections/topics/new');
    await page.getByRole('textbox', { name: 'Tên chủ đề', exact: true }).fill('Chưa đủ');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Xem lỗi' })).toBeVisible();
    await expect(page).toHaveURL(/#\/collections\/topics\/new$/);
  });
});

test('the page speaks Vietnamese, asks no other site, and keeps a policy of its own', async ({ page, baseURL }) => {
  const others: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) others.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openEditor(page, { [ODD_FILE]: ODD });
  await page.goto('/quan-tri/#/collections/quotes/entries/sach-la-ban');
  await expect(page.getByText('Chép đúng từng chữ như bản in.')).toBeVisible();
  expect(others).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
  );
  expect(await page.locator('meta[name="robots"]').first().getAttribute('content')).toBe('noindex, nofollow');
  const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
  expect(sitemap).not.toContain('quan-tri');
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`the editor fills the window (motion: ${reducedMotion})`, async ({ page }, info) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto('/quan-tri/');
    const signIn = page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' });
    await expect(signIn).toBeVisible();
    await expect(signIn).toBeInViewport({ ratio: 1 });
    const fills = { x: 0, y: 0, ...page.viewportSize() };
    expect(await page.locator('#nc-root').boundingBox()).toEqual(fills);
    expect(await page.locator('.app-shell').boundingBox()).toEqual(fills);

    await openEditor(page, { [ODD_FILE]: ODD });
    await page.goto('/quan-tri/#/collections/topics/entries/doc-sach');
    const name = page.getByRole('textbox', { name: 'Tên chủ đề', exact: true });
    await name.fill(`${await name.inputValue()} mỗi tuần`);
    await save(page);
    expect(await problemsIn(await pickedFiles(page), info.outputPath('content'))).toEqual([]);
  });
}
