import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { replaceFolder } from '../../../src/integration/replace-folder.ts';

async function roomIn(test: TestContext, parent = tmpdir()): Promise<string> {
  const room = await mkdtemp(join(parent, 'thu-vien-'));
  test.after(() => rm(room, { recursive: true, force: true }));
  return room;
}

async function site(folder: string, text: string): Promise<string> {
  await mkdir(join(folder, 'tin-tuc'), { recursive: true });
  await writeFile(join(folder, 'tin-tuc/index.html'), text);
  return folder;
}

const shown = (folder: string): Promise<string> => readFile(join(folder, 'tin-tuc/index.html'), 'utf8');

describe('replaceFolder', () => {
  it('puts the new site where the old one was, and leaves nothing else', async (test) => {
    const room = await roomIn(test);
    const place = await site(join(room, 'dist'), 'cũ');
    await writeFile(join(place, 'chi-co-truoc.html'), '');
    await site(`${place}.old`, 'sót lại từ lần dựng dở');
    await replaceFolder(await site(join(room, 'moi'), 'mới'), place);
    assert.equal(await shown(place), 'mới');
    assert.deepEqual([await readdir(room), await readdir(place)], [['dist'], ['tin-tuc']]);
  });

  it('makes the place where there is none', async (test) => {
    const room = await roomIn(test);
    await replaceFolder(await site(join(room, 'moi'), 'mới'), join(room, 'a/b/dist'));
    assert.equal(await shown(join(room, 'a/b/dist')), 'mới');
  });

  it('reaches another file system', async (test) => {
    const room = await roomIn(test);
    const other = '/dev/shm';
    if (!existsSync(other) || (await stat(other)).dev === (await stat(room)).dev) return test.skip('there is no second file system here');
    const place = await site(join(await roomIn(test, other), 'dist'), 'cũ');
    await replaceFolder(await site(join(room, 'moi'), 'mới'), place);
    assert.equal(await shown(place), 'mới');
    assert.deepEqual(await readdir(room), []);
  });
});
