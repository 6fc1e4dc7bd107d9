import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { encodeViqr } from '../../../scripts/bench/write-keystrokes.ts';
import { decodeViqr } from '../../../src/vietnamese/viqr.ts';

function assertDecodes(table: Record<string, string | null>): void {
  for (const [typed, expected] of Object.entries(table)) assert.equal(decodeViqr(typed), expected, typed);
}

describe('decodeViqr', () => {
  it('reads RFC 1456, and keys later in the word', () => {
    assertDecodes({
      'dda.o': 'đạo',
      'ddao.': 'đạo',
      'DDa.o': 'đạo',
      "ddu+'c": 'đức',
      "dduc+'": 'đức',
      'Vie^.t': 'việt',
      'nha^n': 'nhân',
      "nu+o+'c": 'nước',
      "nu*o*'c": 'nước',
      'ha(`ng': 'hằng',
      'ti?nh': 'tỉnh',
      'xa~': 'xã',
      ddi: 'đi',
      'nu\u2019i': 'núi',
    });
  });

  it('returns null without a key, for a key pressed twice, and where no syllable comes out', () => {
    assertDecodes({ dao: null, "a''": null, ddd: null, 'v.v.': null, '...': null, 'TP.HCM': null, 'a\\.': null, '': null });
  });

  it('cannot tell a full stop from nặng: the query as a whole decides', () => {
    assertDecodes({ 'dao.': 'dạo' });
  });
});

describe('encodeViqr', () => {
  it('writes RFC 1456 by default', () => {
    assert.equal(encodeViqr('Đạo'), 'dda.o');
    assert.equal(encodeViqr('được'), 'ddu+o+.c');
    assert.equal(encodeViqr('được', 'tone-last'), 'ddu+o+c.');
  });
});
