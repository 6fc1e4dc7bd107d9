import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

import { CONTENT, type Files } from './editor-steps.ts';

// The browser's own file system stands in for the folder an editor picks on the disk:
// it hands out the same kind of handles (File System Standard), without the dialog.
/**
 * Opens the editor on a copy of the content folder, as far as the list of articles.
 * @param more text of further files, by their path below the content folder
 */
export async function openEditor(page: Page, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const files: Files = Object.fromEntries(
    Object.entries(more).map(([file, text]) => [`${CONTENT}/${file}`, Buffer.from(text).toString('base64')]),
  );
  for (const entry of await readdir(CONTENT, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path] = await readFile(path, 'base64');
  }
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }));
  await page.goto('/404.html');
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
export function pickedFiles(page: Page): Promise<Files> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else
          found[path + name] = btoa(
            Array.from(new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer()), (byte) =>
              String.fromCharCode(byte),
            ).join(''),
          );
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return found;
  });
}
