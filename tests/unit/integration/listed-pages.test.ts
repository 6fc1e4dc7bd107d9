import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

import { listedPages } from '../../../src/integration/listed-pages.ts';

it('the sitemap names a finished page unless the page asks to be left out', async (test) => {
  const folder = await mkdtemp(join(tmpdir(), 'thu-vien-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const write = async (path: string, head: string): Promise<void> => {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.html'), `<html><head>${head}</head></html>`);
  };
  await write('', '<title>Trang chủ</title>');
  await write('tin-tuc/da-rut', '<meta name="robots" content="noindex">');
  await write('tin-tuc/xem-thu', '<meta name="robots" content="noindex, nofollow">');
  const isListed = listedPages(folder, '/thu/');
  assert.equal(isListed('https://thu.example/thu/'), true);
  assert.equal(isListed('https://thu.example/thu/tin-tuc/da-rut/'), false);
  assert.equal(isListed('https://thu.example/thu/tin-tuc/xem-thu/'), false);
  assert.equal(isListed('https://thu.example/thu/khong-co/'), false);
});
