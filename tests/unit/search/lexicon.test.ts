import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explanationsIn, mineAbbreviations } from '../../../src/search/index-side/mine-abbreviations.ts';
import { Lexicon } from '../../../src/search/query/lexicon.ts';

const lexicon = new Lexicon([
  { term: 'UBND', expansions: ['ủy ban nhân dân'] },
  { term: 'CBCCVC', expansions: ['cán bộ, công chức, viên chức'] },
  { term: 'TƯ', expansions: ['trung ương'] },
  { term: 'HĐND', expansions: ['hội đồng nhân dân'] },
  { term: 'KT-XH', expansions: ['kinh tế - xã hội'] },
  { term: 'sinh hoạt chuyên đề', expansions: ['học chuyên đề'] },
  { term: 'Kiểm tra, giám sát', expansions: [] },
  { term: 'Thông tin và truyền thông', expansions: [] },
  { term: 'dân vận khéo', expansions: [] },
  { term: 'đảng viên khá', expansions: [] },
  { term: 'Bác Hồ', expansions: ['Hồ Chí Minh', 'Chủ tịch Hồ Chí Minh'] },
]);
const others = (words: string): string[] => lexicon.matches(words.split(' ')).flatMap((match) => match.others.map(({ text }) => text));

describe('Lexicon', () => {
  it('knows abbreviations both ways, in either tone placement', () => {
    assert.equal(lexicon.longForms(['UBND'])[0]?.wording.text, 'ủy ban nhân dân');
    assert.equal(lexicon.longForms(['ubnd'])[0]?.wording.text, 'ủy ban nhân dân');
    assert.deepEqual(others('uỷ ban nhân dân'), ['UBND']);
    assert.deepEqual(others('cán bộ công chức viên chức'), ['CBCCVC']);
  });

  it('takes an abbreviation that is also a syllable for one only in capitals', () => {
    assert.equal(lexicon.longForms(['TƯ'])[0]?.wording.text, 'trung ương');
    assert.deepEqual(lexicon.longForms(['tư']), []);
    assert.deepEqual(others('tư tưởng'), []);
    assert.deepEqual(others('trung ương'), []);
    assert.deepEqual(lexicon.longForms(['TƯ'])[0]?.others, []);
  });

  it('knows an abbreviation in parts with and without its dash, and one typed without its marks', () => {
    for (const typed of [['KT', 'XH'], ['KTXH'], ['ktxh']])
      assert.equal(lexicon.longForms(typed)[0]?.wording.text, 'kinh tế - xã hội', typed.join());
    assert.equal(lexicon.longForms(['HDND'])[0]?.wording.text, 'hội đồng nhân dân');
  });

  it('knows the initials of a wording, where they are those of one alone', () => {
    for (const typed of ['SHCĐ', 'SHCD', 'shcđ']) assert.equal(lexicon.longForms([typed])[0]?.wording.text, 'sinh hoạt chuyên đề', typed);
    assert.equal(lexicon.longForms(['KTGS'])[0]?.wording.text, 'Kiểm tra, giám sát');
    assert.equal(lexicon.longForms(['TTTT'])[0]?.wording.text, 'Thông tin và truyền thông');
    assert.equal(lexicon.longForms(['TTVTT'])[0]?.wording.text, 'Thông tin và truyền thông');
    assert.deepEqual(lexicon.longForms(['DVK']), [], 'dân vận khéo, đảng viên khá');
    assert.deepEqual(lexicon.longForms(['BH']), [], 'two letters');
    assert.deepEqual(lexicon.longForms(['xyz']), []);
  });

  it('knows synonyms, but not those that a word of the query says already', () => {
    assert.deepEqual(others('bác hồ').sort(), ['Chủ tịch Hồ Chí Minh', 'Hồ Chí Minh']);
    assert.deepEqual(others('hồ chí minh'), ['Bác Hồ']);
  });

  it('takes the longest wording, and none twice', () => {
    assert.deepEqual(
      lexicon.matches('chủ tịch hồ chí minh'.split(' ')).map(({ wording }) => wording.text),
      ['Chủ tịch Hồ Chí Minh'],
    );
  });
});

describe('mineAbbreviations', () => {
  it('finds abbreviations that a text explains itself', () => {
    const texts = [
      'Ủy ban nhân dân (UBND) xã họp. Đoàn công tác về cải cách hành chính (sau đây gọi tắt là CCHC) làm việc.',
      'Luật phòng, chống tham nhũng (PCTN) có hiệu lực. BHYT (bảo hiểm y tế) toàn dân.',
    ];
    assert.deepEqual(mineAbbreviations(texts.map(explanationsIn)), [
      { term: 'UBND', expansions: ['ủy ban nhân dân'] },
      { term: 'CCHC', expansions: ['cải cách hành chính'] },
      { term: 'PCTN', expansions: ['phòng, chống tham nhũng'] },
      { term: 'BHYT', expansions: ['bảo hiểm y tế'] },
    ]);
  });

  it('guesses nothing', () => {
    assert.deepEqual(
      mineAbbreviations(
        ['Họp tại Hà Nội (VN) hôm nay.', 'Trung ương (TW) họp.', 'ĐẠI HỘI ĐẢNG (DHD)', 'Đồng chí Nguyễn Văn A (NVB)'].map(explanationsIn),
      ),
      [],
    );
  });

  it('believes two letters only when they are explained again and again', () => {
    const text = 'Doanh nghiệp (DN) nộp thuế.';
    assert.deepEqual(mineAbbreviations([explanationsIn(text)]), []);
    assert.equal(mineAbbreviations([text, text, text].map(explanationsIn)).length, 1);
  });
});
