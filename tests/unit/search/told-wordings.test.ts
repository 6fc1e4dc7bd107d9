import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toldWordings } from '../../../src/components/search/told-wordings.ts';

const expansions = (...wordings: string[]) => wordings.map((expansion) => ({ term: '', expansion }));

test('a reader is told of other wordings once, and of no short forms', () => {
  const told = toldWordings({ expansions: expansions('NQ', 'QĐi', 'KT-XH', 'Ban Tổ chức Trung ương', 'tham ô', 'tham ô'), unknown: [] });
  assert.deepEqual(told, ['Ban Tổ chức Trung ương', 'tham ô']);
});

test('what a line on lacking words names is not told again', () => {
  assert.deepEqual(
    toldWordings({ expansions: expansions('hằng năm'), unknown: [{ typed: 'hàng năm', nearest: [], instead: ['hằng năm'] }] }),
    [],
  );
});
