import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { buildIndex } from '../../../src/search/index-side/build-index.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import type { MarkedText, SearchResponse } from '../../../src/search/types.ts';

interface Page {
  title: string;
  text: string;
  meta?: Readonly<Record<string, string>>;
}

const PAGES: Readonly<Record<string, Page>> = {
  'buoi-thang-9': {
    title: 'Buổi sinh hoạt về tiết kiệm',
    text: 'Chi bộ họp bàn việc tiết kiệm.',
    meta: { kind: 'Chuyên đề', date: '2021-09-02' },
  },
  'cau-noi': {
    title: 'Một câu nói về tiết kiệm',
    text: 'Nói ngày 02/9/2021, in lại năm 2022.',
    meta: { kind: 'Trích dẫn', date: '2021-09-02' },
  },
  'nhac-lai': {
    title: 'Nhắc lại một buổi họp',
    text: 'Hôm ấy, ngày 2 tháng 9 năm 2021, trời mưa to.',
    meta: { kind: 'Tin tức', date: '2023-01-05' },
  },
  'chi-thang': {
    title: 'Việc của tháng',
    text: 'Tháng 9-2021 xã làm đường, chưa rõ ngày nào.',
    meta: { kind: 'Tin tức', date: '2021-09' },
  },
  'ca-nam': { title: 'Tổng kết cả năm', text: 'Tổng kết các mặt công tác.', meta: { kind: 'Văn bản', date: '2021' } },
  'nam-khac': {
    title: 'Ngày khai giảng',
    text: 'Khai giảng ngày 5/9/2020, cách 2 tháng sau hè; số 9 trong 45 trường.',
    meta: { kind: 'Tin tức', date: '2020-09-05' },
  },
  'quy-ba': { title: 'Chuyên đề đã đăng ký', text: 'Đăng ký từ đầu năm.', meta: { kind: 'Chuyên đề', date: '2021', when: '2021-Q3' } },
  'van-ban': {
    title: 'Quyết định 45-QĐ/TW',
    text: 'Quyết định số 45-QĐ/TW ký ngày 09/02/2021.',
    meta: { kind: 'Văn bản', date: '2021-02-09' },
  },
  'ngay-le': { title: 'Ngày truyền thống', text: 'Hằng năm kỷ niệm vào ngày 2/9 ở đình làng.', meta: { kind: 'Trang' } },
  'cau-trang-40': { title: 'Câu ở trang bốn mươi', text: 'Cán bộ là gốc.', meta: { kind: 'Trích dẫn', edition: '5/40' } },
  'cau-trang-42': { title: 'Câu ở hai trang', text: 'Việc gì cũng vì dân.', meta: { kind: 'Trích dẫn', edition: '5/42-43' } },
  'ca-tac-pham': { title: 'Cả tác phẩm', text: 'Sách in trong bộ, từ đầu tập.', meta: { kind: 'Tác phẩm', edition: '5/30-90' } },
  'dan-lai': { title: 'Bài dẫn lại', text: 'Xem Toàn tập, Hà Nội, 2011, t.5, tr.40, và tr.99 của một bộ khác.', meta: { kind: 'Tin tức' } },
  'tap-khac': { title: 'Câu ở tập khác', text: 'Học không biết chán.', meta: { kind: 'Trích dẫn', edition: '6/40' } },
};

const sources = Object.entries(PAGES).map(([path, { title, text, meta = {} }]) => ({
  url: `/${path}/`,
  html:
    `<!doctype html><html lang="vi"><body><main data-pagefind-body>` +
    Object.entries(meta)
      .map(([name, value]) => `<span hidden data-pagefind-meta="${name}:${value}"></span>`)
      .join('') +
    `<h1>${title}</h1><p>${text}</p></main></body></html>`,
}));
const directory = await mkdtemp(join(tmpdir(), 'search-points-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
await buildIndex({ pages: sources, outputDir: directory, kinds: ['Chuyên đề', 'Văn bản', 'Trích dẫn', 'Tin tức'] });

const asked: string[] = [];
const read = readFromDirectory(directory);
const engine = new SearchEngine(
  await Library.open((path) => {
    asked.push(path);
    return read(path);
  }),
);
const search = (query: string): Promise<SearchResponse> => engine.search(query, { limit: 20 });
const pages = ({ results }: SearchResponse): string[] => results.map(({ url }) => url.slice(1, -1));
const marked = ({ text, marks }: MarkedText): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('a query that is only a time', () => {
  const whole = ['buoi-thang-9', 'cau-noi', 'nhac-lai'];

  it('finds what is of the day first, by kinds, then what speaks of it, then what says only the month', async () => {
    for (const query of [
      '2/9/2021',
      '02-09-2021',
      '2.9.2021',
      '2-9-21',
      'ngày 2 tháng 9 năm 2021',
      'ngay 2 thang 9 nam 2021',
      '2021-09-02',
    ]) {
      assert.deepEqual(pages(await search(query)), [...whole, 'chi-thang', 'ngay-le'], query);
    }
  });

  it('may have words around it that name nothing', async () => {
    assert.deepEqual(pages(await search('2/9/2021 là gì')), [...whole, 'chi-thang', 'ngay-le']);
    assert.equal(pages(await search('trong tháng 9 năm 2021'))[0], 'buoi-thang-9');
  });

  it('finds a day of any year', async () => {
    assert.deepEqual(pages(await search('2/9')).sort(), [...whole, 'ngay-le'].sort());
  });

  it('does not take day and month for each other', async () => {
    assert.deepEqual(pages(await search('9/2/2021')).slice(0, 1), ['van-ban']);
    assert.ok(!pages(await search('9/2/2021')).includes('buoi-thang-9'));
  });

  it('finds a month, a quarter and a year with all that lies in them', async () => {
    assert.deepEqual(pages(await search('tháng 9/2021')).slice(0, 4), ['buoi-thang-9', 'cau-noi', 'chi-thang', 'nhac-lai']);
    assert.deepEqual(new Set(pages(await search('quý III 2021')).slice(0, 3)), new Set(['buoi-thang-9', 'quy-ba', 'cau-noi']));
    const year = pages(await search('2021'));
    assert.deepEqual(new Set(year.slice(0, 2)), new Set(['buoi-thang-9', 'quy-ba']));
    assert.deepEqual(new Set(year.slice(2, 4)), new Set(['ca-nam', 'van-ban']));
    assert.ok(!year.includes('nam-khac'));
  });

  it('finds a run of years', async () => {
    const found = pages(await search('2020-2021'));
    assert.ok(found.includes('nam-khac') && found.includes('ca-nam') && !found.includes('ngay-le'));
  });

  it('finds every year of a run, those of the run itself first', async () => {
    const found = pages(await search('2020-2022'));
    for (const own of ['buoi-thang-9', 'ca-nam', 'nam-khac', 'quy-ba']) assert.ok(found.indexOf(own) < found.indexOf('nhac-lai'), own);
    assert.deepEqual(new Set(pages(await search('2019-22'))), new Set(pages(await search('từ năm 2019 đến năm 2022'))));
    assert.ok(found.includes('nhac-lai') && !found.includes('ngay-le'));
    assert.deepEqual(new Set(pages(await search('những năm 20'))), new Set(pages(await search('2020-2029'))));
  });

  it('shows the nearest where the library has nothing of it, and says so', async () => {
    const day = await search('17/9/2021');
    assert.deepEqual(day.interpretation.nearest, [{ asked: '17/9/2021', shown: 'tháng 9/2021' }]);
    assert.equal(pages(day)[0], 'buoi-thang-9');
    assert.deepEqual((await search('tháng 4/2021')).interpretation.nearest, [{ asked: 'tháng 4/2021', shown: '2021' }]);
    assert.deepEqual((await search('2/9/2021')).interpretation.nearest, []);
    const nothing = await search('1/1/1950');
    assert.deepEqual([nothing.total, nothing.interpretation.unknown], [0, [{ typed: '1/1/1950', nearest: [] }]]);
  });

  it('shows the day in other years where its own is nowhere in the library', async () => {
    const day = await search('2/9/1945');
    assert.deepEqual(day.interpretation.nearest, [{ asked: '2/9/1945', shown: '2/9' }]);
    assert.deepEqual(new Set(pages(day)), new Set([...whole, 'ngay-le']));
  });

  it('that no calendar has is said to be none, and searched as words and no other time', async () => {
    for (const query of ['31/9/2021', '30-2-2021', 'ngày 31 tháng 9 năm 2021', 'quý 5/2021', 'tháng 13/2021']) {
      const { interpretation, total } = await search(query);
      assert.deepEqual([interpretation.noSuchTimes, interpretation.nearest, interpretation.text], [[query], [], query], query);
      assert.ok(total > 0, query);
    }
    assert.deepEqual((await search('30/9/2021')).interpretation.noSuchTimes, []);
    assert.deepEqual((await engine.search('31/9/2021', { literal: true })).interpretation.noSuchTimes, []);
  });

  it('marks the whole date as the page prints it', async () => {
    const { results } = await search('2/9/2021');
    assert.deepEqual(marked(results[1]!.excerpt), ['02/9/2021']);
    assert.deepEqual(marked(results[2]!.excerpt), ['2 tháng 9 năm 2021']);
    assert.deepEqual(results[2]!.marks, ['2 tháng 9 năm 2021']);
  });

  it('is shown in the form of the house', async () => {
    for (const query of ['02-09-2021', 'ngày 2 tháng 9 năm 2021', '2-9-21'])
      assert.equal((await search(query)).interpretation.text, '2/9/2021', query);
  });
});

describe('a time among words', () => {
  it('weighs like a telling word', async () => {
    assert.equal(pages(await search('bàn tiết kiệm 2/9/2021'))[0], 'buoi-thang-9');
    assert.equal(pages(await search('quyết định 9/2/2021'))[0], 'van-ban');
    assert.equal(pages(await search('quyết định ngày 9 tháng 2 năm 2021'))[0], 'van-ban');
    assert.equal(pages(await search('chuyên đề quý III 2021'))[0], 'quy-ba');
    assert.equal((await search('quyết định 9-2-2021 tiết kiệm')).interpretation.text, 'quyết định 9/2/2021 tiết kiệm');
  });
});

describe('words around a time', () => {
  const lacking = async (query: string): Promise<string[]> => (await search(query)).interpretation.unknown.map(({ typed }) => typed);
  it('that are nowhere are told one by one: they are no compound', async () => {
    assert.deepEqual(await lacking('nghêu sò '), ['nghêu sò']);
    assert.deepEqual(await lacking('nghêu 2021 sò '), ['nghêu', 'sò']);
    assert.deepEqual(await lacking('nghêu 2/9/2021 2022 sò '), ['nghêu', 'sò']);
  });
  it('are told of as a phrase alone where they are quoted', async () => {
    const { interpretation } = await search('2/9/2021 "kiệm bàn tiết" ');
    assert.deepEqual([interpretation.unknown, interpretation.absentPhrases.length], [[], 1]);
  });
});

describe('a time or a citation with many spaces', () => {
  it('is one', async () => {
    for (const [typed, name] of [
      ['tập  5,   trang\u00a0\u00a040', 't.5, tr.40'],
      ['ngày  2   tháng 9\t năm  2021', '2/9/2021'],
      ['2  /  9  /  2021', '2/9/2021'],
    ] as const)
      assert.equal((await search(typed)).interpretation.text, name);
  });
});

describe('a time behind a minus', () => {
  it('leaves out the pages that are of it or speak of it, and says so', async () => {
    for (const query of [
      'tiết kiệm -2/9/2021',
      'tiết kiệm -2021',
      'tiết kiệm -năm 2021',
      'tiết kiệm -tháng 9/2021',
      '-quý III 2021 tiết kiệm',
    ]) {
      const { interpretation, total } = await search(query);
      assert.deepEqual([total, interpretation.text], [0, 'tiết kiệm'], query);
      assert.equal(interpretation.excluded[0]?.isPoint, true, query);
      assert.equal(interpretation.excluded[0]?.without, 'tiết kiệm', query);
    }
    assert.deepEqual((await search('tiết kiệm -02-09-2021')).interpretation.excluded[0]?.words, '2/9/2021');
    assert.equal((await search('tiết kiệm -3/9/2021')).total, 2);
    assert.equal((await engine.search('tiết kiệm -2021', { literal: true })).total, 0);
  });

  it('alone leaves all others', async () => {
    const others = pages(await search('-2/9/2021'));
    assert.ok(others.includes('chi-thang') && others.includes('ngay-le') && !others.includes('nhac-lai') && !others.includes('cau-noi'));
  });

  it('leaves out citations too', async () => {
    assert.ok(!pages(await search('Toàn tập -t.5 tr.40')).includes('dan-lai'));
  });

  it('is a dash inside a time and after a number', async () => {
    for (const query of ['2020 -2021', 'họp 5 -9/2021', 'tiết kiệm - 2021', 'tiết-2021'])
      assert.deepEqual((await search(query)).interpretation.excluded, [], query);
  });
});

describe('a citation', () => {
  it('finds the page it names first, then those near it', async () => {
    for (const query of ['t.5 tr.40', 'tập 5, trang 40', 'T5, tr 40', 'Hồ Chí Minh toàn tập t.5 tr.40', 'tap 5 trang 40']) {
      assert.deepEqual(pages(await search(query)), ['cau-trang-40', 'ca-tac-pham', 'dan-lai', 'cau-trang-42'], query);
    }
    assert.deepEqual(marked((await search('t.5 tr.40')).results[2]!.excerpt), ['t.5', 'tr.40']);
  });

  it('finds both pages of a range, and says where only a near page is held', async () => {
    assert.equal(pages(await search('t.5 tr.43'))[0], 'cau-trang-42');
    const near = await search('t.6 tr.44');
    assert.deepEqual([pages(near), near.interpretation.nearest], [['tap-khac'], [{ asked: 't.6, tr.44', shown: 't.6, tr.40' }]]);
  });

  it('shows what is held of the volume where neither the page nor one near it is', async () => {
    const far = await search('t.6 tr.900');
    assert.deepEqual([pages(far), far.interpretation.nearest], [['tap-khac'], [{ asked: 't.6, tr.900', shown: 't.6' }]]);
    assert.deepEqual((await search('t.44 tr.900')).total, 0);
  });

  it('finds a page of any volume where none is named, and a volume alone', async () => {
    assert.deepEqual(new Set(pages(await search('tr. 40'))), new Set(['cau-trang-40', 'tap-khac', 'ca-tac-pham', 'dan-lai']));
    assert.equal(pages(await search('tập 6'))[0], 'tap-khac');
  });
});

describe('what is downloaded', () => {
  it('is no file of times or citations where the query holds neither', async () => {
    asked.length = 0;
    const other = new SearchEngine(
      await Library.open((path) => {
        asked.push(path);
        return read(path);
      }),
    );
    await other.search('tiết kiệm 45-QĐ/TW');
    assert.ok(!asked.some((path) => /^(?:times|pinpoints)\./.test(path)), asked.join(' '));
    await other.search('2/9/2021');
    assert.ok(asked.some((path) => path.startsWith('times.')) && !asked.some((path) => path.startsWith('pinpoints.')));
  });
});
