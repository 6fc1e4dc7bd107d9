import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { csvTable } from '../../../src/text/csv.ts';

describe('a table as CSV', () => {
  it('is in UTF-8 that Excel sees, with lines that end as RFC 4180 wants', () => {
    assert.equal(
      csvTable([
        ['mã', 'số'],
        ['Hòa', 3],
      ]),
      '\uFEFFmã,số\r\nHòa,3\r\n',
    );
  });

  it('keeps commas, quotes and line breaks inside a cell', () => {
    assert.equal(csvTable([['a, b', 'nói “vâng”, "dạ"', 'một\nhai', undefined]]), '\uFEFF"a, b","nói “vâng”, ""dạ""","một\nhai",\r\n');
  });

  it('makes no formula of words, and words of no number', () => {
    for (const words of ['=1+1', '+84 24', '-Thưa Bác', '@SUM(A1)', '\tx', '＝1'])
      assert.ok(csvTable([[words]]).startsWith(`\uFEFF'${words}`) || csvTable([[words]]).startsWith(`\uFEFF"'${words}`), words);
    assert.equal(csvTable([[-5, 0.5, 'a=b']]), '\uFEFF-5,0.5,a=b\r\n');
  });
});
