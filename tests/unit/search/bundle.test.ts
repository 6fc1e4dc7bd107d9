import { gzipSync } from 'node:zlib';
import { unpackSidecar } from '../../../src/search/bundle/decompress.ts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PagefindBundle } from '../../../src/search/bundle/bundle.ts';
import { openBundle } from '../../../src/search/index-side/open-bundle.ts';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../../src/search/bundle/read-file.ts';
import { SearchError } from '../../../src/search/errors.ts';
import { buildStockBundle } from './fixture.ts';
import { FIXTURE_PAGES } from './fixture-pages.ts';

const read = readFromDirectory(await buildStockBundle());

const formsOf = async (bundle: PagefindBundle, key: string): Promise<string[]> => {
  await bundle.load([key]);
  return bundle
    .forms(key)
    .map(({ form }) => form)
    .sort();
};

describe('PagefindBundle', () => {
  it('opens a stock bundle', async () => {
    const bundle = await openBundle(read);
    assert.equal(bundle.pageCount, FIXTURE_PAGES.length);
    assert.ok(bundle.averageLength > 15);
    assert.deepEqual(
      bundle.meta.fields.filter((name) => name !== 'image'),
      ['alias', 'date', 'kind', 'title'],
    );
  });

  it('keeps written forms apart under one key, and đ under a key of its own', async () => {
    const bundle = await openBundle(read);
    assert.deepEqual(await formsOf(bundle, 'hoa'), ['hoa', 'hòa']);
    assert.deepEqual(await formsOf(bundle, 'đao'), ['đào', 'đạo'].sort());
    assert.deepEqual(await formsOf(bundle, 'blockchain'), []);
  });

  it('finds every key of the index again, whatever chunk it lies in', async () => {
    const whole = await openBundle(read);
    const bundle = await openBundle(read);
    for await (const [key, forms] of whole.allWords()) {
      await bundle.load([key]);
      assert.equal(bundle.forms(key).length, forms.length, key);
    }
  });

  it('gives pages as written, with metadata, filters and no trace of the address', async () => {
    const bundle = await openBundle(read);
    const pages = await Promise.all(FIXTURE_PAGES.map((_, page) => bundle.fragment(page)));
    const page = pages.find(({ url }) => url === '/dao-duc/')!;
    assert.match(page.content, /Đạo đức là gốc của con người, bắt đầu từ việc nhỏ trong gia đình\./);
    assert.deepEqual(page.filters, { loai: ['Chuyên đề'], 'chu-de': ['Đạo đức'], nam: ['2019'] });
    assert.equal(page.meta.date, '2019-03-10');
  });

  it('downloads a file once, however many ask at once', async () => {
    const asked: string[] = [];
    const bundle = await openBundle((path) => (asked.push(path), read(path)));
    asked.length = 0;
    await Promise.all([bundle.load(['dao', 'đao']), bundle.load(['dao']), bundle.fragment(0), bundle.fragment(0)]);
    assert.equal(new Set(asked).size, asked.length);
  });

  it('tries again after a failed download', async () => {
    let failures = 1;
    const bundle = await openBundle((path) =>
      path.startsWith('index/') && failures-- > 0 ? Promise.reject(new SearchError('offline', path)) : read(path),
    );
    await assert.rejects(bundle.load(['dao']), { code: 'offline' });
    await bundle.load(['dao']);
    assert.ok(bundle.forms('dao'));
  });
});

describe('an index the reader does not know', () => {
  it('is refused by its version, in the entry file and in pf_meta', async () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const entry = new TextDecoder().decode(await read('pagefind-entry.json'));
    const otherEntry: ReadFile = async (path) => (path === 'pagefind-entry.json' ? encode(entry.replace('1.6.0', '1.7.0')) : read(path));
    await assert.rejects(openBundle(otherEntry), { code: 'version' });

    const meta = Uint8Array.of(...encode('pagefind_dcd'), 0x86, 0x65, ...encode('1.7.0'));
    const otherMeta: ReadFile = async (path) => (path.endsWith('pf_meta') ? meta : read(path));
    await assert.rejects(openBundle(otherMeta), { code: 'version' });
  });

  it('is refused when a file is not what its name says', async () => {
    const garbage: ReadFile = async (path) => (path.endsWith('.pf_index') ? new Uint8Array([1, 2, 3]) : read(path));
    const bundle = await openBundle(garbage);
    await assert.rejects(bundle.load(['dao']), { code: 'corrupt' });
  });

  it('is reported as missing when its folder is', async () => {
    await assert.rejects(openBundle(readFromDirectory('/nowhere/at/all')), { code: 'index-missing' });
  });
});

describe('a sidecar', () => {
  it('is read packed, and as a server hands it over that unpacked it already', async () => {
    const text = new TextEncoder().encode('{"format":1}');
    assert.deepEqual(await unpackSidecar(new Uint8Array(gzipSync(text)), 'library.gz'), text);
    assert.deepEqual(await unpackSidecar(text, 'library.gz'), text);
  });
});

describe('a packed file', () => {
  const text = new TextEncoder().encode('Đạo đức cách mạng. '.repeat(200));
  const packed = new Uint8Array(gzipSync(text));
  const changed = (at: number): Uint8Array => Uint8Array.from(packed, (byte, i) => (i === at ? byte ^ 0xff : byte));
  const damaged: Readonly<Record<string, Uint8Array>> = {
    'cut off': packed.subarray(0, packed.length - 9),
    'without its end': packed.subarray(0, packed.length - 1),
    'of another checksum': changed(packed.length - 6),
    'of another length': changed(packed.length - 1),
    'changed inside': changed(40),
    'larger than any file of an index': new Uint8Array(gzipSync(new Uint8Array(9 * 1024 * 1024))),
  };
  const { DecompressionStream: own } = globalThis;

  for (const [by, given] of [
    ['the browser', own],
    ['the script for browsers that cannot', undefined],
  ] as const) {
    describe(`unpacked by ${by}`, () => {
      before(() => void Object.assign(globalThis, { DecompressionStream: given }));
      after(() => void Object.assign(globalThis, { DecompressionStream: own }));

      it('is what was packed', async () => assert.deepEqual(await unpackSidecar(packed, 'library.gz'), text));

      for (const [what, bytes] of Object.entries(damaged)) {
        it(`is refused when it is ${what}`, () => assert.rejects(unpackSidecar(bytes, 'library.gz'), { code: 'corrupt' }));
      }
    });
  }
});
