import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../../src/search/bundle/read-file.ts';
import { SearchError } from '../../../src/search/errors.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { buildFixtureIndex } from './fixture.ts';

const readWhole = readFromDirectory(await buildFixtureIndex());
const library = await Library.open(readWhole);
const whole = new SearchEngine(library);
const nameOf = (page: number): string => library.bundle.meta.fragments[page]!;
const { fragments } = library.bundle.meta;

const QUERIES = [
  'daoj dduwcs',
  'chăm lo đời sống nhân dân',
  '05-CT/TW',
  '"dân vận khéo"',
  'đạo đức -học',
  'ngày 15/5/2016',
  'xyzzyqwert',
  'hoc',
];

/** The pages at these addresses, by the names that `within` takes. */
async function namesOf(...urls: string[]): Promise<string[]> {
  const pages = await Promise.all(fragments.map((_, page) => library.bundle.fragment(page)));
  return urls.map((url) => nameOf(pages.findIndex((page) => page.url === url)));
}

describe('a search within some pages', () => {
  it('answers as the whole library does where they are all of it', async () => {
    for (const query of QUERIES) {
      const { within, ...answer } = await whole.search(query, { within: fragments, limit: 50 });
      assert.deepEqual({ ...answer, within: null }, await whole.search(query, { limit: 50 }), query);
      assert.deepEqual(within, { pages: fragments.length, beyond: 0 });
      assert.deepEqual(await whole.suggest(query, { within: fragments }), await whole.suggest(query), query);
    }
  });

  it('finds, counts and offers filters among them alone, and says how many more there are', async () => {
    for (const query of QUERIES) {
      const everywhere = await whole.search(query, { limit: 50 });
      const kept = everywhere.results.filter((_, i) => i % 2 === 1).map(({ page }) => page);
      const { results, total, within, facets } = await whole.search(query, { within: kept.map(nameOf), limit: 50 });
      assert.deepEqual(results.map(({ page }) => page).sort(), [...kept].sort(), query);
      assert.equal(total, kept.length, query);
      assert.deepEqual(within, { pages: kept.length, beyond: everywhere.total - kept.length }, query);
      const kinds = facets.find(({ name }) => name === 'loai')!.values;
      assert.equal(
        kinds.reduce((sum, { count }) => sum + count, 0),
        kept.length,
      );
    }
  });

  it('finds what answers best among them, however much better others do', async () => {
    const within = await namesOf('/dan-chu-co-so/');
    const { results, within: told } = await whole.search('đời sống nhân dân', { within });
    assert.deepEqual(
      results.map(({ url }) => url),
      ['/dan-chu-co-so/'],
    );
    assert.ok(told!.beyond > 0);
  });

  it('suggests them alone, and the filters that they have', async () => {
    const within = await namesOf('/dan-van/');
    const suggestions = await whole.suggest('dan', { within });
    const pages = suggestions.filter(({ kind }) => kind === 'page').map(({ url }) => url);
    assert.deepEqual(pages, ['/dan-van/']);
    assert.deepEqual(await whole.suggest('đạo đức', { within }), []);
  });

  it('finds nothing where there are none', async () => {
    const { total, within, results } = await whole.search('đạo đức', { within: [] });
    assert.deepEqual([total, results.length], [0, 0]);
    assert.ok(within!.beyond > 0);
  });
});

describe('a page that is held to be kept and is not', () => {
  const all = whole.search('dân', { limit: 50 });
  const without =
    (path: string): ReadFile =>
    async (asked, cache) => {
      if (asked === path) throw new SearchError('offline', 'no network');
      return readWhole(asked, cache);
    };

  it('takes no other with it', async () => {
    const { results } = await all;
    const gone = nameOf(results[1]!.page);
    const device = new SearchEngine(await Library.open(without(`fragment/${gone}.pf_fragment`)));
    const left = await device.search('dân', { within: fragments, limit: 50 });
    assert.deepEqual(
      left.results.map(({ url }) => url),
      results.filter((_, i) => i !== 1).map(({ url }) => url),
    );
    assert.ok((await device.suggest('dân', { within: fragments })).length > 0);
    await assert.rejects(device.search('dân', { limit: 50 }), { code: 'offline' });
  });
});
