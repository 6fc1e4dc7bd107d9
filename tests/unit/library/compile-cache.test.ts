import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
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
    const file = join(await contentFolder(test, {}), 'deep', 'cache.lines');
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

  it('writes what is new behind what is there, and all anew where most of that was not asked for', async (test) => {
    const file = join(await contentFolder(test, {}), 'cache.lines');
    const run = async (...words: string[]): Promise<string[]> => {
      const cache = await open(file);
      for (const word of words) cache.get([word], () => word);
      await cache.save();
      return (await readFile(file, 'utf8')).match(/(?<=")\p{L}+(?="\n)/gu) ?? [];
    };
    assert.deepEqual(await run('một', 'hai', 'ba'), ['một', 'hai', 'ba']);
    const { mtimeNs } = await stat(file, { bigint: true });
    assert.deepEqual(await run('hai', 'ba'), ['một', 'hai', 'ba']);
    assert.equal((await stat(file, { bigint: true })).mtimeNs, mtimeNs);
    assert.deepEqual(await run('hai', 'bốn'), ['một', 'hai', 'ba', 'bốn']);
    assert.deepEqual(await run('bốn'), ['bốn']);
  });

  it('loses no more than the last lines where a run was killed at writing', async (test) => {
    const file = join(await contentFolder(test, {}), 'cache.lines');
    const first = await open(file);
    for (const word of ['một', 'hai']) first.get([word], () => word);
    await first.save();
    const whole = await readFile(file);
    for (let length = whole.length - 1; length > whole.length / 2; length -= 7) {
      await writeFile(file, whole.subarray(0, length));
      const second = await open(file);
      assert.equal(second.get(['một'], unexpected), 'một');
      second.get(['hai'], () => 'hai');
      second.get(['ba'], () => 'ba');
      await second.save();
      const third = await open(file);
      for (const word of ['một', 'hai', 'ba']) assert.equal(third.get([word], unexpected), word);
    }
  });

  it('makes again what was made by another recipe', async (test) => {
    const file = join(await contentFolder(test, {}), 'cache.lines');
    const first = new DigestCache(file, isString, 'máy cũ');
    first.get(['a'], () => 'một');
    await first.save();
    const second = new DigestCache(file, isString, 'máy mới');
    await second.load();
    assert.equal(
      second.get(['a'], () => 'hai'),
      'hai',
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
      const file = join(await contentFolder(test, {}), 'cache.lines');
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
    const file = join(await contentFolder(test, {}), 'cache.lines');
    const first = await open(file);
    first.get(['a'], () => 'một');
    await first.save();
    const sound = (await readFile(file, 'utf8')).trim();
    const [digest = '', key = '', json = ''] = sound.split(' ');
    const other = key.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const poisoned of [
      `${digest} ${key} "<script>"`,
      `${digest.replace(/^./, '_')} ${key} ${json}`,
      `${digest} ${other} ${json}`,
      `${key} ${json}`,
      `${digest} ${key} `,
      `${digest} ${key}`,
      `${digest}${key}${json}`,
      `x${sound}`,
      `${sound}x`,
      sound.slice(0, -1),
      `${sound.slice(0, -1)}\n${sound.slice(-1)}`,
    ]) {
      await writeFile(file, `${poisoned}\n`);
      assert.equal(
        (await open(file)).get(['a'], () => 'mới'),
        'mới',
        poisoned,
      );
    }
    await writeFile(file, sound);
    assert.equal((await open(file)).get(['a'], unexpected), 'một');
    const numbers = new DigestCache(file, (value): value is number => typeof value === 'number');
    await numbers.load();
    assert.equal(
      numbers.get(['a'], () => 2),
      2,
    );
  });

  it('a cache that cannot be written costs nothing but time', async (test) => {
    const folder = await contentFolder(test, { 'la-tep': '' });
    const cache = await open(join(folder, 'la-tep', 'cache.lines'));
    assert.equal(
      cache.get(['a'], () => 'một'),
      'một',
    );
    await cache.save();
  });

  it('leaves no file beside the one it saves, and writes none without a name', async (test) => {
    const folder = await contentFolder(test, {});
    const cache = await open(join(folder, 'cache.lines'));
    cache.get(['a'], () => 'một');
    await cache.save();
    assert.deepEqual(await readdir(folder), ['cache.lines']);
    const none = await open(null);
    assert.equal(
      none.get(['a'], () => 'hai'),
      'hai',
    );
    await none.save();
    assert.deepEqual(await readdir(folder), ['cache.lines']);
  });
});
