import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubtfulBehind } from '../../../src/search/query/doubtful.ts';
import type { RankedPage } from '../../../src/search/query/rank.ts';

const DOUBTFUL = new Set([100, 101]);

/** Numbers of pages in their order, of pages and scores in the order given. */
function order(...pages: readonly (readonly [page: number, score: number])[]): number[] {
  const ranked = pages.map(([page, score]): RankedPage => ({ page, score, coverage: 1, named: 0, weight: 1 }));
  return doubtfulBehind(ranked, DOUBTFUL).map(({ page }) => page);
}

describe('a saying that nobody should quote', () => {
  it('stands behind all that answer about as well, however many', () => {
    const others = Array.from({ length: 15 }, (_, i) => [i, 10 - i / 20] as const);
    assert.deepEqual(order([100, 10], ...others, [20, 8]), [...others.map(([page]) => page), 100, 20]);
    assert.deepEqual(order([100, 10], [1, 9.5], [101, 9.2], [2, 9.1], [3, 8.5]), [1, 2, 100, 3, 101]);
  });

  it('keeps its place where it answers far better', () => {
    assert.deepEqual(order([1, 20], [100, 10], [2, 8]), [1, 100, 2]);
  });

  it('waits for whatever is put below its like for another reason', () => {
    assert.deepEqual(order([100, 10], [1, 5], [2, 9.5], [3, 4]), [1, 2, 100, 3]);
  });

  it('comes last of a list that has no scores', () => {
    assert.deepEqual(order([100, 0], [1, 0], [101, 0], [2, 0]), [1, 2, 100, 101]);
  });
});
