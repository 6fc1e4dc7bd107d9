import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairQuotationMarks } from '../../../src/check/quotation-marks.ts';
import { wordsOf } from '../../../src/check/quotations.ts';
import { alignWords } from '../../../src/check/word-alignment.ts';
import { article, problemsOf } from './content-folder.ts';

function differences(written: string, expected: string): string[] {
  return alignWords(wordsOf(written), wordsOf(expected)).differences.map((one) => `${one.written} → ${one.expected}`);
}

describe('comparing words', () => {
  const PRINTED = 'Việc gì lợi cho dân, ta phải hết sức làm. Việc gì hại đến dân, ta phải hết sức tránh';

  it('tells a replaced, a missing and an added word', () => {
    assert.deepEqual(differences('ta phải ra sức làm', PRINTED), ['ra → hết']);
    assert.deepEqual(differences('lợi cho dân phải hết sức làm', PRINTED), [' → ta']);
    assert.deepEqual(differences('lợi cho dân thì ta phải hết sức làm', PRINTED), ['thì → ']);
    assert.deepEqual(differences('việc lợi cho dân ta cần phải cố sức làm việc', PRINTED), [' → gì', 'cần → ', 'cố → hết']);
  });
  it('does not count case, punctuation, tone placement, i and y', () => {
    assert.deepEqual(differences('VIỆC GÌ LỢI CHO DÂN ta phải hết sức làm', PRINTED), []);
    assert.deepEqual(differences('hoà bình, kỉ luật', 'Hòa bình – kỷ luật'), []);
  });
  it('finds a quotation within a longer passage', () => assert.deepEqual(differences(`Người dặn rằng ${PRINTED} và nhiều điều khác nữa ở đây`, PRINTED), []));

  it('shows the difference in the message, once for nested marks', async () => {
    const problems = await problemsOf({ 'articles/lech.mdx': article('Bài viết: “Bác dặn “Việc gì lợi cho dân, ta phải ra sức làm” nhiều lần”.') });
    assert.deepEqual(problems.map(({ rule, message }) => `${rule}: ${message}`), ['trich-dan-lech: Lời này lệch với trích dẫn loi-cho-dan: “ra” → “hết”.']);
  });
  it('tells each of two in one paragraph', async () => {
    const problems = await problemsOf({ 'articles/hai.mdx': article('“Việc gì lợi cho dân, ta phải ra sức làm” và “Việc gì hại đến dân, ta phải ra sức tránh”.') });
    assert.deepEqual(problems.map(({ column }) => column), [2, 47]);
  });
});

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
      for (const { at, should } of wrong) letters[at] = should ?? '?';
      assert.equal(letters.join(''), mended);
      assert.ok(isPaired);
    });
  }
  it('tells an opening mark that stays open from a closing one nothing opened', () => {
    assert.deepEqual(pairQuotationMarks('a “b c').single, [{ at: 2, opens: true }]);
    assert.deepEqual(pairQuotationMarks('a b” c').single, [{ at: 3, opens: false }]);
  });
});
