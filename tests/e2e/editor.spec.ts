import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';

import { formatProblem } from '../../src/mdx/problem.ts';
import { readLibrary } from '../../src/library/read-library.ts';

// Built by tests/build-editor.ts. The browser's own file system stands in for the folder an editor picks on the disk:
// it hands out the same kind of handles (File System Standard), without the dialog.
const CONTENT = 'dist.editor-content';
const ODD_FILE = 'topics/ghi-chu.yaml';
const ODD = `# Chủ đề này viết bằng tay, có ghi chú.
name: 'Ghi chú'   # tên ngắn
description: >-
  Chủ đề dùng khi thử, viết trên nhiều dòng,
  có dấu hai chấm: và “ngoặc kép”.

# Nhóm để trong ngoặc kép.
group: "phong-cach"
aliases: [ghi, 'chép tay', "sổ tay"]
order: 0010
draft: true
`;

test.describe.configure({ timeout: 90_000 });

async function openEditor(page: Page): Promise<void> {
  const files: Record<string, string> = { [`${CONTENT}/${ODD_FILE}`]: Buffer.from(ODD).toString('base64') };
  for (const entry of await readdir(CONTENT, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path] = await readFile(path, 'base64');
  }
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }));
  await page.goto('/robots.txt');
  await page.evaluate(async (given) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, content] of Object.entries(given)) {
      const names = path.split('/');
      let folder = root;
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const file = await folder.getFileHandle(names.at(-1) ?? '', { create: true });
      const writer = await file.createWritable();
      await writer.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
      await writer.close();
    }
  }, files);
  await page.goto('/quan-tri/');
  await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
  await expect(page.getByText('Bài mẫu số 1 về việc đọc sách trong chi bộ')).toBeVisible();
}

/** Every file of the picked folder, with its bytes in base 64. */
function pickedFiles(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else found[path + name] = btoa(Array.from(new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
}

const textOf = (files: Record<string, string>, file: string): string => Buffer.from(files[`${CONTENT}/${file}`] ?? '', 'base64').toString();

/** Problems the library's own check finds in the folder as the editor left it. */
async function problemsIn(files: Record<string, string>, folder: string): Promise<string[]> {
  await cp(CONTENT, folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path.replace(`${CONTENT}/`, ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, 'base64');
  }
  return (await readLibrary(folder)).problems.map(formatProblem);
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page).toHaveURL(/#\/collections\/\w+$/);
}

/** A long form draws its fields as they come into view. */
async function scrollTo(page: Page, field: Locator): Promise<void> {
  await page.mouse.move(600, 500);
  await expect(async () => {
    await page.mouse.wheel(0, 1500);
    await expect(field).toBeVisible({ timeout: 300 });
  }).toPass();
}

test('a new article is a draft that passes the check', async ({ page }, info) => {
  await openEditor(page);
  await page.goto('/quan-tri/#/collections/articles/new');
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).fill('Chi bộ mẫu đọc sách tháng mười một');
  await page.getByRole('textbox', { name: 'Sapô', exact: true }).fill('Chi bộ mẫu cùng đọc một quyển sách và kể lại cho nhau nghe.');
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).click();
  await page.keyboard.insertText('Mở bài.\n\n## Việc đã làm\n\nCả chi bộ <Term id="doc-sach">đọc sách</Term>.\n\n| Ai | Mấy quyển |\n| :--- | ---: |\n| Tổ 1 | 3 |');
  await page.getByRole('radio', { name: 'Hoạt động chi bộ' }).click();
  await page.getByRole('checkbox', { name: 'Đọc sách', exact: true }).click();
  await save(page);

  const files = await pickedFiles(page);
  const file = 'articles/chi-bo-mau-doc-sach-thang-muoi-mot.mdx';
  expect(textOf(files, file).replace(/published: \d{4}-\d\d-\d\d/, 'published: DAY')).toBe(`---
title: Chi bộ mẫu đọc sách tháng mười một
summary: Chi bộ mẫu cùng đọc một quyển sách và kể lại cho nhau nghe.
published: DAY
category: hoat-dong-chi-bo
topics:
  - doc-sach
draft: true
---

Mở bài.

## Việc đã làm

Cả chi bộ <Term id="doc-sach">đọc sách</Term>.

| Ai | Mấy quyển |
| :--- | ---: |
| Tổ 1 | 3 |
`);
  expect(await problemsIn(files, info.outputPath('content'))).toEqual([]);
});

test('editing only a name leaves every other byte as it was', async ({ page }, info) => {
  await openEditor(page);
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
  await openEditor(page);
  await page.goto('/quan-tri/#/collections/articles/entries/bai-mau-2');
  const cover = page.getByRole('checkbox', { name: /Thêm.*Ảnh bìa/ });
  await scrollTo(page, cover);
  await cover.click();
  await page.getByRole('button', { name: 'Duyệt tệp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chọn ảnh' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Tải lên' }).click()]);
  await chooser.setFiles({ name: 'Ảnh hội nghị (1).png', mimeType: 'image/png', buffer: await readFile('tests/fixtures/library/articles/ke-sach.png') });
  await dialog.getByRole('button', { name: 'Chèn' }).click();
  await page.getByRole('textbox', { name: 'Mô tả ảnh', exact: true }).fill('Kệ sách có bốn ngăn');
  await expect(page.getByText('./anh-hoi-nghi-1.webp')).toBeVisible();
  await save(page);
  const files = await pickedFiles(page);
  expect(textOf(files, 'articles/bai-mau-2.mdx')).toContain('cover:\n  src: ./anh-hoi-nghi-1.webp\n  alt: Kệ sách có bốn ngăn\n');
  expect(Buffer.from(files[`${CONTENT}/articles/anh-hoi-nghi-1.webp`] ?? '', 'base64').subarray(8, 12).toString()).toBe('WEBP');
  expect(await problemsIn(files, info.outputPath('content'))).toEqual([]);
});

test('what breaks a rule of the schema is refused in the words of the check, and nothing is written', async ({ page }) => {
  await openEditor(page);
  const before = await pickedFiles(page);
  await page.goto('/quan-tri/#/collections/quotes/entries/sach-la-ban');
  await page.getByRole('radio', { name: 'Đã đối chiếu' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('alertdialog').filter({ hasText: 'Chỉ ghi “verified” khi evidence: có nguồn cho nguyên văn' })).toBeVisible();
  expect(await pickedFiles(page)).toEqual(before);
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
  await openEditor(page);
  await page.goto('/quan-tri/#/collections/quotes/entries/sach-la-ban');
  await expect(page.getByText('Chép đúng từng chữ như bản in.')).toBeVisible();
  expect(others).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
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

    await openEditor(page);
    await page.goto('/quan-tri/#/collections/topics/entries/doc-sach');
    const name = page.getByRole('textbox', { name: 'Tên chủ đề', exact: true });
    await name.fill(`${await name.inputValue()} mỗi tuần`);
    await save(page);
    expect(await problemsIn(await pickedFiles(page), info.outputPath('content'))).toEqual([]);
  });
}
