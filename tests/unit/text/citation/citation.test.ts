import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { bibtex } from '../../../../src/text/citation/bibtex.ts';
import type { Citation } from '../../../../src/text/citation/citation.ts';
import { readEdition } from '../../../../src/text/citation/collected-edition.ts';
import { cslJson } from '../../../../src/text/citation/csl-json.ts';
import { footnote, wordsWithSource } from '../../../../src/text/citation/words-with-source.ts';

const EDITION = 'Hồ Chí Minh: Toàn tập, Nxb. Chính trị quốc gia – Sự thật, Hà Nội, 2011, t.5, tr.292-293';
const cited: Citation = {
  id: 'song-co-nguon',
  text: 'Cũng như sông thì có nguồn mới có nước.',
  author: 'Hồ Chí Minh',
  penName: 'X.Y.Z.',
  title: 'Sửa đổi lối làm việc',
  kind: { code: 'sach', label: 'sách' },
  date: { value: '1947-10', confirmed: true },
  edition: { citation: EDITION, isWholeWork: false, caveat: 'theo nguồn dẫn lại' },
  state: 'có nguồn tin cậy, chưa đối chiếu bản in',
  library: 'Thư viện mẫu',
  url: 'https://mau.example/trich-dan/song-co-nguon/',
};
const bare: Citation = {
  id: 'cau-thu',
  text: 'Một câu thử',
  isFragment: true,
  author: 'Hồ Chí Minh',
  title: 'Bài thử',
  kind: { code: 'bai-bao', label: 'bài báo' },
  date: { value: '1949', confirmed: false },
  firstPublished: 'Báo Cứu quốc, số 1182, 4/3/1949',
  state: 'theo nguồn dẫn lại, chưa đối chiếu bản in',
  library: 'Thư viện mẫu',
  url: 'https://mau.example/trich-dan/cau-thu/',
};

describe('words with their source', () => {
  it('carry work, date, place of publication, state and address', () => {
    assert.equal(
      wordsWithSource(cited),
      '“Cũng như sông thì có nguồn mới có nước.”\n' +
        'Hồ Chí Minh (X.Y.Z.): Sửa đổi lối làm việc, tháng 10/1947; Toàn tập, Nxb. Chính trị quốc gia – Sự thật, Hà Nội, 2011, ' +
        't.5, tr.292-293.\n' +
        'Tình trạng: có nguồn tin cậy, chưa đối chiếu bản in; tập, trang theo nguồn dẫn lại.\n' +
        'https://mau.example/trich-dan/song-co-nguon/',
    );
  });
  it('say what is a fragment, and a date nobody confirmed', () => {
    assert.equal(
      wordsWithSource(bare),
      '“Một câu thử” (trích đoạn)\n' +
        'Hồ Chí Minh: Bài thử, năm 1949 (ngày chưa xác nhận); Báo Cứu quốc, số 1182, 4/3/1949.\n' +
        'Tình trạng: theo nguồn dẫn lại, chưa đối chiếu bản in.\n' +
        'https://mau.example/trich-dan/cau-thu/',
    );
  });
});

describe('a footnote', () => {
  it('is the place in the collected edition, with what was not seen in print', () => {
    assert.equal(footnote(cited), `${EDITION} (có nguồn tin cậy, chưa đối chiếu bản in; tập, trang theo nguồn dẫn lại).`);
  });
  it('is the work, its first print and where it was found, where no page is known', () => {
    assert.equal(
      footnote(bare),
      'Hồ Chí Minh: “Bài thử”, bài báo, năm 1949 (ngày chưa xác nhận), Báo Cứu quốc, số 1182, 4/3/1949. ' +
        'Dẫn theo Thư viện mẫu, https://mau.example/trich-dan/cau-thu/ (theo nguồn dẫn lại, chưa đối chiếu bản in).',
    );
  });
  it('does not give pages of a whole work for those of a passage', () => {
    const whole = { ...bare, edition: { citation: EDITION, isWholeWork: true, caveat: 'theo nguồn dẫn lại' } };
    assert.match(footnote(whole), /; cả bài in ở Toàn tập, .+tr\.292-293\. Dẫn theo Thư viện mẫu/);
  });
});

describe('a collected edition', () => {
  it('is read in its parts', () => {
    assert.deepEqual(readEdition(`${EDITION}, theo sách giáo khoa`), {
      title: 'Toàn tập',
      publisher: 'Nxb. Chính trị quốc gia – Sự thật',
      place: 'Hà Nội',
      year: '2011',
      volume: '5',
      pages: '292–293',
      remark: 'theo sách giáo khoa',
    });
  });
  it('stays whole where its form is another', () => {
    assert.equal(readEdition('Hồ Chí Minh: Toàn tập, t.5, tr.292; năm in chưa rõ'), null);
    assert.equal(readEdition('Sách mẫu, tập 1, trang 2'), null);
  });
});

describe('BibTeX', () => {
  it('is a part of a collection, with the day it was said apart from the year it was printed', () => {
    assert.equal(
      bibtex(cited),
      [
        '@incollection{song-co-nguon,',
        '  author = {{Hồ Chí Minh}},',
        '  title = {{Sửa đổi lối làm việc}},',
        '  booktitle = {Toàn tập},',
        '  publisher = {Nxb. Chính trị quốc gia – Sự thật},',
        '  address = {Hà Nội},',
        '  year = {2011},',
        '  volume = {5},',
        '  pages = {292--293},',
        '  origdate = {1947-10},',
        '  note = {Ký X.Y.Z. Tập, trang theo nguồn dẫn lại. Tình trạng: có nguồn tin cậy, chưa đối chiếu bản in},',
        '  url = {https://mau.example/trich-dan/song-co-nguon/},',
        '  language = {vietnamese},',
        '}',
      ].join('\n'),
    );
  });
  it('has only what is known', () => {
    const entry = bibtex(bare);
    assert.match(entry, /^@misc\{cau-thu,/);
    assert.match(entry, /date = \{1949\},\n {2}year = \{1949\},\n {2}howpublished = \{Báo Cứu quốc, số 1182, 4\/3\/1949\}/);
    assert.match(entry, /note = \{Ngày chưa xác nhận\. Tình trạng/);
    assert.doesNotMatch(entry, /month|publisher|pages/);
  });
  it('escapes what TeX takes for its own, and keeps braces matched', () => {
    const title = '50% & {a_b} #1 $2 ~ ^ \\';
    const escaped = '50\\% \\& \\{a\\_b\\} \\#1 \\$2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}';
    assert.ok(bibtex({ ...bare, title }).includes(`  title = {{${escaped}}},`));
  });
});

describe('CSL-JSON', () => {
  const read = (citation: Citation) => (JSON.parse(cslJson(citation)) as Record<string, unknown>[])[0]!;
  it('has partial dates', () => {
    const item = read(cited);
    assert.equal(item['type'], 'chapter');
    assert.deepEqual(item['issued'], { 'date-parts': [[2011]] });
    assert.deepEqual(item['original-date'], { 'date-parts': [[1947, 10]] });
    assert.deepEqual(item['author'], [{ literal: 'Hồ Chí Minh' }]);
    assert.deepEqual(read(bare)['issued'], { 'date-parts': [[1949]], circa: true });
    assert.equal(read(bare)['type'], 'article-newspaper');
  });
  it('has no field that CSL does not know', () => {
    const known = [
      ...['id', 'type', 'title', 'author', 'container-title', 'publisher', 'publisher-place', 'volume', 'page', 'issued'],
      ...['original-date', 'section', 'language', 'URL', 'source', 'note'],
    ];
    for (const citation of [cited, bare])
      assert.deepEqual(
        Object.keys(read(citation)).filter((name) => !known.includes(name)),
        [],
      );
  });
});
