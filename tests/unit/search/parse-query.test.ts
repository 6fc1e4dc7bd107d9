import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { findTypedPoints, takeExcludedPoints } from '../../../src/search/query/typed-points.ts';

const FILTERS = [
  { name: 'loai', values: ['Chuyên đề', 'Văn bản'] },
  { name: 'nam', values: ['2019', '2020'] },
  { name: 'chu-de', values: ['Đạo đức cách mạng'] },
];
const parse = (query: string) => parseQuery(query, FILTERS, { points: { findTypedPoints, takeExcludedPoints } });
const words = (query: string): string[] => parse(query).words.map(({ text }) => text);

describe('parseQuery', () => {
  it('takes runs of letters and digits for words', () => {
    assert.deepEqual(words('  Đạo đức,  Hồ Chí Minh! '), ['đạo', 'đức', 'hồ', 'chí', 'minh']);
    assert.deepEqual(words('đạo đức'.normalize('NFD')), ['đạo', 'đức']);
    assert.deepEqual(words('Ð\u200Bạo'), ['đạo']);
    assert.deepEqual(words('mục 15/500/2016'), ['mục', '15', '500', '2016']);
  });

  it('takes a time, a citation and initials with dots for one word each', () => {
    assert.deepEqual(words('chỉ thị ngày 15/5/2016 của Đảng'), ['chỉ', 'thị', 'ngày 15/5/2016', 'của', 'đảng']);
    assert.deepEqual(words('Toàn tập, t.15, tr.622 con người'), ['toàn tập, t.15, tr.622', 'con', 'người']);
    assert.deepEqual(words('X.Y.Z. viết'), ['xyz', 'viết']);
    assert.deepEqual(words('ký c.b'), ['ký', 'cb']);
  });

  it('leaves times and citations as words where they are quoted, or not looked for', () => {
    assert.deepEqual(words('"ngày 15/5/2016"'), ['ngày', '15', '5', '2016']);
    assert.deepEqual(
      parseQuery('ngày 15/5/2016', FILTERS).words.map(({ text }) => text),
      ['ngày', '15', '5', '2016'],
    );
  });

  it('keeps what stood between words, to tell parts of a number from words apart', () => {
    assert.deepEqual(
      parse('số 05-CT/TW').words.map(({ before }) => before),
      [' ', ' ', '-', '/'],
    );
  });

  it('reads phrases in any quotation marks', () => {
    for (const query of ['xem "nhân dân" xã', 'xem “nhân dân” xã', 'xem «nhân dân» xã']) {
      assert.deepEqual(parse(query).phrases, [[1, 3]], query);
    }
    assert.deepEqual(parse('"nhân dân" và "đất nước"').phrases, [
      [0, 2],
      [3, 5],
    ]);
    assert.deepEqual(parse('"nhân dân').phrases, []);
    assert.deepEqual(parse('""').phrases, []);
  });

  const left = (query: string): string[] => parse(query).excluded.map(({ words }) => words.join(' '));

  it('leaves out quoted phrases wherever they stand', () => {
    assert.deepEqual(left('đạo đức -học -"tư tưởng"'), ['học', 'tư tưởng']);
    assert.deepEqual(left('đạo đức -“tư tưởng” cách mạng'), ['tư tưởng']);
    assert.deepEqual(words('đạo đức -"tư tưởng" cách mạng'), ['đạo', 'đức', 'cách', 'mạng']);
    assert.deepEqual(left('-"tham ô" lãng phí'), ['tham ô']);
  });

  it('leaves out at the end what a minus begins, up to the next one', () => {
    assert.deepEqual(left('tiết kiệm -lãng phí'), ['lãng phí']);
    assert.deepEqual(left('tiết kiệm -lãng phí '), ['lãng phí']);
    assert.deepEqual(left('tiết kiệm -lãng phí -tham ô -chủ nghĩa cá nhân'), ['lãng phí', 'tham ô', 'chủ nghĩa cá nhân']);
    assert.deepEqual(left('tiết kiệm -"lãng phí" -tham ô'), ['lãng phí', 'tham ô']);
    assert.deepEqual(left('tiet kiem -lang phi loai:van-ban'), ['lang phi']);
    assert.deepEqual(left('thi đua -Hà Nội'), ['hà nội']);
    assert.deepEqual(left('TIẾT KIỆM -LÃNG PHÍ'), ['lãng phí']);
    assert.deepEqual(words('tiết kiệm -lãng phí'), ['tiết', 'kiệm']);
  });

  it('leaves out at the beginning the compound that the library knows', () => {
    const known = ['lãng phí', 'tham ô', 'chủ nghĩa', 'nghĩa cá', 'cá nhân'];
    const knowing = (query: string) => parseQuery(query, FILTERS, { areCompound: (first, second) => known.includes(`${first} ${second}`) });
    const took = (query: string) => knowing(query).excluded.map(({ words }) => words.join(' '));
    assert.deepEqual(took('-học đạo đức'), ['học']);
    assert.deepEqual(took('-lãng phí tiết kiệm'), ['lãng phí']);
    assert.deepEqual(took('-lãng phí -tham ô tiết kiệm'), ['lãng phí', 'tham ô']);
    assert.deepEqual(took('-chủ nghĩa cá nhân đạo đức'), ['chủ nghĩa cá nhân']);
    assert.deepEqual(took('-lãng phí tiết kiệm -tham ô'), ['lãng phí', 'tham ô']);
    assert.deepEqual(took('-lãng phí'), ['lãng phí']);
    assert.deepEqual(took('-lãng, phí'), ['lãng']);
    assert.deepEqual(
      knowing('-lãng phí tiết kiệm').words.map(({ text }) => text),
      ['tiết', 'kiệm'],
    );
  });

  it('reads what is still being typed as what it is on the way to', () => {
    const typing = [
      'tiết kiệm -lãng phí -',
      'tiết kiệm -lãng phí -"',
      'tiết kiệm -"lãng phí',
      'tiết kiệm -“lãng phí',
      'tiết kiệm -lãng phí - ',
    ];
    for (const query of typing) {
      assert.deepEqual(left(query), ['lãng phí'], query);
      assert.deepEqual(words(query), ['tiết', 'kiệm'], query);
    }
    assert.deepEqual(left('tiết kiệm -"'), []);
    assert.deepEqual(parse('xem "nhân dân -"').phrases, [[1, 3]]);
    assert.deepEqual(left('tiết kiệm -lãng phí -"tham'), ['lãng phí', 'tham']);
  });

  it('leaves out a kind of pages, and never asks for it instead', () => {
    const { filters, excluded } = parse('tiết kiệm -loai:van-ban');
    assert.deepEqual(filters, {});
    assert.deepEqual(excluded, [{ words: ['Văn bản'], filter: 'loai', without: 'tiết kiệm' }]);
    assert.deepEqual(words('tiết kiệm -loai:van-ban'), ['tiết', 'kiệm']);
    assert.deepEqual(left('tiết kiệm -lãng phí -loại:"văn bản" nam:2019'), ['lãng phí', 'Văn bản']);
  });

  it('never takes a dash inside a sentence for an exclusion', () => {
    for (const query of [
      'Hội nghị -khóa XII của Đảng',
      'chính trị - xã hội',
      'kinh tế-xã hội',
      'Việt Nam - đất nước, con người',
      'Hồ Chí Minh -tên người là cả một niềm thơ',
      'tiết kiệm -lãng phí là hai mặt',
      'tiết kiệm -lãng phí, tham ô',
      'mục 3 -b',
      '-Ban Tổ chức Trung ương',
      '-Các thành phần khác: 15 người.',
      'Tổng Thư ký Quốc hội -Văn phòng Quốc hội',
    ]) {
      assert.deepEqual(
        left(query).filter((words) => words !== 'xii'),
        [],
        query,
      );
    }
  });

  it('never takes a document number for an exclusion', () => {
    for (const query of ['14 -KH/ĐU', '05 -CT', '05 - CT/TW', '05- CT/TƯ', '05 -ct', '37 -QĐ/TW', '12 -NQ', '8 -TU']) {
      assert.deepEqual(left(query), [], query);
    }
    assert.deepEqual(left('tiết kiệm 2019 -lãng phí'), ['lãng phí']);
  });

  it('says the query without an exclusion, and with a phrase not quoted', () => {
    assert.deepEqual(
      parse('tiết kiệm -"lãng phí" -tham ô nam:2019').excluded.map(({ without }) => without),
      ['tiết kiệm -tham ô nam:2019', 'tiết kiệm -"lãng phí" nam:2019'],
    );
    assert.deepEqual(parse('xem “nhân dân” và "đất nước" nam:2019').unquoted, [
      'xem nhân dân và "đất nước" nam:2019',
      'xem "nhân dân" và đất nước nam:2019',
    ]);
  });

  it('reads filters the library has, by name and value in any spelling', () => {
    assert.deepEqual(parse('dân vận loai:chuyen-de nam:2019').filters, { loai: ['Chuyên đề'], nam: ['2019'] });
    assert.deepEqual(parse('loại:"văn bản" nam:2019 nam:2020').filters, { loai: ['Văn bản'], nam: ['2019', '2020'] });
    assert.deepEqual(parse('chủ-đề:"đạo đức cách mạng"').filters, { 'chu-de': ['Đạo đức cách mạng'] });
    assert.deepEqual(words('dân vận loai:chuyen-de'), ['dân', 'vận']);
  });

  it('leaves what only looks like a filter', () => {
    assert.deepEqual(words('nam:1900 giờ:15'), ['nam', '1900', 'giờ', '15']);
    assert.deepEqual(words('https://example.vn'), ['https', 'example', 'vn']);
  });

  it('tells whether the last word may be unfinished', () => {
    assert.equal(parse('dân vận kh').open, true);
    assert.equal(parse('dân vận kh ').open, false);
    assert.equal(parse('dân vận?').open, false);
  });

  it('decodes VIQR before its punctuation is lost', () => {
    assert.deepEqual(words("dda.o ddu+'c"), ['đạo', 'đức']);
    assert.deepEqual(
      parse("dda.o ddu+'c").words.map(({ typed }) => typed),
      ['dda.o', "ddu+'c"],
    );
    assert.deepEqual(words('Ai la nguoi dau tien? Tai sao.'), ['ai', 'la', 'nguoi', 'dau', 'tien', 'tai', 'sao']);
    assert.deepEqual(words("thi tran Krong Pa'c va xa Ea Kar o dau"), [
      'thi',
      'tran',
      'krong',
      'pa',
      'c',
      'va',
      'xa',
      'ea',
      'kar',
      'o',
      'dau',
    ]);
  });
});
