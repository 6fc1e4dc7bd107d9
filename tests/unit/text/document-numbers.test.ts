import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDocumentNumbers, numberKey } from '../../../src/text/document-numbers.ts';

describe('document numbers in a text', () => {
  for (const written of ['05-CT/TW', '05- CT/TW', '05 - CT/TW', '05–CT/TW', '05\u00A0-CT/TƯ', '5-CT/TW', '05-CT/TƯ']) {
    it(`${written} is 5-CT/TW`, () => {
      const [found, ...others] = findDocumentNumbers(`theo Chỉ thị số ${written}.`);
      assert.deepEqual([found?.at, found?.written, others], [16, written, []]);
      assert.equal(numberKey(found?.closed ?? ''), '5-CT/TW');
      assert.equal(numberKey(written), '5-CT/TW');
    });
  }

  it('are those of Party bodies and of the State', () => {
    const closed = (text: string): string[] => findDocumentNumbers(text).map((found) => found.closed);
    assert.deepEqual(closed('Kế hoạch 14 -KH/ĐU.STTTT, Nghị định 19/2018/NĐ- CP'), ['14-KH/ĐU.STTTT', '19/2018/NĐ-CP']);
    assert.deepEqual(closed('giai đoạn 2017-2020, từ tháng 5 - 10/2019, tập 2 - Hà Nội/Huế\nSố 5 -\nCT/TW'), []);
  });
});
