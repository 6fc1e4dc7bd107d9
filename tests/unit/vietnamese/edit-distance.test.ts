import assert from 'node:assert/strict';
import { it } from 'node:test';
import { editDistance } from '../../../src/vietnamese/edit-distance.ts';

it('counts letters added, left out, changed and swapped', () => {
  const cases: [string, string, number][] = [
    ['', '', 0],
    ['', 'dân', 3],
    ['dan', 'dan', 0],
    ['dna', 'dan', 1],
    ['vân', 'vận', 1],
    ['nghiêng', 'nghiên', 1],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
  ];
  for (const [a, b, far] of cases) {
    assert.equal(editDistance(a, b), far, `${a} ${b}`);
    assert.equal(editDistance(b, a), far, `${b} ${a}`);
  }
});
