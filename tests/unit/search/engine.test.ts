import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import type { SearchOptions, SearchResponse } from '../../../src/search/types.ts';
import { buildFixtureIndex } from './fixture.ts';
import { FIXTURE_PAGES } from './fixture-pages.ts';

const directory = await buildFixtureIndex();
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));

const search = (query: string, options?: SearchOptions): Promise<SearchResponse> => engine.search(query, options);
const urls = async (query: string, options?: SearchOptions): Promise<string[]> =>
  (await search(query, options)).results.map(({ url }) => url);

/** The first page for each way to type a query. */
function finds(first: string, ...queries: string[]): void {
  for (const query of queries) {
    it(`${first} for ${query}`, async () => assert.equal((await urls(query))[0], `/${first}/`));
  }
}

describe('every way to type', () => {
  finds('doi-song-nhan-dan', 'chăm lo đời sống nhân dân', 'CHĂM LO ĐỜI SỐNG NHÂN DÂN', '  chăm lo,  đời sống nhân dân. ');
  finds('doi-song-nhan-dan', 'cham lo doi song nhan dan', 'chăm lo doi sống nhan dân', 'chăm lo đời sống nhân dân'.normalize('NFD'));
  finds('doi-song-nhan-dan', 'chawm lo ddowif soongs nhaan daan', 'cha8m lo d9o7i2 so61ng nha6n da6n', "cha(m lo ddo+`i so^'ng nha^n da^n");
  finds(
    'doi-song-nhan-dan',
    'chăm lo ddowif sống nhân dân',
    'chăm lo đời sốg nhân dân',
    'chăm lo đời sống nhân dâm',
    'chăm lo đờisống nhân dân',
  );
  finds('doi-song-nhan-dan', 'làm thế nào để chăm lo đời sống nhân dân?', 'chăm lo đời sống nhân dân blockchain');
  finds('dan-van', 'dân vận kh', 'dan van kheo', 'tổ dân vậ');
  finds('uy-ban-kieu-moi', 'uỷ ban bầu cử', 'ủy ban bầu cử', 'uy ban bau cu', 'ủy ban kiểm tra hòm phiếu');
  finds('ky-niem', 'kỷ niệm ngày thành lập', 'kỉ niệm ngày thành lập');
  finds('ki-niem', 'kỷ niệm tuổi học trò', 'ky niem tuoi hoc tro');
  finds('dang-ky', 'đăng kí khám', 'đăng ký khám', 'Ðăng ký khám');
  finds('dang-ki', 'đăng ký học nghề', 'dang ki hoc nghe');
  finds('hoa', 'hoà thuận', 'hòa thuận', 'hoaf thuaanj');
  finds('cu-dan', 'cư dân', 'cu dan ven song');
});

describe('document numbers and abbreviations', () => {
  finds('van-ban/05-ct-tw', '05-CT/TW', '05 CT TW', '05- CT/TƯ', '05-ct/tw', 'chỉ thị 05', ' 05-CT/TW ngày 15/5/2016', '5-CT/TW');
  finds('van-ban/14-kh-du', '14-KH/ĐU.STTTT', '14-KH/DU', '14 -KH/ĐU', '14 kh đu');
  finds('uy-ban-huyen', 'UBND huyện', 'ubnd huyện', 'ủy ban nhân dân huyện', 'uy ban nhan dan huyen');
  finds('cbccvc', 'cán bộ, công chức, viên chức hội thao', 'hội thao CBCCVC');
  finds('can-bo', 'CBCCVC tập huấn');

  it('says which long form was searched along', async () => {
    const { interpretation } = await search('UBND huyện');
    assert.deepEqual(interpretation.expansions, [{ term: 'UBND', expansion: 'ủy ban nhân dân' }]);
    assert.equal(interpretation.changed, false);
  });

  it('searches synonyms of the lexicon', async () => {
    assert.equal((await urls('số hóa trạm y tế'))[0], '/chuyen-doi-so/');
  });
});

describe('ranking', () => {
  it('puts the word before its syllables apart', async () => {
    const found = await urls('nhân dân');
    assert.ok(found.indexOf('/doi-song-nhan-dan/') < found.indexOf('/dan-chu-co-so/') || !found.includes('/dan-chu-co-so/'));
  });

  it('puts the tones that were typed first', async () => {
    assert.equal((await urls('hoa đào'))[0], '/hoa-dao/');
    assert.deepEqual((await urls('đạo đức')).slice(0, 2).sort(), ['/dao-duc/', '/neu-guong/']);
  });

  it('finds pages by other names they declare', async () => {
    assert.equal((await urls('05-CT/TƯ'))[0], '/van-ban/05-ct-tw/');
  });
});

describe('what the query was taken for', () => {
  const interpreted = async (query: string): Promise<string> => (await search(query)).interpretation.text;

  it('is shown when keys were decoded, marks restored or slips corrected', async () => {
    for (const query of ['ddaoj dduwcs', 'daoj dduwcs', 'd9ao5 d9u71c', "dda.o ddu+'c", 'dao duc', 'đạo đúc', 'dda.o dduc']) {
      const { interpretation } = await search(query);
      assert.equal(interpretation.text, 'đạo đức', query);
      assert.equal(interpretation.changed, true, query);
    }
    assert.equal(await interpreted('đời sống nhân dâm'), 'đời sống nhân dân');
    assert.equal(await interpreted('đờisống nhân dân'), 'đời sống nhân dân');
  });

  it('names each change', async () => {
    const { interpretation } = await search('đời sống nhân dâm');
    assert.deepEqual(interpretation.corrections, [{ typed: 'dâm', used: 'dân', kind: 'spelling' }]);
    const keys = await search('ddaoj đức');
    assert.deepEqual(keys.interpretation.corrections, [{ typed: 'ddaoj', used: 'đạo', kind: 'keys' }]);
  });

  it('is what was typed when nothing had to change', async () => {
    for (const query of ['đạo đức', 'Đạo đức', 'uỷ ban', 'kỷ niệm', '05-CT/TW']) {
      const { interpretation } = await search(query);
      assert.equal(interpretation.changed, false, query);
      assert.equal(interpretation.text, query);
    }
  });

  it('leaves foreign words alone', async () => {
    assert.deepEqual((await search('nhân dân blockchain')).interpretation.unknown, [{ typed: 'blockchain', nearest: [] }]);
    assert.equal(await interpreted('nhân dân blockchain'), 'nhân dân blockchain');
  });

  it('can be refused: a literal search takes every word as typed', async () => {
    const literal = await search('ddaoj dduwcs', { literal: true });
    assert.deepEqual(literal.results, []);
    assert.equal(literal.interpretation.changed, false);
    assert.equal((await search('đạo đức', { literal: true })).results[0]!.url.startsWith('/'), true);
  });
});

describe('operators', () => {
  it('finds a quoted phrase only, ranked, with or without marks', async () => {
    assert.deepEqual(await urls('"đời sống nhân dân"'), ['/doi-song-nhan-dan/']);
    assert.deepEqual(await urls('“doi song nhan dan”'), ['/doi-song-nhan-dan/']);
    assert.equal((await urls('"nhân dân" xã'))[0], '/uy-ban/');
  });

  it('never joins a phrase across blocks', async () => {
    assert.deepEqual(await urls('"chính quyền xã nhân dân"', { literal: true }), await urls('chính quyền xã nhân dân', { literal: true }));
    assert.equal((await search('"xã nhân dân"')).results[0]!.excerpt.text.includes('␞'), false);
  });

  it('falls back to the words when no page has the phrase', async () => {
    assert.ok((await urls('"rừng cà phê"')).length > 0);
  });

  it('says that a quoted phrase stands nowhere, with the query that finds its words', async () => {
    const { interpretation, total } = await search('“rừng cà phê” nhân dân');
    assert.deepEqual(interpretation.absentPhrases, [{ text: 'rừng cà phê', freely: 'rừng cà phê nhân dân' }]);
    assert.ok(total > 0);
    assert.deepEqual((await search('"99-NQ/HU" nhân dân')).interpretation.absentPhrases, [
      { text: '99-NQ/HU', freely: '99-NQ/HU nhân dân' },
    ]);
    for (const query of ['"nhân dân"', '"doi song nhan dan"', 'rừng cà phê']) {
      assert.deepEqual((await search(query)).interpretation.absentPhrases, [], query);
    }
  });

  it('says so too where the phrase has a word that is nowhere: the others side by side are not it', async () => {
    const { interpretation } = await search('"nhân dân zzkhong"');
    assert.deepEqual(
      interpretation.absentPhrases.map(({ text }) => text),
      ['nhân dân zzkhong'],
    );
    assert.equal((await search('"nhan dan zzkhong"')).total, (await search('nhan dan zzkhong')).total);
  });

  it('says what there would be without the filters that leave nothing', async () => {
    const all = (await search('học nghề')).total;
    const one = await search('học nghề', { filters: { nam: ['1999'] } });
    assert.deepEqual([one.total, one.widenings], [0, [{ lifted: ['nam'], total: all }]]);
    const two = await search('học nghề', { filters: { nam: ['1999'], loai: ['?'] } });
    assert.deepEqual(two.widenings, [{ lifted: ['nam', 'loai'], total: all }]);
    assert.deepEqual((await search('học nghề')).widenings, []);
  });

  it('excludes words and phrases', async () => {
    const without = await urls('ủy ban -bầu');
    assert.ok(!without.includes('/uy-ban-kieu-moi/') && without.includes('/uy-ban/'));
    assert.ok(!(await urls('học nghề -"học nghề"')).includes('/dang-ki/'));
    assert.deepEqual((await search('ủy ban -bầu')).interpretation.excluded, [{ words: 'bầu', without: 'ủy ban' }]);
  });

  it('lists all that is left where nothing is said but what is to be left out', async () => {
    const left = await search('-"học nghề"');
    assert.ok(left.total > 0 && !left.results.some(({ url }) => url === '/dang-ki/'));
    assert.deepEqual(left.interpretation.excluded, [{ words: 'học nghề', without: '' }]);
  });

  it('leaves out a kind of pages', async () => {
    const documents = await urls('học tập loai:van-ban');
    const others = await search('học tập -loai:van-ban', { limit: 100 });
    assert.ok(others.total > 0 && !others.results.some(({ url }) => documents.includes(url)));
    assert.deepEqual(others.interpretation.excluded, [{ words: 'Văn bản', without: 'học tập' }]);
  });

  it('leaves out words behind a minus that only filters, times and other exclusions stand before', async () => {
    for (const before of ['loai:van-ban', '-loai:van-ban', '-"bóng đá"', '-2019', '-so61 -'])
      assert.ok((await search(`${before} -học nghề tập`)).interpretation.excluded.length > 0, before);
    assert.deepEqual((await search('loai:van-ban -bầu nhân dân')).interpretation.excluded, [
      { words: 'bầu', without: 'loai:van-ban nhân dân' },
    ]);
  });

  it('filters by what is typed and by what is clicked', async () => {
    const typed = await search('học tập loai:van-ban');
    assert.ok(typed.results.length > 0 && typed.results.every(({ filters }) => filters.loai?.includes('Văn bản')));
    assert.deepEqual(typed.interpretation.filters, { loai: ['Văn bản'] });
    const both = await search('học tập loại:"văn bản"', { filters: { nam: ['2016'] } });
    assert.deepEqual(
      both.results.map(({ url }) => url),
      ['/van-ban/05-ct-tw/'],
    );
  });

  it('lists a filter without words', async () => {
    const listed = await search('', { filters: { loai: ['Văn bản'] }, sort: 'date' });
    assert.deepEqual(
      listed.results.map(({ url }) => url),
      ['/van-ban/14-kh-du/', '/van-ban/05-ct-tw/', '/van-ban/06-ct-tw/'],
    );
    assert.equal((await search('')).total, 0);
  });

  it('takes an unknown filter for words', async () => {
    assert.ok((await urls('tỉ số:2 bóng đá')).includes('/bong-da/'));
  });
});

describe('facets', () => {
  it('count what is found, each as if nothing were chosen in itself', async () => {
    const free = await search('học');
    const kinds = (response: SearchResponse) => response.facets.find(({ name }) => name === 'loai')!.values;
    assert.equal(
      kinds(free).reduce((sum, { count }) => sum + count, 0),
      free.total,
    );
    const chosen = await search('học', { filters: { loai: ['Văn bản'] } });
    assert.deepEqual(
      kinds(chosen)
        .map(({ value, count }) => [value, count])
        .sort(),
      kinds(free)
        .map(({ value, count }) => [value, count])
        .sort(),
    );
    assert.deepEqual(
      kinds(chosen)
        .filter(({ selected }) => selected)
        .map(({ value }) => value),
      ['Văn bản'],
    );
    assert.equal(chosen.total, kinds(free).find(({ value }) => value === 'Văn bản')!.count);
  });

  it('of the whole library add up to its pages', () => {
    const kinds = engine.facets().find(({ name }) => name === 'loai')!.values;
    assert.equal(
      kinds.reduce((sum, { count }) => sum + count, 0),
      FIXTURE_PAGES.length,
    );
  });
});

describe('results', () => {
  it('come in pages', async () => {
    const first = await search('học', { limit: 2 });
    const second = await search('học', { limit: 2, offset: 2 });
    assert.equal(first.results.length, 2);
    assert.equal(first.total, second.total);
    assert.ok(!second.results.some(({ url }) => first.results.some((other) => other.url === url)));
  });

  it('can be sorted by date, undated pages last', async () => {
    const dates = (await search('tuổi học', { sort: 'date', limit: 30 })).results.map(({ meta }) => meta.date ?? '');
    assert.deepEqual(dates, [...dates].sort().reverse());
  });

  it("show an excerpt in the page's own spelling with the words marked", async () => {
    const [first] = (await search('hoa thuan toi lua')).results;
    const { text, marks } = first!.excerpt;
    assert.match(text, /Xóm nhỏ sống hòa thuận, tối lửa tắt đèn có nhau/);
    const marked = marks.map(([start, end]) => text.slice(start, end));
    assert.ok(marked.includes('hòa thuận') || marked.includes('hòa'), marked.join());
    assert.ok(!text.includes('␞'));
    assert.ok(first!.marks.includes('hòa thuận') || first!.marks.includes('hòa'));
  });

  it('mark the title too', async () => {
    const [first] = (await search('dan van kheo')).results;
    const { text, marks } = first!.title;
    assert.equal(text, 'Dân vận khéo ở bản vùng cao');
    assert.equal(text.slice(marks[0]![0], marks[0]![1]), 'Dân vận khéo');
  });

  it('never come from nothing: a slip in the only word, a number cut short', async () => {
    for (const query of ['nguong', 'thưviện', 'thuw viện xã', '201', '201o', '20199', 'bóngđá', 'khoẻe', 'sức khỏee'])
      assert.ok((await urls(query)).length > 0, query);
  });

  it('are none for a word that is nothing like the library', async () => {
    const response = await search('xyzzyqwert');
    assert.equal(response.total, 0);
    assert.deepEqual(response.interpretation.unknown, [{ typed: 'xyzzyqwert', nearest: [] }]);
  });

  it('survive anything typed', async () => {
    for (const query of [
      '',
      '   ',
      '"',
      '""',
      '-',
      '- -',
      ':',
      'loai:',
      '"""',
      '-"',
      '😀',
      '中文',
      'a'.repeat(500),
      '(((',
      '\\',
      '\u0000',
      'đ',
      'Đ',
      '"nhân" "dân',
      'ở -',
      '-a -b',
    ]) {
      assert.ok(Array.isArray((await search(query)).results), query);
    }
  });

  it('stop when the caller no longer wants them', async () => {
    const controller = new AbortController();
    controller.abort();
    await assert.rejects(search('đạo đức', { signal: controller.signal }), { code: 'aborted' });
  });
});

describe('excerpts', () => {
  it('never begin with the title', async () => {
    for (const { title, excerpt } of (await search('dân vận khéo')).results)
      assert.ok(!excerpt.text.replace('… ', '').startsWith(title.text), excerpt.text);
  });
});

describe('suggestions', () => {
  it('are titles that begin to match, and values of filters', async () => {
    const suggestions = await engine.suggest('đạo đ');
    assert.deepEqual(suggestions[0], {
      kind: 'filter',
      text: {
        text: 'Đạo đức',
        marks: [
          [0, 3],
          [4, 7],
        ],
      },
      filter: { name: 'chu-de', value: 'Đạo đức' },
    });
    assert.ok(suggestions.some(({ kind, url }) => kind === 'page' && url === '/dao-duc/'));
  });

  it('know document numbers', async () => {
    assert.equal((await engine.suggest('05-CT')).find(({ kind }) => kind === 'page')?.url, '/van-ban/05-ct-tw/');
  });

  it('say by which other name a page is meant', async () => {
    const [page] = await engine.suggest('quan chung');
    assert.deepEqual([page?.url, page?.otherName], ['/dan-van/', 'Công tác quần chúng']);
    assert.ok((await engine.suggest('dân vận')).every(({ otherName }) => otherName === undefined));
  });

  it('are as many as asked for', async () => {
    assert.ok((await engine.suggest('học', { limit: 3 })).length <= 3);
    assert.deepEqual(await engine.suggest(''), []);
  });
});
