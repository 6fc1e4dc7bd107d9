import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

/** Rules on one subject that took each other's place; only the last is in force. */
function rule(year: number, weight?: number) {
  const said = weight === undefined ? '' : `<span hidden data-pagefind-meta="weight:${weight}"></span>`;
  const text = 'Những điều người mượn sách không được làm: viết vào sách, gập trang, cho mượn lại.'.repeat(weight ? 2 : 1);
  return {
    url: `/noi-quy-${year}/`,
    html: `<!doctype html><html lang="vi"><body><main data-pagefind-body>${said}<h1>Nội quy ${year}</h1><p>${text}</p></main></body></html>`,
  };
}

const falseSaying = {
  url: '/trich-dan/cau-gan-nham/',
  html:
    '<!doctype html><html lang="vi"><body><main data-pagefind-body><span hidden data-pagefind-meta="last:1"></span>' +
    '<h1>Gập trang sách là có tội với người viết</h1><p>Gập trang sách, gập trang.</p></main></body></html>',
};

/** Sayings on one subject, each in its title as a whole; of those that say the same, the first was checked less. */
const sayings = ['hai', 'ba', 'bốn', 'năm'].map((count, i) => ({
  url: `/trich-dan/bong-ma-${i}/`,
  html:
    `<!doctype html><html lang="vi"><body><main data-pagefind-body>${i < 2 ? '<span hidden data-pagefind-meta="weight:0.95"></span>' : ''}` +
    `<h1>Bông mạ trổ sớm thì ${count} nhà cùng mừng, bông mạ trổ muộn thì ${count} nhà cùng lo</h1></main></body></html>`,
}));

const directory = await buildFixtureIndex([...fixtureSources(), rule(2011, 0.5), rule(2021, 0.5), rule(2026), falseSaying, ...sayings]);
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));
const urls = async (query: string): Promise<string[]> => (await engine.search(query)).results.map(({ url }) => url);

describe('a page that says it counts less', () => {
  it('stands below the page that took its place, even where it has the words more often', async () => {
    for (const query of ['những điều người mượn sách không được làm', 'nhung dieu nguoi muon sach khong duoc lam', 'gập trang'])
      assert.equal((await urls(query))[0], '/noi-quy-2026/', query);
  });

  it('is still found, and first by its own name', async () => {
    assert.deepEqual((await urls('nội quy mượn sách')).slice(0, 3).sort(), ['/noi-quy-2011/', '/noi-quy-2021/', '/noi-quy-2026/']);
    assert.equal((await urls('nội quy 2011'))[0], '/noi-quy-2011/');
    assert.equal((await engine.suggest('nội quy 20'))[0]?.url, '/noi-quy-2026/');
  });

  it('stands below its like for a few words of its title, however much of the query they are', async () => {
    for (const query of ['bông mạ', 'bong ma', 'bông mạ trổ'])
      assert.deepEqual((await urls(query)).slice(0, 2).sort(), ['/trich-dan/bong-ma-2/', '/trich-dan/bong-ma-3/'], query);
    assert.equal((await urls('bông mạ trổ sớm thì ba nhà cùng mừng'))[0], '/trich-dan/bong-ma-1/');
  });

  it('stands below all that is shown with it where it asks for that, though its words are the best answer', async () => {
    for (const query of ['gập trang sách là có tội với người viết', 'gập trang', 'gap trang']) {
      const shown = await urls(query);
      assert.ok(shown.length > 1, query);
      assert.equal(shown.at(-1), '/trich-dan/cau-gan-nham/', query);
    }
    assert.equal((await engine.suggest('gập trang')).at(-1)?.url, '/trich-dan/cau-gan-nham/');
  });

  it('says a share: anything else ends the build', async () => {
    await assert.rejects(buildFixtureIndex([rule(2011, 5)]), /noi-quy-2011.*weight:5/);
  });
});
