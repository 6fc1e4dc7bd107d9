import assert from 'node:assert/strict';
import { it } from 'node:test';
import { reasonsAgainst } from '../../../scripts/ranking/reasons.ts';
import type { RankedPage } from '../../../src/search/query/rank.ts';
import { FEATURES } from '../../../src/search/query/reranking/features.ts';
import { BASE, inBetterOrder, MODELS, type Head } from '../../../src/search/query/reranking/rerank.ts';
import { LEAF_STEP, packTrees, unpackTrees } from '../../../src/search/query/reranking/trees.ts';

it('a page that trees lifted is said to be ahead in what lifted it, the other in its score', () => {
  const pageOf = (page: number, score: number): RankedPage => ({ page, score, coverage: 1, named: 0, weight: 1 });
  const [first, second] = [pageOf(1, 10), pageOf(2, 9.9)];
  const levels = new Uint16Array(2 * FEATURES.length);
  levels[FEATURES.length + FEATURES.indexOf('nearness/best')] = 5000;
  const head: Head = { pages: [first, second], levels };
  const trees = unpackTrees(
    packTrees([{ feature: FEATURES.indexOf('nearness/best'), level: 100, left: { steps: 0 }, right: { steps: 40 } }]),
  );
  assert.deepEqual(reasonsAgainst(head, second, first, trees), [{ said: 'các từ đứng gần nhau hơn', worth: (40 * LEAF_STEP) / MODELS }]);
  assert.deepEqual(
    reasonsAgainst(head, first, second, trees).map(({ said, worth }) => [said, Math.round(worth * 1000)]),
    [['điểm cao hơn', Math.round(BASE * 10)]],
  );
  assert.deepEqual(inBetterOrder(head, trees), [first, second], 'not lifted by less than the score is worth');
});
