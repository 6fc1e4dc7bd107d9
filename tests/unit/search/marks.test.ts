import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import type { Hit } from '../../../src/search/query/hits.ts';
import { markedRows } from '../../../src/search/query/marked-words.ts';
import { writtenForms } from '../../../src/search/query/written-forms.ts';
import type { MarkedText } from '../../../src/search/types.ts';
import { buildFixtureIndex, toHtml } from './fixture.ts';

/** Enough of each compound for the library to know it. */
const FILLING = 'Chi bộ bàn việc tiết kiệm điện. Chi bộ chăm lo đời sống nhân dân. Cán bộ gần nhân dân. Trung ương nhắc chuyển đổi số.';
const PAGES = [
  {
    path: 'doi-song',
    title: 'Chăm lo đời sống',
    body: ['Bộ phận nào cũng lo việc này cho dân. Đời người có hạn; chăm lo đời sống là việc lớn.'],
  },
  { path: 'so-hoa', title: 'Số hóa hồ sơ', body: ['Số liệu đã đổi. Việc số hóa làm dần, mỗi tuần một tủ. Hóa ra số ấy đúng.'] },
  {
    path: 'chi-thi',
    title: 'Chỉ thị 05-CT/TW',
    body: ['Chỉ thị 05-CT/TW ngày 15-5-2016. Trang 05 nói việc khác. Ương mầm ở khu trung tâm.'],
  },
  { path: 'muc-luc', title: 'Mục lục', body: ['Văn bản 99-QĐ/TW và 12-NQ/TW. Trung bình, ương dở.', 'Ở Trung ương, và ở nơi khác.'] },
  ...[1, 2, 3, 4].map((number) => ({ path: `bai-${number}`, title: `Bài ${number}`, body: [FILLING, FILLING] })),
];
const directory = await buildFixtureIndex(PAGES.map((page) => ({ url: `/${page.path}/`, html: toHtml({ kind: 'Tin tức', ...page }) })));
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));

const marked = ({ text, marks }: MarkedText): string[] => marks.map(([start, end]) => text.slice(start, end));
/** What is marked on a page: in its title, in its excerpt, and when it opens. */
async function marksOn(path: string, query: string): Promise<{ title: string[]; excerpt: string[]; page: readonly string[] }> {
  const found = (await engine.search(query, { limit: 20 })).results.find(({ url }) => url === `/${path}/`);
  assert.ok(found, `${path} is found by ${query}`);
  return { title: marked(found.title), excerpt: marked(found.excerpt), page: found.marks };
}

describe('marks', () => {
  it('cover a quoted phrase where it stands whole, and no word of it elsewhere', async () => {
    assert.deepEqual(await marksOn('doi-song', '"chăm lo đời sống"'), {
      title: ['Chăm lo đời sống'],
      excerpt: ['chăm lo đời sống'],
      page: ['chăm lo đời sống'],
    });
  });

  it('cover compounds of the library and not their syllables alone', async () => {
    const { page } = await marksOn('doi-song', 'chi bộ chăm lo đời sống');
    assert.deepEqual(page, ['chăm lo đời sống']);
  });

  it('cover a number without the words before it, and no part of it alone', async () => {
    const { title, page } = await marksOn('chi-thi', '05-CT/TW ');
    assert.deepEqual(title, ['05-CT/TW']);
    assert.deepEqual(page, ['05-ct/tw']);
    assert.deepEqual((await marksOn('chi-thi', '15/5/2016 ')).page, ['15-5-2016']);
  });

  it('cover of a number what was asked for', async () => {
    assert.deepEqual((await marksOn('muc-luc', 'QĐ ')).page, ['qđ']);
    assert.ok(!(await marksOn('muc-luc', '99-NQ/TW ')).page.some((phrase) => /99|qđ/.test(phrase)));
  });

  it('cover another wording whole, and none of its words alone', async () => {
    assert.deepEqual(
      (await marksOn('so-hoa', 'chuyển đổi số ')).page.filter((phrase) => /hóa/.test(phrase)),
      ['số hóa'],
    );
    const { page } = await marksOn('muc-luc', 'TW ');
    assert.deepEqual([...page].sort(), ['trung ương', 'tw']);
  });

  it('do not cover a function word by itself, nor words that are only beside it by chance', async () => {
    const { page } = await marksOn('doi-song', 'việc của dân ');
    assert.ok(!page.some((phrase) => /cho/.test(phrase)), page.join(' | '));
    assert.deepEqual((await marksOn('muc-luc', 'và ')).page, []);
    assert.deepEqual((await marksOn('bai-1', 'nhân dân và ')).page, ['nhân dân']);
  });
});

const hit = (position: number, spellings: string[], more: Partial<Hit> = {}): Hit => ({
  position,
  slot: 0,
  spellings,
  value: 1,
  marks: true,
  ...more,
});
const textsOf = (words: string[], hits: Hit[]): string[] =>
  markedRows(words, 0, hits).map(({ first, start, last, end }) => {
    const text = words.slice(first, last + 1).join(' ');
    return text.slice(start, text.length - (words[last]!.length - end));
  });

describe('markedRows', () => {
  const words = 'Xem “Cần, kiệm, liêm, chính” và 05-CT/TW.'.split(' ');

  it('leave out punctuation around, and the parts of a number that are no hit', () => {
    assert.deepEqual(textsOf(words, [hit(1, ['cần'])]), ['Cần']);
    assert.deepEqual(textsOf(words, [hit(6, ['ct']), hit(6, ['tw'])]), ['CT/TW']);
    assert.deepEqual(textsOf(words, [hit(6, ['05']), hit(6, ['tw'])]), ['05', 'TW']);
    assert.deepEqual(textsOf(words, [hit(6, ['05cttw'])]), ['05-CT/TW']);
  });

  it('run across punctuation only within one compound', () => {
    assert.deepEqual(textsOf(words, [hit(1, ['cần']), hit(2, ['kiệm'])]), ['Cần', 'kiệm']);
    assert.deepEqual(textsOf(words, [hit(1, ['cần']), hit(2, ['kiệm'], { continues: true })]), ['Cần, kiệm']);
  });

  it('are the whole of another wording or nothing', () => {
    assert.deepEqual(textsOf(words, [hit(4, ['liêm chính'], { wording: ['liêm', 'chính'] })]), ['liêm, chính']);
    assert.deepEqual(textsOf(words, [hit(4, ['thanh liêm chính'], { wording: ['thanh', 'liêm', 'chính'] })]), []);
    assert.deepEqual(textsOf(words, [hit(6, ['tw'], { wording: ['tw'] })]), ['TW']);
  });
});

describe('writtenForms', () => {
  it('leave out parts of a number that stands out of reach', () => {
    const passage = { words: ['Mở', 'đầu'], start: 0 };
    assert.deepEqual(writtenForms(passage, [hit(900, ['05']), hit(900, ['ct'], { slot: 1 })]), []);
    assert.deepEqual(writtenForms(passage, [hit(900, ['05'])]), ['05']);
  });
});
