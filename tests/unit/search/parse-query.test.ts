import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuery } from '../../../src/search/query/parse-query.ts';

const FILTERS = [
  { name: 'loai', values: ['Chuyên đề', 'Văn bản'] },
  { name: 'nam', values: ['2019', '2020'] },
  { name: 'chu-de', values: ['Đạo đức cách mạng'] },
];
const parse = (query: string) => parseQuery(query, FILTERS);
const words = (query: string): string[] => parse(query).words.map(({ text }) => text);

describe('parseQuery', () => {
  it('takes runs of letters and digits for words', () => {
    assert.deepEqual(words('  Đạo đức,  Hồ Chí Minh! '), ['đạo', 'đức', 'hồ', 'chí', 'minh']);
    assert.deepEqual(words('đạo đức'.normalize('NFD')), ['đạo', 'đức']);
    assert.deepEqual(words('Ð\u200Bạo'), ['đạo']);
    assert.deepEqual(words('ngày 15/5/2016'), ['ngày', '15', '5', '2016']);
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

  it('reads exclusions at the beginning and at the end only', () => {
    assert.deepEqual(parse('đạo đức -học -"tư tưởng"').excluded, [['học'], ['tư', 'tưởng']]);
    assert.deepEqual(parse('-học đạo đức').excluded, [['học']]);
    assert.deepEqual(words('-học đạo đức'), ['đạo', 'đức']);
    assert.deepEqual(parse('Hội nghị -khóa XII của Đảng').excluded, []);
    assert.deepEqual(parse('chính trị - xã hội').excluded, []);
  });

  it('never takes a document number for an exclusion', () => {
    for (const query of ['14 -KH/ĐU', '05 -CT', '05 - CT/TW', '05- CT/TƯ']) assert.deepEqual(parse(query).excluded, [], query);
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
