import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignWords, wordsOf } from '../../../src/text/words.ts';

function differences(written: string, expected: string): string[] {
  return alignWords(wordsOf(written), wordsOf(expected)).differences.map((one) => `${one.written} → ${one.expected}`);
}

describe('words', () => {
  it('compare by what they say, and know where they stand', () => {
    const keys = (text: string): string[] => wordsOf(text).map(({ key }) => key);
    assert.deepEqual(keys('Kỉ luật của TƯ, số 05'), keys('kỷ luật của TW số 5'));
    assert.notDeepEqual(keys('hòa'), keys('hoa'));
    assert.deepEqual(
      wordsOf('Đảng – “ta”').map(({ text, at }) => `${text} ${at}`),
      ['Đảng 0', 'ta 8'],
    );
    assert.deepEqual(keys('Đảng ủy'.normalize('NFD')), keys('Đảng uỷ'));
  });
});

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
  it('agrees wholly where one is a part of the other', () => {
    assert.deepEqual(alignWords(wordsOf('đọc một trang'), wordsOf('mỗi ngày đọc một trang sách')), { agreement: 1, differences: [] });
    assert.equal(alignWords(wordsOf('đọc hai trang sách'), wordsOf('mỗi ngày đọc một trang sách')).agreement, 0.75);
  });
});
