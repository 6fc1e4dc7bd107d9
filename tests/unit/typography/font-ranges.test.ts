import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { askedRanges, ranges } from '../../../src/assets/fonts/font-ranges.ts';

/** The code points of CSS unicode ranges. */
function points(unicodeRanges: readonly string[]): Set<number> {
  return new Set(
    unicodeRanges.flatMap((range) => {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map((point) => Number.parseInt(point, 16));
      return Array.from({ length: to - from + 1 }, (_, step) => from + step);
    }),
  );
}

describe('what a browser asks for a file of letters', () => {
  it('is all that the file holds, and nothing that the other file holds', () => {
    for (const script of ['latin', 'vietnamese'] as const) {
      const [held, asked] = [points(ranges[script]), points(askedRanges[script])];
      const others = points(ranges[script === 'latin' ? 'vietnamese' : 'latin']);
      assert.deepEqual([...held.difference(asked)], []);
      assert.deepEqual([...asked.intersection(others)], []);
    }
  });
});
