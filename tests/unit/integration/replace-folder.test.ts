import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { replaceFolder, restoreFolder } from '../../../src/integration/replace-folder.ts';

async function roomIn(test: TestContext, parent = tmpdir()): Promise<string> {
  const room = await mkdtemp(join(parent, 'thu-vien-'));
  test.after(() => rm(room, { recursive: true, force: true }));
  return room;
}

/** The least that says that this program made a folder. */
const MANIFEST = JSON.stringify({
  generator: 'thu-vien-chi-bo',
  format: 1,
  engine: '1.0.0',
  commit: null,
  dirty: null,
  day: '2026-11-28',
  drafts: false,
  files: {},
});

async function site(folder: string, text: string): Promise<string> {
  await mkdir(join(folder, 'tin-tuc'), { recursive: true });
  await writeFile(join(folder, 'tin-tuc/index.html'), text);
  await writeFile(join(folder, 'manifest.json'), MANIFEST);
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
    assert.deepEqual([await readdir(room), await readdir(place)], [['dist'], ['manifest.json', 'tin-tuc']]);
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

  for (const leftover of ['dist.old', 'dist.next']) {
    it(`takes nothing away that is somebody else's: ${leftover}`, async (test) => {
      const room = await roomIn(test);
      const place = await site(join(room, 'dist'), 'cũ');
      await mkdir(join(room, leftover));
      await writeFile(join(room, leftover, 'luan-van.docx'), 'công sức');
      await assert.rejects(
        replaceFolder(await site(join(room, 'moi'), 'mới'), place),
        (error: Error) => error.message.includes(`${leftover} trong lúc thay trang`) && error.message.includes('Không xóa gì'),
      );
      assert.deepEqual([await shown(place), await readFile(join(room, leftover, 'luan-van.docx'), 'utf8')], ['cũ', 'công sức']);
    });
  }

  it('does not replace what somebody put there meanwhile', async (test) => {
    const room = await roomIn(test);
    await mkdir(join(room, 'dist'));
    await writeFile(join(room, 'dist', 'cua-toi.txt'), 'công sức');
    await assert.rejects(replaceFolder(await site(join(room, 'moi'), 'mới'), join(room, 'dist')), {
      message: /Không xóa gì; trang mới nằm ở .*dist\.next/,
    });
    assert.deepEqual(await readdir(join(room, 'dist')), ['cua-toi.txt']);
  });
});

describe('restoreFolder', () => {
  it('after a run killed between the two renames: the last site is there again', async (test) => {
    const room = await roomIn(test);
    await site(join(room, 'dist.old'), 'cũ');
    await site(join(room, 'dist.next'), 'mới');
    await restoreFolder(join(room, 'dist'));
    assert.equal(await shown(join(room, 'dist')), 'cũ');
    assert.deepEqual(await readdir(room), ['dist']);
  });

  it('after a copy cut off at its first moment, too', async (test) => {
    const room = await roomIn(test);
    await mkdir(join(room, 'dist.next'));
    await writeFile(join(room, 'dist.next', 'manifest.json'), '');
    await restoreFolder(join(room, 'dist'));
    assert.deepEqual(await readdir(room), []);
  });
});
