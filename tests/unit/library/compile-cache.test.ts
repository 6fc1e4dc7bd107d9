import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { DigestCache } from '../../../src/library/compile-cache.ts';
import { contentFolder } from './content-folder.ts';

const unexpected = (): never => assert.fail('made again');

const isString = (value: unknown): value is string => typeof value === 'string';

async function open(file: string | null): Promise<DigestCache<string>> {
  const cache = new DigestCache(file, isString);
  await cache.load();
  return cache;
}

describe('DigestCache', () => {
  it('gives what was saved by the same parts, and makes anew what any other part asks for', async (test) => {
    const file = join(await contentFolder(test, {}), 'deep', 'cache.json');
    const first = await open(file);
    assert.equal(
      first.get(['1', 'văn bản'], () => 'đã dịch'),
      'đã dịch',
    );
    await first.save();
    const second = await open(file);
    assert.equal(second.get(['1', 'văn bản'], unexpected), 'đã dịch');
    assert.equal(
      second.get(['1', 'văn bản khác'], () => 'mới'),
      'mới',
    );
    assert.equal(
      second.get(['1văn', 'bản'], () => 'ranh giới'),
      'ranh giới',
    );
  });

  it('keeps only what the last run asked for', async (test) => {
    const file = join(await contentFolder(test, {}), 'cache.json');
    const first = await open(file);
    first.get(['a'], () => 'một');
    first.get(['b'], () => 'hai');
    await first.save();
    const second = await open(file);
    second.get(['b'], unexpected);
    await second.save();
    assert.deepEqual(
      Object.values(JSON.parse(await readFile(file, 'utf8')) as Record<string, string[]>).map(([json]) => json),
      ['"hai"'],
    );
  });

  for (const [name, text] of Object.entries({
    'cut off': '{"abc":',
    empty: '',
    'not an object': 'null',
    'a list': '[1]',
    'an empty list': '[]',
    'other values': '{"x":1}',
    deep: '['.repeat(100_000),
    binary: '\u0000\u0001',
  })) {
    it(`a damaged file (${name}) is an empty cache, and is mended by saving`, async (test) => {
      const file = join(await contentFolder(test, {}), 'cache.json');
      await writeFile(file, text);
      const cache = await open(file);
      assert.equal(
        cache.get(['a'], () => 'mới'),
        'mới',
      );
      await cache.save();
      assert.equal((await open(file)).get(['a'], unexpected), 'mới');
    });
  }

  it('makes again what is not as it was saved, or not of the shape that is asked for', async (test) => {
    const file = join(await contentFolder(test, {}), 'cache.json');
    const first = await open(file);
    first.get(['a'], () => 'một');
    await first.save();
    const [[key = '', [json = '', digest = ''] = []] = []] = Object.entries(
      JSON.parse(await readFile(file, 'utf8')) as Record<string, string[]>,
    );
    for (const poisoned of [
      { [key]: ['"<script>"', digest] },
      { [key]: 'một' },
      { [key]: [json] },
      { [key]: null },
      { [key]: [json, digest, 1] },
      { __proto__: { [key]: [json, digest] } },
    ]) {
      await writeFile(file, JSON.stringify(poisoned));
      assert.equal(
        (await open(file)).get(['a'], () => 'mới'),
        'mới',
        JSON.stringify(poisoned),
      );
    }
    await writeFile(file, JSON.stringify({ [key]: [json, digest] }));
    const numbers = new DigestCache(file, (value): value is number => typeof value === 'number');
    await numbers.load();
    assert.equal(
      numbers.get(['a'], () => 2),
      2,
    );
  });

  it('a cache that cannot be written costs nothing but time', async (test) => {
    const folder = await contentFolder(test, { 'la-tep': '' });
    const cache = await open(join(folder, 'la-tep', 'cache.json'));
    assert.equal(
      cache.get(['a'], () => 'một'),
      'một',
    );
    await cache.save();
  });

  it('leaves no file beside the one it saves, and writes none without a name', async (test) => {
    const folder = await contentFolder(test, {});
    const cache = await open(join(folder, 'cache.json'));
    cache.get(['a'], () => 'một');
    await cache.save();
    assert.deepEqual(await readdir(folder), ['cache.json']);
    const none = await open(null);
    assert.equal(
      none.get(['a'], () => 'hai'),
      'hai',
    );
    await none.save();
    assert.deepEqual(await readdir(folder), ['cache.json']);
  });
});
