import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../../src/text/words.ts';
import { alignWithin, alignWords } from '../../../src/works/align-words.ts';

const textOf = (text: string, from: number, to: number): string =>
  wordsOf(text)
    .slice(from, to)
    .map((word) => word.text)
    .join(' ');

function differences(written: string, expected: string): string[] {
  return alignWords(wordsOf(written), wordsOf(expected))
    .differences.filter(({ isSpelling }) => !isSpelling)
    .map(({ from, to, start, end }) => `${textOf(written, from, to)} → ${textOf(expected, start, end)}`);
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
  it('finds a quotation within a longer passage', () =>
    assert.deepEqual(differences(`Người dặn rằng ${PRINTED} và nhiều điều khác nữa ở đây`, PRINTED), []));
  it('tells i for y, which is no disagreement', () => {
    const { agreement, differences: told } = alignWords(wordsOf('kỉ luật'), wordsOf('kỷ luật'));
    assert.equal(agreement, 1);
    assert.deepEqual(told, [{ from: 0, to: 1, start: 0, end: 1, isSpelling: true }]);
  });
  it('agrees wholly where one is a part of the other', () => {
    assert.deepEqual(alignWords(wordsOf('đọc một trang'), wordsOf('mỗi ngày đọc một trang sách')), {
      agreement: 1,
      differences: [],
      from: 0,
      to: 3,
    });
    assert.equal(alignWords(wordsOf('đọc hai trang sách'), wordsOf('mỗi ngày đọc một trang sách')).agreement, 0.75);
  });
});

describe('aligning within a band', () => {
  it('finds the same as without, as long as the shift is within it', () => {
    const [short, long] = [wordsOf('b c x d'), wordsOf('a b c d e')];
    assert.deepEqual(alignWithin(short, long, { least: 0, most: 2 }), alignWithin(short, long));
    assert.deepEqual(alignWithin(short, long).differences, [{ from: 2, to: 3, start: 3, end: 3 }]);
  });
  it('has nothing to align in empty texts', () => {
    assert.deepEqual(alignWithin([], wordsOf('a b')), { start: 0, end: 0, changes: 0, differences: [] });
    assert.equal(alignWithin(wordsOf('a b'), []).changes, 2);
  });
});
