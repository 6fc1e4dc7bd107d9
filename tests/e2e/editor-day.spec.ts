import { expect, test } from '@playwright/test';

import { openEditor, pickedFiles } from './editor-folder.ts';
import { NEW_ARTICLE, save, textOf, writeArticle } from './editor-steps.ts';

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
