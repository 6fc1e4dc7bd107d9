import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairQuotationMarks } from '../../../src/text/quotation-marks.ts';

describe('pairing quotation marks', () => {
  const cases: [text: string, mended: string][] = [
    ['“a” và “b”', '“a” và “b”'],
    ['“a" và "b”', '“a” và “b”'],
    ['“a“ và', '“a” và'],
    ['”a” và', '“a” và'],
    ['("a")', '(“a”)'],
    ['"Với "một cửa" ở huyện"', '“Với “một cửa” ở huyện”'],
    ['“Ngay “tư tưởng”, các chi bộ”', '“Ngay “tư tưởng”, các chi bộ”'],
    ['"a", "b"; "c".', '“a”, “b”; “c”.'],
    ['đề mục: "a"', 'đề mục: “a”'],
  ];
  for (const [text, mended] of cases) {
    it(`reads ${text}`, () => {
      const { wrong, isPaired } = pairQuotationMarks(text);
      const letters = [...text];
      for (const { at, should } of wrong) letters[at] = should;
      assert.equal(letters.join(''), mended);
      assert.ok(isPaired);
    });
  }
  it('tells an opening mark that stays open from a closing one nothing opened', () => {
    assert.deepEqual(pairQuotationMarks('a “b c').single, [{ at: 2, opens: true }]);
    assert.deepEqual(pairQuotationMarks('a b” c').single, [{ at: 3, opens: false }]);
    assert.deepEqual(pairQuotationMarks('a b“ c').single, [{ at: 3, opens: false }], 'where it stands says more than its shape');
  });
});
