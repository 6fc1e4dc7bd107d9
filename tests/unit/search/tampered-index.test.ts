import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { SearchError } from '../../../src/search/errors.ts';
import { SearchService } from '../../../src/search/service.ts';
import { randomFrom } from '../../hostile/queries.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

Object.assign(globalThis, { location: { origin: 'https://library.example', href: 'https://library.example/' } });

const LONG_PAGE = {
  url: '/trang-dai/',
  html: `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>Trang dài</h1><p>${'Dân vận khéo thì việc gì cũng thành công. '.repeat(120)}</p></main></body></html>`,
};
const directory = await buildFixtureIndex([...fixtureSources(), LONG_PAGE]);
const read = readFromDirectory(directory);
const files = readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1));
/** Files that this reader asks for, a few of each kind; the others are Pagefind's own search. */
const ours = [/^[^/]+\.(?:gz|json)$/, /^fragment\//, /^words\//, /^passage\//].flatMap((kind) =>
  files.filter((file) => kind.test(file) && file !== 'pagefind-entry.json').slice(0, 5),
);

type Tamper = (bytes: Uint8Array) => Uint8Array;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Everything a page asks, with one file changed: each call settles, and what it rejects with says what to do. */
async function askAll(tampered: string, tamper: Tamper): Promise<string[]> {
  const service = new SearchService('https://library.example/pagefind/', async (path) =>
    path === tampered ? tamper(await read(path)) : read(path),
  );
  const calls = [
    () => service.search('dân vận khéo', {}),
    () => service.search('đạo đức nhân dân kế hoạch', { sort: 'date' }),
    () => service.search('zzkhong', {}),
    () => service.search('15/5/2016 t.15 tr.622', {}),
    () => service.search('', { filters: { loai: ['Tin tức'] }, limit: 50 }),
    () => service.suggest('dan v', {}),
    () => service.facets(),
  ];
  const codes: string[] = [];
  for (const call of calls) {
    const failure = await call().then(
      () => null,
      (error: unknown) => error,
    );
    if (failure) codes.push(failure instanceof SearchError ? failure.code : `no SearchError: ${String(failure)}`);
  }
  return codes;
}

const json = async (path: string): Promise<unknown> =>
  JSON.parse((await read(path).then((bytes) => (isPacked(bytes) ? gunzipSync(bytes) : Buffer.from(bytes)))).toString());
const manifest = (await json('vietnamese-search.json')) as { library: string };
const library = (await json(manifest.library)) as { fragments: object; weights: number[]; chunks: { files: object }; facets: object[] };

const HTML = '<!doctype html><html lang="vi"><title>404</title><body>Không có trang này</body></html>';
const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024), { level: 9 });
const WAYS: Record<string, Tamper> = {
  emptied: () => new Uint8Array(),
  'one byte': (bytes) => bytes.slice(0, 1),
  'cut in half': (bytes) => bytes.slice(0, bytes.length >> 1),
  'without its last byte': (bytes) => bytes.slice(0, -1),
  'a page of the server': () => text(HTML),
  'a packed page of the server': () => gzipSync(HTML),
  'a bomb': () => bomb,
  'JSON null': () => text('null'),
  'an empty object': () => text('{}'),
  'a list': () => text('[[[[1]]]]'),
  'random bytes': (bytes) => Uint8Array.from(bytes, (_, i) => (i * 197 + 61) & 255),
};

describe('an index of which one file is', () => {
  for (const [way, tamper] of Object.entries(WAYS)) {
    it(`${way}: says that it is damaged`, async () => {
      const wrong: string[] = [];
      // Unpacking a bomb up to the limit takes its time: one file of each kind is enough.
      for (const file of way === 'a bomb' ? ours.filter((_, i) => i % 5 === 0) : ours) {
        const codes = await askAll(file, tamper);
        const mustFail = /^(?:vietnamese|library)/.test(file);
        if (codes.some((code) => code !== 'corrupt') || (mustFail && codes.length === 0)) wrong.push(`${file}: ${codes.join(', ')}`);
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('flipped in one bit: answers, or says that it is damaged', async () => {
    const random = randomFrom(7);
    const wrong: string[] = [];
    for (let i = 0; i < 80; i++) {
      const file = ours[i % ours.length]!;
      const [place, bit] = [random(1 << 20), random(8)];
      const codes = await askAll(file, (bytes) => bytes.map((byte, at) => (at === place % bytes.length ? byte ^ (1 << bit) : byte)));
      if (codes.some((code) => !/^(?:corrupt|version|index-missing)$/.test(code))) wrong.push(`${file}: ${codes.join(', ')}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('flipped in one bit before it was packed: answers, or says that it is damaged', async () => {
    const random = randomFrom(8);
    const wrong: string[] = [];
    for (let i = 0; i < 120; i++) {
      const file = ours[i % ours.length]!;
      const at = random(1 << 20);
      const codes = await askAll(file, (bytes) => {
        const plain = Uint8Array.from(isPacked(bytes) ? gunzipSync(bytes) : bytes);
        plain[at % plain.length]! ^= 1 << random(8);
        return isPacked(bytes) ? gzipSync(plain) : plain;
      });
      if (codes.some((code) => !/^(?:corrupt|version|index-missing)$/.test(code))) wrong.push(`${file} at ${at}: ${codes.join(', ')}`);
    }
    assert.deepEqual(wrong, []);
  });
});

describe('a manifest that', () => {
  const changed = (change: object): Promise<string[]> =>
    askAll('vietnamese-search.json', () => text(JSON.stringify({ ...manifest, ...change })));

  it('is of another version says so', async () => {
    for (const change of [{ format: 99 }, { pagefind: '9.9.9' }]) assert.ok((await changed(change)).every((code) => code === 'version'));
  });

  it('names files outside the index is damaged', async () => {
    for (const library of ['../x.gz', '//evil.example/x.gz', 'https://evil.example/library.00000000.gz', 'library.gz', '', 7, null, {}])
      assert.ok(
        (await changed({ library })).every((code) => code === 'corrupt'),
        String(library),
      );
  });
});

describe('a library file whose columns disagree', () => {
  const shapes: Record<string, object> = {
    'fewer lengths': { lengths: [1] },
    'a length that is none': { lengths: ['x'] },
    'a weight above one': { weights: library.weights.map(() => 2) },
    'fewer weights': { weights: [1] },
    'last pages that are no numbers': { last: ['1'] },
    'a count without names': { fragments: { ...library.fragments, count: 1e9 } },
    'names that climb': { fragments: { ...library.fragments, prefix: '../' } },
    'names on another host': { fragments: { ...library.fragments, prefix: '//evil.example/' } },
    'chunks without beginnings': { chunks: { ...library.chunks, from: [] } },
    'values that are not there': { facets: library.facets.map((facet) => ({ ...facet, values: [] })) },
    'a lexicon of numbers': { lexicon: [1, 2] },
    'names of what every object has': { facets: [{ name: '__proto__', values: 'x', pages: [] }] },
  };
  for (const [what, change] of Object.entries(shapes)) {
    it(`is damaged: ${what}`, async () => {
      const codes = await askAll(manifest.library, () => gzipSync(JSON.stringify({ ...library, ...change })));
      assert.ok(codes.length > 0 && codes.every((code) => code === 'corrupt'), codes.join(', '));
    });
  }
});

describe('a fragment that', () => {
  const fragments = files.filter((file) => file.startsWith('fragment/'));
  const fragmentFor = async (change: object): Promise<string[]> => {
    const service = new SearchService('https://library.example/pagefind/', async (path) => {
      const bytes = await read(path);
      if (!fragments.includes(path)) return bytes;
      const [, json = ''] = /^pagefind_dcd(.*)$/s.exec(gunzipSync(bytes).toString()) ?? [];
      return gzipSync(`pagefind_dcd${JSON.stringify({ ...(JSON.parse(json) as object), ...change })}`);
    });
    return service.search('an toàn giao thông', {}).then(
      ({ results }) => results.map(({ url }) => url),
      (error: SearchError) => [error.code],
    );
  };

  it('leads elsewhere is damaged', async () => {
    for (const url of [
      'javascript:alert(1)',
      '/javascript:alert(1)',
      '//javascript:alert(1)',
      'https://evil.example/',
      '/https://evil.example/',
      '\\\\evil.example',
      '/../../x',
      7,
      null,
    ]) {
      const answer = await fragmentFor({ url });
      assert.ok(answer[0] === 'corrupt' || answer.every((address) => /^\/[^/\\]/.test(address)), `${String(url)}: ${answer.join(', ')}`);
    }
    assert.deepEqual(await fragmentFor({ url: 'javascript:alert(1)' }), ['corrupt']);
  });

  it('has no texts where texts belong is damaged', async () => {
    for (const change of [{ meta: null }, { meta: { title: {} } }, { meta: [] }, { content: 7 }, { content: null }, { filters: 'x' }])
      assert.deepEqual(await fragmentFor(change), ['corrupt'], JSON.stringify(change));
  });
});
