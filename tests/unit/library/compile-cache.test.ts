import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { DigestCache } from '../../../src/library/compile-cache.ts';
import { contentFolder } from './content-folder.ts';

const unexpected = (): never => assert.fail('made again');

async function open<T>(file: string | null): Promise<DigestCache<T>> {
  const cache = new DigestCache<T>(file);
  await cache.load();
  return cache;
}

describe('DigestCache', () => {
  it('gives what was saved by the same parts, and makes anew what any other part asks for', async (test) => {
    const file = join(await contentFolder(test, {}), 'deep', 'cache.json');
    const first = await open<string>(file);
    assert.equal(first.get(['1', 'văn bản'], () => 'đã dịch'), 'đã dịch');
    await first.save();
    const second = await open<string>(file);
    assert.equal(second.get(['1', 'văn bản'], unexpected), 'đã dịch');
    assert.equal(second.get(['1', 'văn bản khác'], () => 'mới'), 'mới');
    assert.equal(second.get(['1văn', 'bản'], () => 'ranh giới'), 'ranh giới');
  });

  it('keeps only what the last run asked for', async (test) => {
    const file = join(await contentFolder(test, {}), 'cache.json');
    const first = await open<number>(file);
    first.get(['a'], () => 1);
    first.get(['b'], () => 2);
    await first.save();
    const second = await open<number>(file);
    second.get(['b'], unexpected);
    await second.save();
    assert.deepEqual(Object.values(JSON.parse(await readFile(file, 'utf8')) as object), [2]);
  });

  for (const [name, text] of Object.entries({ 'cut off': '{"abc":', 'empty': '', 'not an object': 'null', 'a list': '[1]', 'binary': '\u0000\u0001' })) {
    it(`a damaged file (${name}) is an empty cache, and is mended by saving`, async (test) => {
      const file = join(await contentFolder(test, {}), 'cache.json');
      await writeFile(file, text);
      const cache = await open<string>(file);
      assert.equal(cache.get(['a'], () => 'mới'), 'mới');
      await cache.save();
      assert.equal((await open<string>(file)).get(['a'], unexpected), 'mới');
    });
  }

  it('leaves no file beside the one it saves, and writes none without a name', async (test) => {
    const folder = await contentFolder(test, {});
    const cache = await open<string>(join(folder, 'cache.json'));
    cache.get(['a'], () => 'một');
    await cache.save();
    assert.deepEqual(await readdir(folder), ['cache.json']);
    const none = await open<string>(null);
    assert.equal(none.get(['a'], () => 'hai'), 'hai');
    await none.save();
    assert.deepEqual(await readdir(folder), ['cache.json']);
  });
});
