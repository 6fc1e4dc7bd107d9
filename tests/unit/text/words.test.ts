import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../../src/text/words.ts';

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
    assert.deepEqual(
      wordsOf('Lý lí HOÀ').map(({ key, spelling }) => `${key} ${spelling}`),
      ['lí lý', 'lí lí', 'hoà hoà'],
    );
  });
});
