import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standingAt, startsOf } from '../../../../src/pack/slides/timing.ts';

const steps = [{ minutes: 5 }, { minutes: 8 }, { minutes: 10 }];

describe('where a meeting stands', () => {
  it('says what is left of the step that is shown, whatever the clock says of others', () => {
    assert.deepEqual(standingAt(steps, 1, 6), { left: 7, leftInAll: 17, passed: [5, 1, 0] });
  });

  it('of a step that begins early is left no more than its own length; of the meeting, all of it', () => {
    assert.deepEqual(standingAt(steps, 2, 6), { left: 10, leftInAll: 17, passed: [5, 1, 0] });
    assert.deepEqual(standingAt(steps, 2, 0), { left: 10, leftInAll: 23, passed: [0, 0, 0] });
    assert.equal(standingAt(steps, 2, 14).left, 9);
  });

  it('counts on below nought when a step takes longer', () => {
    assert.deepEqual(standingAt(steps, 0, 8), { left: -3, leftInAll: 15, passed: [5, 3, 0] });
    assert.equal(standingAt(steps, 2, 30).leftInAll, -7);
  });

  it('knows when each step begins', () => {
    assert.deepEqual(startsOf(steps), [0, 5, 13]);
  });
});
