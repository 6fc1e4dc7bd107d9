import { execFileSync } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';

import { listenLocally } from '../static-server.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

// GitLab's Pages server hands out a job's artifacts one file at a time, and answers 404 for the address of a folder.
test('a preview among a job’s artifacts can be walked through, searched and opened anywhere', async ({ page }, info) => {
  const folder = info.outputPath('preview');
  await cp('dist.fixture', folder, { recursive: true });
  execFileSync(process.execPath, ['scripts/thu-vien.mjs', 'file-preview', folder]);
  const { origin, close } = await listenLocally(
    createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const bytes = await readFile(join(folder, path)).catch(() => null);
      response.writeHead(bytes ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
      response.end(bytes ?? '404');
    }),
  );
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));

  expect((await page.request.get(`${origin}/chuyen-de/`)).status()).toBe(404);
  await page.goto(`${origin}/tin-tuc/bai-mau-1/index.html`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.getByRole('navigation').getByRole('link', { name: 'Chuyên đề' }).first().click();
  await expect(page).toHaveURL(`${origin}/chuyen-de/index.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Chương\strình\snăm\s\d{4}/);

  await page.goto(`${origin}/tim-kiem/?q=doc+sach`);
  await page.getByRole('link', { name: 'Bài mẫu số 1 về việc đọc sách trong chi bộ' }).first().click();
  await expect(page).toHaveURL(new RegExp(`^${origin}/tin-tuc/bai-mau-1/index\\.html`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài mẫu số 1 về việc đọc sách trong chi bộ');
  expect(complaints).toEqual([]);
  close();
});
