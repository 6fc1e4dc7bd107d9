import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { findObstacle, isThere, readContentFile } from '../../../src/library/read-file.ts';
import { contentFolder } from './content-folder.ts';

/** The text read, the code of the problem, or null. */
function outcome(folder: string, file: string, most?: number): string | null {
  const read = readContentFile(folder, file, most);
  return read && ('bytes' in read ? read.bytes.toString('utf8') : read.problem.rule);
}

describe('a file of the content folder', () => {
  it('is read whole, up to the limit', async (test) => {
    const folder = await contentFolder(test, { 'a/b.txt': 'mười chữ a', 'rong.txt': '' });
    assert.deepEqual(
      [outcome(folder, 'a/b.txt'), outcome(folder, 'rong.txt'), outcome(folder, 'a/b.txt', 15), outcome(folder, 'a/b.txt', 14)],
      ['mười chữ a', '', 'mười chữ a', 'tep-qua-lon'],
    );
  });

  it('is none where nothing is, and where the path leads out of the folder', async (test) => {
    const folder = await contentFolder(test, { 'a/b.txt': 'x' });
    for (const file of [
      'khong-co',
      'a/khong-co',
      'a/b.txt/c',
      '../passwd',
      'a/../a/b.txt',
      './a/b.txt',
      'a//b.txt',
      '/etc/passwd',
      '',
      'a\\b.txt',
      'a/b.txt\0',
      '..',
    ])
      assert.equal(outcome(folder, file), null, file);
  });

  it('a link is a problem wherever it stands in the path, and whatever it leads to', async (test) => {
    const secret = await contentFolder(test, { 'mat.txt': 'mật' });
    const folder = await contentFolder(test, { 'that/a.txt': 'x' });
    await symlink(secret, join(folder, 'thu-muc'));
    await symlink(join(secret, 'mat.txt'), join(folder, 'tep'));
    await symlink('that', join(folder, 'trong'));
    await symlink('/dev/zero', join(folder, 'khong'));
    await symlink('khong-co', join(folder, 'gay'));
    for (const file of ['thu-muc/mat.txt', 'tep', 'trong/a.txt', 'khong', 'gay', 'thu-muc']) {
      assert.equal(outcome(folder, file), 'lien-ket-tep', file);
      assert.equal(findObstacle(folder, file)?.rule, 'lien-ket-tep', file);
      assert.ok(isThere(folder, file), file);
    }
  });

  it('a pipe is a problem at once; nobody waits for its other end', { skip: process.platform === 'win32' }, async (test) => {
    const folder = await contentFolder(test, {});
    execFileSync('mkfifo', [join(folder, 'ong')]);
    assert.deepEqual([outcome(folder, 'ong'), findObstacle(folder, 'ong')?.rule], ['tep-dac-biet', 'tep-dac-biet']);
  });

  it('may be written where nothing or a file is', async (test) => {
    const folder = await contentFolder(test, { 'a/b.txt': 'x' });
    assert.deepEqual(
      [
        findObstacle(folder, 'a/b.txt'),
        findObstacle(folder, 'a/moi.txt'),
        findObstacle(folder, 'moi/moi.txt'),
        isThere(folder, 'a/moi.txt'),
      ],
      [null, null, null, false],
    );
    assert.equal(findObstacle(folder, 'a')?.rule, 'tep-dac-biet');
    await rm(folder, { recursive: true });
  });
});
