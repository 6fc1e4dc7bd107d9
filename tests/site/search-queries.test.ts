import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { withoutBlockSeparators } from '../../src/search/passages.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import type { SearchResponse } from '../../src/search/types.ts';
import { foldDiacritics } from '../../src/vietnamese/fold.ts';

/** What readers type, and a page that must be among the first `within` results; from the list of the search's design. */
const QUERIES: [typed: string, page: RegExp, within: number][] = [
  ['dao duc ho chi minh', /(hoc-va-lam-theo-bac|0[356]-ct-tw|dao-duc)/, 3],
  ['đạo đức'.normalize('NFD'), /dao-duc-cach-mang|dang-ta-la-dao-duc/, 3],
  ['daoj dduwcs', /dao-duc-cach-mang|dang-ta-la-dao-duc/, 3],
  ['dda.o dduc', /dao-duc-cach-mang|dang-ta-la-dao-duc/, 3],
  ['dang uy', /dang-uy/, 3],
  ['doi song nhan dan', /cham-lo-doi-song-nhan-dan/, 1],
  ['"doi song nhan dan"', /cham-lo-doi-song-nhan-dan/, 1],
  ['hoc65 ta65p', /hoc-tap-suot-doi|hoc/, 3],
  ['14-KH/DU', /14-kh-du-stttt-2019/, 1],
  ['14 -KH/ĐU', /14-kh-du-stttt-2019/, 1],
  ['05 CT TW', /05-ct-tw-2016/, 1],
  ['05- CT/TƯ', /05-ct-tw-2016/, 1],
  [' 05-CT/TW ngày 15/5/2016', /05-ct-tw-2016/, 1],
  ['CBCCVC', /so-ket-ba-nam-dan-van-kheo|tin-tuc/, 3],
  ['cán bộ, công chức, viên chức', /tin-tuc|chuyen-de/, 3],
  ['nhân dâm', /nhan-dan/, 5],
  ['làm thế nào để chăm lo đời sống nhân dân', /cham-lo-doi-song-nhan-dan/, 3],
  ['nhân dân blockchain', /nhan-dan/, 3],
  ['dân vận kh', /dan-van/, 3],
  ['uỷ ban', /./, 1],
  ['cư dân', /./, 1],
];

let library: Library;
let engine: SearchEngine;
before(async () => {
  library = await Library.open(readFromDirectory(join('dist', 'pagefind')));
  engine = new SearchEngine(library);
});

const urls = ({ results }: SearchResponse): string[] => results.map(({ url }) => url);

describe('what readers type finds what they meant in the real library', () => {
  for (const [typed, page, within] of QUERIES) {
    test(typed.trim(), async () => {
      const found = urls(await engine.search(typed));
      assert.ok(
        found.slice(0, within).some((url) => page.test(url)),
        `first results for “${typed}”: ${found.slice(0, 5).join(' ')}`,
      );
    });
  }

  test('kỷ niệm and kỉ niệm, đăng kí and đăng ký, uỷ ban and ủy ban find the same pages', async () => {
    for (const [one, other] of [
      ['kỷ niệm', 'kỉ niệm'],
      ['đăng kí', 'đăng ký'],
      ['uỷ ban', 'ủy ban'],
    ] as const) {
      assert.deepEqual(urls(await engine.search(one)), urls(await engine.search(other)), `${one} / ${other}`);
    }
  });

  test('a word the library does not have is named, and what was decoded is shown', async () => {
    assert.deepEqual((await engine.search('nhân dân blockchain')).interpretation.unknown, [{ typed: 'blockchain', nearest: [] }]);
    assert.equal((await engine.search('daoj dduwcs ')).interpretation.text, 'đạo đức');
    assert.equal((await engine.search('nhân dâm ')).interpretation.text, 'nhân dân');
  });

  test('filters typed in the query narrow the results', async () => {
    const { results } = await engine.search('nhân dân loai:chuyen-de nam:2019');
    assert.ok(results.length > 0);
    for (const { url } of results) assert.match(url, /^\/chuyen-de\//);
  });

  test('a document that was replaced stands below the one that applies, says so, and is first by its own number', async () => {
    for (const typed of ['đảng viên không được làm', 'nhung dieu dang vien khong duoc lam', 'điều đảng viên không được làm']) {
      const documents = urls(await engine.search(typed, { filters: { loai: ['Văn bản'] } }));
      const places = ['207-qd-tw-2026', '37-qd-tw-2021', '47-qd-tw-2011'].map((id) => documents.indexOf(`/van-ban/${id}/`));
      assert.ok(places[0] === 0 && places[1]! > 0 && places[2]! > 0, `${typed}: ${documents.slice(0, 5).join(' ')}`);
    }
    for (const typed of ['47-QĐ/TW', 'quy định 47', '47 QD TW']) {
      const [first] = (await engine.search(typed)).results;
      assert.equal(first?.url, '/van-ban/47-qd-tw-2011/', typed);
      assert.match(first.meta.standing ?? '', /^đã được thay thế, nay là Quy định .* ngày /);
    }
  });

  test('a compound that is left out is on no page found, however it is typed', async () => {
    const [all, without] = [await engine.search('thi đua '), await engine.search('thi đua -khen ')];
    assert.ok(without.total < all.total && without.total > 0);
    for (const [wanted, compound] of [
      ['tiết kiệm', 'lãng phí'],
      ['cán bộ', 'đạo đức'],
      ['phê bình', 'sinh hoạt'],
      ['đoàn kết', 'kỷ luật'],
    ] as const) {
      const whole = await engine.search(`${wanted} `);
      const quoted = urls(await engine.search(`${wanted} -"${compound}" `, { limit: 500 }));
      assert.ok(quoted.length > 0 && quoted.length < whole.total, `${wanted} without ${compound}`);
      for (const typed of [`${wanted} -${compound} `, `-${compound} ${wanted} `, `-"${compound}" ${wanted} `]) {
        assert.deepEqual(urls(await engine.search(typed, { limit: 500 })), quoted, typed);
      }
      const bare = (await engine.search(`${wanted} -${foldDiacritics(compound)} `)).total;
      assert.ok(bare <= quoted.length, `${wanted} without ${compound}, bare`);
    }
  });

  test('a quoted phrase that stands nowhere is said, and its words are searched', async () => {
    for (const phrase of ['lãng phí đạo đức', 'nhân dân tiết kiệm thi đua', 'kỷ luật chuyên đề']) {
      const { interpretation, total } = await engine.search(`"${phrase}"`);
      assert.deepEqual(interpretation.absentPhrases, [{ text: phrase, freely: phrase }]);
      assert.ok(total > 0, phrase);
    }
    assert.deepEqual((await engine.search('"đạo đức cách mạng"')).interpretation.absentPhrases, []);
  });

  test('a pasted page of text finds the page it comes from, whatever its length, by words that an address can hold', async () => {
    const { bundle } = library;
    for (const length of [900, 2500, 9000]) {
      let [asked, first] = [0, 0];
      for (let page = 0; page < bundle.pageCount; page++) {
        const { url, content } = await bundle.fragment(page);
        const text = withoutBlockSeparators(content).trim();
        if (text.length < length + 100 || url.startsWith('/chu-de/')) continue;
        const from = text.indexOf(' ', (text.length - length) / 3);
        const { results, interpretation } = await engine.search(text.slice(from, from + length));
        assert.ok(interpretation.telling && interpretation.telling.length < 300 && !interpretation.cut, url);
        assert.deepEqual(urls(await engine.search(`${interpretation.telling} `)), urls({ results } as SearchResponse), url);
        const place = results.findIndex((result) => result.url.replace(/#.*/, '') === url);
        assert.ok(place >= 0 && place < 3, `${url} is number ${place + 1} for ${length} letters of it: ${interpretation.telling}`);
        asked++;
        if (place === 0) first++;
      }
      assert.ok(asked >= 5 && first >= 0.9 * asked, `${first} of ${asked} pages first for ${length} letters`);
    }
  });

  test('full-width letters and digits are read as plain ones', async () => {
    for (const [wide, plain] of [
      ['０５－ＣＴ／ＴＷ', '05-CT/TW'],
      ['ｄａｎ　ｖａｎ　ｋｈｅｏ', 'dan van kheo'],
      ['năm １９４５', 'năm 1945'],
      ['２／９／１９４５', '2/9/1945'],
      ['＂nhân dân＂', '"nhân dân"'],
    ] as const) {
      assert.deepEqual(urls(await engine.search(wide)), urls(await engine.search(plain)), plain);
    }
  });

  test('of documents that answer about as well, those that were seen stand above those nobody confirmed', async () => {
    const { results } = await engine.search('sinh hoạt chi bộ', { filters: { loai: ['Văn bản'] } });
    const states = results.slice(0, 4).map(({ filters }) => filters['tinh-trang']?.[0]);
    assert.equal(states[0], 'Theo nguồn dẫn lại');
    assert.ok(states.lastIndexOf('Theo nguồn dẫn lại') < states.indexOf('Chưa xác nhận'), states.join(', '));
  });
});
