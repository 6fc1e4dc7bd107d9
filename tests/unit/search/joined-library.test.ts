import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { JoinedLibrary, type LibraryPart } from '../../../src/search/federation/joined-library.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import type { SourcePage } from '../../../src/search/index-side/pagefind-bundle.ts';
import type { Facet, SearchOptions } from '../../../src/search/types.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

const NAMES = ['Chi bộ Một', 'Chi bộ Hai', 'Chi bộ Ba', 'Chi bộ Vắng'];

const open = async (pages: ReturnType<typeof fixtureSources>): Promise<Library> =>
  Library.open(readFromDirectory(await buildFixtureIndex(pages)));
const sources = fixtureSources();
const third = Math.ceil(sources.length / 3);
// The first library has pages without other names, so that it numbers its metadata fields otherwise.
const pages = sources.map((page, i) =>
  i < third ? { ...page, html: page.html.replace(/<span hidden data-pagefind-meta="alias[^>]*><\/span>/, '') } : page,
);
// By their addresses, so that pages have the same numbers apart and together.
const apart = [await open(pages.slice(0, third)), await open(pages.slice(third, 2 * third)), await open(pages.slice(2 * third))];
const whole = await open(pages);
const together = new SearchEngine(whole);
const partOf = (library: Library, number: number): LibraryPart => ({ library, number, watch: (download) => download });
const joined = new JoinedLibrary(apart.map(partOf), NAMES);
const engine = new SearchEngine(joined);
const all: SearchOptions = { limit: 100 };

const QUERIES = [
  'đạo đức',
  'daoj dduwcs',
  'dao duc',
  'dan van kheo',
  'chăm lo đời sống nhân dân',
  'học tập và làm theo đạo đức trong đời sống',
  'hoc tap va lam theo dao duc trong doi song',
  '05-CT/TW',
  '"dân vận khéo"',
  '"nhân dân vùng cao" đạo đức',
  'đạo đức -học',
  'ngày 15/5/2016',
  'năm 2020',
  'năm 1999',
  'trung ương',
  'chuyển đổi số',
  'UBND xã',
  'tin tức dân vận',
  'loai:tin-tuc dân',
  'khéoo',
  'nhân dâ',
  'xyzzyqwert',
];

describe('libraries that are joined', () => {
  it('have the metadata fields of all, which some of them number otherwise', () => {
    assert.deepEqual(apart[0]!.file.fields, ['date', 'kind', 'title']);
    assert.deepEqual(apart[2]!.file.fields, ['alias', 'date', 'kind', 'title']);
    assert.deepEqual(joined.file.fields, whole.file.fields);
  });

  it('answer as one index of all their pages does: the same pages in the same order, with the same scores and words', async () => {
    let found = 0;
    for (const query of QUERIES) {
      for (const options of [
        all,
        { ...all, literal: true },
        { ...all, sort: 'date' as const },
        { ...all, filters: { loai: ['Tin tức'] } },
      ]) {
        const ours = await engine.search(query, options);
        const { facets, ...expected } = await together.search(query, options);
        assert.deepEqual({ ...ours, facets: [] }, { ...expected, facets: [] }, query);
        assert.deepEqual(sorted(ours.facets.filter(({ name }) => name !== 'thu-vien')), sorted(facets), query);
        found += ours.total;
      }
    }
    assert.ok(found > 150, `${found} results were compared`);
  });

  it('say of each page whose it is', async () => {
    for (const { page, url } of (await engine.search('dân', all)).results) {
      const number = joined.numberOf(page);
      const own = page - apart.slice(0, number).reduce((sum, { bundle }) => sum + bundle.pageCount, 0);
      assert.equal((await apart[number]!.bundle.fragment(own)).url, url);
    }
  });

  it('are counted and chosen by their names, clicked and typed, those that are not joined too', async () => {
    const { facets, total } = await engine.search('dân', all);
    const { values } = facets.find(({ name }) => name === 'thu-vien')!;
    assert.ok(values.length > 1);
    assert.equal(
      values.reduce((sum, { count }) => sum + count, 0),
      total,
    );
    for (const { value, count } of values) {
      const clicked = await engine.search('dân', { ...all, filters: { 'thu-vien': [value] } });
      const typed = await engine.search(`dân thư-viện:"${value}"`, all);
      assert.equal(clicked.total, count);
      assert.deepEqual(
        typed.results.map(({ url }) => url),
        clicked.results.map(({ url }) => url),
      );
    }
    const absent = await engine.search('dân thu-vien:"Chi bộ Vắng"', all);
    assert.deepEqual([absent.total, absent.interpretation.filters], [0, { 'thu-vien': ['Chi bộ Vắng'] }]);
    assert.deepEqual(absent.widenings, [{ lifted: ['thu-vien'], total }]);
  });

  it('complete a word by what came of each, however differently their indexes are cut', async () => {
    const page = (beginnings: string): SourcePage => {
      const words = [...beginnings].flatMap((a) =>
        [...'bcdgklmnt'].flatMap((b) => [...'aeiou'].flatMap((c) => [...'bcdgklmnt'].map((d) => `${a}a${b}${c}${d}`))),
      );
      return {
        url: '/tu/',
        html: `<html lang="vi"><body><main data-pagefind-body><h1>Từ</h1><p>${words.join(' ')} khéo kháng</p></main></body></html>`,
      };
    };
    const libraries = [await open([page('kl')]), await open([page('dkm')]), await open([page('k'), ...pages])];
    assert.ok(libraries.every(({ file }) => file.chunks.from.length > 1));
    const many = new SearchEngine(new JoinedLibrary(libraries.map(partOf), NAMES));
    for (const query of ['k', 'ka', 'kab', 'kh', 'khá', 'nhân dân k', 'm', '1', '15/']) {
      const { total } = await many.search(query, { typing: true });
      assert.ok(total > 0 || /\d/.test(query), query);
    }
  });

  it('hold nothing against pages of another', () => {
    const [first, second] = apart as [Library, Library, Library];
    const { pageCount } = first.bundle;
    const lying = { ...first, file: { ...first.file, last: [0, pageCount] } } as unknown as Library;
    const { file } = new JoinedLibrary([lying, second].map(partOf), NAMES);
    assert.deepEqual(file.last, [0, ...second.file.last.map((page) => page + pageCount)]);
  });
});

const sorted = (facets: readonly Facet[]): Facet[] =>
  facets
    .map(({ name, values }) => ({ name, values: [...values].sort((a, b) => (a.value < b.value ? -1 : 1)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
