import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mineAbbreviations } from '../../../src/search/index-side/mine-abbreviations.ts';
import { Lexicon } from '../../../src/search/query/lexicon.ts';

const lexicon = new Lexicon([
  { term: 'UBND', expansions: ['ủy ban nhân dân'] },
  { term: 'CBCCVC', expansions: ['cán bộ, công chức, viên chức'] },
  { term: 'TƯ', expansions: ['trung ương'] },
  { term: 'Bác Hồ', expansions: ['Hồ Chí Minh', 'Chủ tịch Hồ Chí Minh'] },
]);
const others = (words: string): string[] => lexicon.matches(words.split(' ')).flatMap((match) => match.others.map(({ text }) => text));

describe('Lexicon', () => {
  it('knows abbreviations both ways, in either tone placement', () => {
    assert.equal(lexicon.longForm('UBND')?.wording.text, 'ủy ban nhân dân');
    assert.equal(lexicon.longForm('ubnd')?.wording.text, 'ủy ban nhân dân');
    assert.deepEqual(others('uỷ ban nhân dân'), ['UBND']);
    assert.deepEqual(others('cán bộ công chức viên chức'), ['CBCCVC']);
  });

  it('takes an abbreviation that is also a syllable for one only in capitals', () => {
    assert.equal(lexicon.longForm('TƯ')?.wording.text, 'trung ương');
    assert.equal(lexicon.longForm('tư'), null);
    assert.deepEqual(others('tư tưởng'), []);
    assert.deepEqual(others('trung ương'), []);
    assert.deepEqual(lexicon.longForm('TƯ')?.others, []);
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
    assert.deepEqual(mineAbbreviations(texts), [
      { term: 'UBND', expansions: ['ủy ban nhân dân'] },
      { term: 'CCHC', expansions: ['cải cách hành chính'] },
      { term: 'PCTN', expansions: ['phòng, chống tham nhũng'] },
      { term: 'BHYT', expansions: ['bảo hiểm y tế'] },
    ]);
  });

  it('guesses nothing', () => {
    assert.deepEqual(
      mineAbbreviations(['Họp tại Hà Nội (VN) hôm nay.', 'Trung ương (TW) họp.', 'ĐẠI HỘI ĐẢNG (DHD)', 'Đồng chí Nguyễn Văn A (NVB)']),
      [],
    );
  });

  it('believes two letters only when they are explained again and again', () => {
    const text = 'Doanh nghiệp (DN) nộp thuế.';
    assert.deepEqual(mineAbbreviations([text]), []);
    assert.equal(mineAbbreviations([text, text, text]).length, 1);
  });
});
