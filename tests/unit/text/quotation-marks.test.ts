import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correctQuotationMarks, pairQuotationMarks } from '../../../src/text/quotation-marks.ts';

describe('pairing quotation marks', () => {
  const cases: [text: string, fixed: string][] = [
    ['“a” và “b”', '“a” và “b”'],
    ['“a" và "b”', '“a” và “b”'],
    ['“a“ và', '“a” và'],
    ['”a” và', '“a” và'],
    ['("a")', '(“a”)'],
    ['"Với "một cửa" ở huyện"', '“Với “một cửa” ở huyện”'],
    ['“Ngay “tư tưởng”, các chi bộ”', '“Ngay “tư tưởng”, các chi bộ”'],
    ['"a", "b"; "c".', '“a”, “b”; “c”.'],
    ['đề mục: "a"', 'đề mục: “a”'],
    ['„a‟ trên màn hình 15" mới', '“a” trên màn hình 15" mới'],
  ];
  for (const [text, fixed] of cases) {
    it(`reads ${text}`, () => {
      assert.equal(correctQuotationMarks(text), fixed);
      assert.deepEqual(pairQuotationMarks(text).single, []);
    });
  }
  it('says what a mark by itself should be only where it stands beside one word', () => {
    assert.equal(correctQuotationMarks('đời sống Nhân dân".'), 'đời sống Nhân dân”.');
    assert.equal(correctQuotationMarks('đời sống " Nhân dân'), 'đời sống " Nhân dân');
  });
  it('tells an opening mark that stays open from a closing one nothing opened', () => {
    assert.deepEqual(pairQuotationMarks('a “b c').single, [{ at: 2, opens: true }]);
    assert.deepEqual(pairQuotationMarks('a b” c').single, [{ at: 3, opens: false }]);
    assert.deepEqual(pairQuotationMarks('a b“ c').single, [{ at: 3, opens: false }], 'where it stands says more than its shape');
  });
});
