import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seededRandom } from '../../../scripts/bench/random.ts';
import { boost, type BoostSettings, type JudgedRows } from '../../../scripts/ranking/lambda-mart.ts';
import { LEVELS, packTrees, sumOfTrees, unpackTrees } from '../../../src/search/query/reranking/trees.ts';

const SETTINGS: BoostSettings = {
  trees: 20,
  seed: 'test',
  queryShare: 0.8,
  featureShare: 1,
  leaves: 6,
  depth: 3,
  leafRows: 10,
  regularisation: 1,
  rate: 0.2,
  directions: [0, 0, 0],
};
const PAGES = 8;

/** Queries with one answer each: the page of which `isAnswer` holds most. Features are chance, and so is the present order. */
function plant(queries: number, worth: (levels: readonly number[]) => number): JudgedRows {
  const random = seededRandom('planted');
  const rows = Array.from({ length: queries * PAGES }, () => [0, 0, 0].map(() => Math.floor(random() * LEVELS)));
  const relevant = rows.map((row, i) => {
    const others = rows.slice(i - (i % PAGES), i - (i % PAGES) + PAGES);
    return others.every((other) => worth(row) >= worth(other)) ? 1 : 0;
  });
  return {
    columns: [0, 1, 2].map((feature) => Uint16Array.from(rows, (row) => row[feature]!)),
    starts: Array.from({ length: queries + 1 }, (_, query) => query * PAGES),
    relevant: Uint8Array.from(relevant),
    weights: Array.from({ length: queries }, () => 1),
    base: new Float64Array(rows.length),
  };
}

/** Share of the queries whose answer comes first. */
function firstShare(rows: JudgedRows, packed: string): number {
  const trees = unpackTrees(packed);
  const scores = Array.from(rows.relevant, (_, row) =>
    sumOfTrees(
      trees,
      Uint16Array.from(rows.columns, (column) => column[row]!),
      0,
    ),
  );
  const first = rows.weights.filter((_, query) => {
    const places = Array.from({ length: PAGES }, (_, i) => query * PAGES + i);
    return rows.relevant[places.reduce((best, row) => (scores[row]! > scores[best]! ? row : best))] === 1;
  });
  return first.length / rows.weights.length;
}

describe('the trainer of the ranking', () => {
  const rows = plant(300, ([first, second]) => first! - second! / 2);

  it('learns a rule that was planted', () => {
    const learnt = firstShare(rows, packTrees(boost(rows, SETTINGS)));
    assert.ok(learnt > 0.7, `${learnt}`);
  });

  it('comes to the same trees every time, and to others from another seed', () => {
    const trees = packTrees(boost(rows, SETTINGS));
    assert.equal(packTrees(boost(rows, SETTINGS)), trees);
    assert.notEqual(packTrees(boost(rows, { ...SETTINGS, seed: 'another' })), trees);
  });

  it('uses a feature in its direction only', () => {
    const trees = unpackTrees(packTrees(boost(rows, { ...SETTINGS, directions: [1, 1, 1] })));
    const sum = (...levels: number[]): number => sumOfTrees(trees, Uint16Array.from(levels), 0);
    for (let level = 50; level < LEVELS; level += 50) {
      for (const other of [0, 2500, LEVELS - 1]) {
        assert.ok(sum(level, other, 5) >= sum(level - 50, other, 5));
        assert.ok(sum(other, level, 5) >= sum(other, level - 50, 5));
      }
    }
  });

  it('leaves alone what needs no change', () => {
    const right = plant(50, ([first]) => first!);
    const base = Float64Array.from(right.columns[0]!, (level) => level * 50);
    const trees = unpackTrees(packTrees(boost({ ...right, base }, SETTINGS)));
    assert.ok(trees.features.every((feature, node) => feature > 0 || trees.values[node] === 0));
  });
});
