import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spreadNamesakes } from '../../../src/search/query/namesakes.ts';
import type { RankedPage } from '../../../src/search/query/rank.ts';

const KINDS = ['Đơn vị', 'Tin tức', 'Trích dẫn'];

/** Kinds of pages, by their numbers, in the order they come to stand in. */
function order(pages: readonly (readonly [kind: number, score: number, named?: number, coverage?: number])[]): string {
  const column = { name: 'loai', values: KINDS, pages: pages.map(([kind]) => kind) };
  const ranked = pages.map(([, score, named = 1, coverage = 1], page): RankedPage => ({ page, score, coverage, named, weight: 1 }));
  return spreadNamesakes(ranked, [column])
    .map(({ page }) => `${KINDS[pages[page]![0]]![0]}${page}`)
    .join(' ');
}

describe('pages of one kind that are all called by the query', () => {
  it('come two at a time where a page of another kind answers as well', () => {
    assert.equal(
      order([
        [0, 22],
        [0, 21],
        [0, 20],
        [0, 20],
        [1, 16],
        [1, 14, 0],
      ]),
      'Đ0 Đ1 T4 Đ2 Đ3 T5',
    );
  });

  it('stay together where what follows answers far worse, or holds a part of the query', () => {
    assert.equal(
      order([
        [0, 22],
        [0, 21],
        [0, 20],
        [1, 10],
      ]),
      'Đ0 Đ1 Đ2 T3',
    );
    assert.equal(
      order([
        [0, 22],
        [0, 21],
        [0, 20],
        [1, 16, 0, 0.6],
      ]),
      'Đ0 Đ1 Đ2 T3',
    );
  });

  it('are another thing than pages that say the words', () => {
    assert.equal(
      order([
        [2, 22, 0.5],
        [2, 21, 0.5],
        [2, 20, 0.5],
        [1, 16],
      ]),
      'T0 T1 T2 T3',
    );
  });
});
