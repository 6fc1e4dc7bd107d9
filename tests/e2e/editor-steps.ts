import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';

import { readLibrary } from '../../src/library/read-library.ts';
import { formatProblem } from '../../src/problems/problem.ts';

/** Content folder of the site with the editor, from the root of the repository; built by tests/build-editor.ts. */
export const CONTENT = 'dist.editor-content';
/** Path of a file from the root of the repository → its bytes in base 64. */
export type Files = Record<string, string>;

/** A file below the content folder; empty where there is none. */
export const bytesOf = (files: Files, file: string): Buffer => Buffer.from(files[`${CONTENT}/${file}`] ?? '', 'base64');
export const textOf = (files: Files, file: string): string => bytesOf(files, file).toString();

/** Problems the library's own check finds in the content folder as the editor left it. */
export async function problemsIn(files: Files, folder: string): Promise<string[]> {
  await cp(CONTENT, folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path.replace(`${CONTENT}/`, ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, 'base64');
  }
  return (await readLibrary(folder)).problems.map(formatProblem);
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page).toHaveURL(/#\/collections\/\w+$/);
}

/**
 * Picks one of a group (a menu's item, a radio button, an option). A group of the editor hears clicks only a moment after it is
 * drawn, and puts its members in the order of Tab just before: what is clicked earlier is forgotten without a word.
 */
export async function pick(page: Page, role: 'menuitemradio' | 'option' | 'radio', name: string): Promise<void> {
  const member = page.getByRole(role, { name, exact: true });
  await expect(member).toHaveAttribute('tabindex');
  await member.click();
}

/** File of the article that `writeArticle` writes, below the content folder. */
export const NEW_ARTICLE = 'articles/chi-bo-mau-doc-sach-thang-muoi-mot.mdx';
/** The article that `writeArticle` writes, with `DAY` for the day. */
export const NEW_ARTICLE_TEXT = `---
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
`;

/** Fills the form of a new article, without saving it. */
export async function writeArticle(page: Page): Promise<void> {
  await page.goto('/quan-tri/#/collections/articles/new');
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).fill('Chi bộ mẫu đọc sách tháng mười một');
  await page.getByRole('textbox', { name: 'Tóm tắt', exact: true }).fill('Chi bộ mẫu cùng đọc một quyển sách và kể lại cho nhau nghe.');
  await page.getByRole('textbox', { name: 'Nội dung', exact: true }).click();
  await page.keyboard.insertText(
    'Mở bài.\n\n## Việc đã làm\n\nCả chi bộ <Term id="doc-sach">đọc sách</Term>.\n\n| Ai | Mấy quyển |\n| :--- | ---: |\n| Tổ 1 | 3 |',
  );
  await pick(page, 'radio', 'Hoạt động chi bộ');
  await page.getByRole('checkbox', { name: 'Đọc sách', exact: true }).click();
}

/** The text of an article with `DAY` for the day it is dated. */
export const withoutDay = (text: string): string => text.replace(/published: \d{4}-\d\d-\d\d/, 'published: DAY');

/** A form draws its fields as they come into view, and forgets what is picked at that moment: this window shows the longest one whole. */
export const WHOLE_FORM = { width: 1280, height: 5000 };

/** The picture that `addCover` puts beside the article, and the lines that name it. */
export const COVER = 'anh-hoi-nghi-1.webp';
export const COVER_LINES = `cover:\n  src: ./${COVER}\n  alt: Kệ sách có bốn ngăn\n`;

/** Gives the article in the form, shown whole, a cover from the disk, without saving it. */
export async function addCover(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /Thêm.*Ảnh bìa/ }).click();
  await page.getByRole('button', { name: 'Duyệt tệp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chọn ảnh' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Tải lên' }).click()]);
  await chooser.setFiles({
    name: 'Ảnh hội nghị (1).png',
    mimeType: 'image/png',
    buffer: await readFile('tests/fixtures/library/articles/ke-sach.png'),
  });
  await dialog.getByRole('button', { name: 'Chèn' }).click();
  await page.getByRole('textbox', { name: 'Mô tả ảnh', exact: true }).fill('Kệ sách có bốn ngăn');
  await expect(page.getByText(`./${COVER}`)).toBeVisible();
}
