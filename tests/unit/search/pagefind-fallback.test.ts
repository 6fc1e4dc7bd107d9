import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPagefind } from '../../../src/search/pagefind-fallback.ts';

/** Stands in for `pagefind.js`: what its documentation says it answers. */
const MODULE = `
export const search = async (query, { filters }) => ({
  results: [{ score: 2, data: async () => ({
    url: '/a/', excerpt: 'gốc của <mark>đạo</mark> <mark>đức</mark> ␞ &lt;b&gt;', meta: { title: 'A' }, filters: { loai: ['Tin'] },
  }) }],
  filters: { loai: { Tin: 1, 'Văn bản': 0 } },
  asked: [query, filters],
});
export const filters = async () => ({ loai: { Tin: 3 } });
export const destroy = async () => {};
`;

const SITE = new URL('https://library.example/');
Object.assign(globalThis, { location: { origin: SITE.origin, href: SITE.href } });

describe('openPagefind', () => {
  it('answers in the shapes of this search', async () => {
    const folder = await moduleFolder();
    const search = await openPagefind(folder, SITE);
    const response = await search.search('đạo đức', { filters: { loai: ['Tin'] } });
    assert.equal(response.engine, 'pagefind');
    assert.equal(response.total, 1);
    const [first] = response.results;
    assert.equal(first!.excerpt.text, 'gốc của đạo đức <b>');
    assert.deepEqual(first!.excerpt.marks, [
      [8, 11],
      [12, 15],
    ]);
    assert.deepEqual(first!.marks, ['đạo', 'đức']);
    assert.deepEqual(response.facets, [
      {
        name: 'loai',
        values: [
          { value: 'Tin', count: 1, selected: true },
          { value: 'Văn bản', count: 0, selected: false },
        ],
      },
    ]);
    assert.deepEqual((await search.facets())[0]!.values, [{ value: 'Tin', count: 3, selected: false }]);
  });

  it('names no page of another site', async () => {
    for (const url of ['javascript:alert(1)', '//evil.example/', 'https://evil.example/']) {
      const search = await openPagefind(await moduleFolder(MODULE.replace("'/a/'", JSON.stringify(url))), SITE);
      await assert.rejects(search.search('đạo đức'), { code: 'corrupt' }, url);
    }
  });

  it('says so when there is none', async () => {
    await assert.rejects(openPagefind('file:///nowhere/'), { code: 'index-missing' });
  });
});

async function moduleFolder(code = MODULE): Promise<string> {
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  const { after } = await import('node:test');
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-stand-in-'));
  after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'pagefind.js'), code);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return `${pathToFileURL(folder).href}/`;
}
