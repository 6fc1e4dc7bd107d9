import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { encodeVni } from '../../../scripts/bench/write-keystrokes.ts';
import { decodeVni } from '../../../src/vietnamese/vni.ts';

function assertDecodes(table: Record<string, string | null>): void {
  for (const [typed, expected] of Object.entries(table)) assert.equal(decodeVni(typed), expected, typed);
}

describe('decodeVni', () => {
  it('reads keys in the orders people type', () => {
    assertDecodes({
      dao95: 'đạo',
      d9ao5: 'đạo',
      d9a5o: 'đạo',
      dao59: 'đạo',
      D9AO5: 'đạo',
      d9u71c: 'đức',
      d9u7c1: 'đức',
      duc971: 'đức',
      d9u7o7c5: 'được',
      d9u7oc5: 'được',
      d9uo7c5: 'được',
      duoc579: 'được',
      nha6n: 'nhân',
      nhan6: 'nhân',
      ta65p: 'tập',
      tap65: 'tập',
      tap56: 'tập',
      vie65t: 'việt',
      ha8ng2: 'hằng',
      thuo73: 'thuở',
      gi2: 'gì',
    });
  });

  it('reads a slip that names a syllable as it is typed', () => {
    assertDecodes({ hoc65: 'hộc', hoc5: 'học' });
  });

  it('takes one tone', () => {
    assertDecodes({ hoa12: null, u23: null, u20: null, phong104: null, hoa0: null });
  });

  it('returns null for numbers, marks that fit no letter, keys pressed twice, and words without key', () => {
    assertDecodes({
      '2021': null,
      '05': null,
      m2: null,
      covid19: null,
      hoa6: null,
      hoa7: null,
      ma7: null,
      ma11: null,
      hoa: null,
      '9da': null,
      ho5c2: null,
      '': null,
      k61: null,
    });
  });

  it('cannot tell a paper size from a letter with a tone: the query as a whole decides', () => {
    assertDecodes({ a4: 'ã', ca1: 'cá' });
  });
});

describe('encodeVni', () => {
  it('types the four orders', () => {
    assert.equal(encodeVni('được', 'inline'), 'd9u7o75c');
    assert.equal(encodeVni('được', 'tone-last'), 'd9u7o7c5');
    assert.equal(encodeVni('được', 'marks-last'), 'duoc975');
    assert.equal(encodeVni('được', 'tone-first'), 'duoc597');
  });
});
