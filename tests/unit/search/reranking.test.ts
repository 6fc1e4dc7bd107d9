import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import type { Occurrences } from '../../../src/search/query/occurrences.ts';
import { FEATURES } from '../../../src/search/query/reranking/features.ts';
import { MODEL } from '../../../src/search/query/reranking/model.ts';
import { nearness } from '../../../src/search/query/reranking/nearness.ts';
import { PageHits } from '../../../src/search/query/reranking/page-hits.ts';
import { bestPassage } from '../../../src/search/query/reranking/passages.ts';
import { QueryWords } from '../../../src/search/query/reranking/query-words.ts';
import { inBetterOrder, MODELS } from '../../../src/search/query/reranking/rerank.ts';
import {
  LEAF_MOST,
  LEAF_STEP,
  LEVELS,
  packTrees,
  sumOfTrees,
  unpackTrees,
  type TreeNode,
} from '../../../src/search/query/reranking/trees.ts';
import { bestWindow, densestStretch } from '../../../src/search/query/reranking/windows.ts';
import type { RankedPage, ScoreParts } from '../../../src/search/query/rank.ts';
import type { Slot } from '../../../src/search/query/slot.ts';
import { buildFixtureIndex } from './fixture.ts';

/** A page that holds the words of a query, by place; a word stands in the query as often as it is named. */
function pageWith(
  words: readonly string[],
  idfs: readonly number[],
  places: readonly (readonly number[])[],
): { hits: PageHits; query: QueryWords } {
  const slots = words.map((word) => ({ term: { forms: [word] }, best: 0 }) as unknown as Slot);
  const occurrences = places.map((positions): Occurrences => ({
    pages: [7],
    starts: [0, positions.length],
    positions,
    weights: positions.map(() => 1),
    gains: positions.map(() => 1),
  }));
  const query = new QueryWords(slots, { idfs: Float64Array.from(idfs), occurrences } as unknown as ScoreParts);
  const hits = new PageHits(query, occurrences);
  hits.read(7);
  return { hits, query };
}

const close = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('what is measured of a page', () => {
  const { hits, query } = pageWith(['cần', 'kiệm', 'liêm'], [2, 1, 1], [[100, 3], [104, 500], [112]]);

  it('has the hits of all words by their place', () => {
    assert.deepEqual([...hits.positions.subarray(0, hits.length)], [3, 100, 104, 112, 500]);
    assert.deepEqual([...hits.words.subarray(0, hits.length)], [0, 0, 1, 2, 1]);
  });

  it('finds the window that holds most of the query', () => {
    close(bestWindow(hits, query, 10).share, 0.75);
    close(bestWindow(hits, query, 10).words, 2 / 3);
    close(bestWindow(hits, query, 20).share, 1);
  });

  it('scores the best passage as a page of its own', () => {
    const { score, covered } = bestPassage(hits, query, 100);
    close(score, 1);
    close(covered, 1);
    const repeated = pageWith(['cần', 'kiệm'], [1, 1], [[1, 2, 3], [200]]);
    close(bestPassage(repeated.hits, repeated.query, 100).score, (3 * 1.9) / 3.9 / 2);
  });

  it('takes what stands on both sides of a step for one passage', () => {
    const { hits, query } = pageWith(['cần', 'kiệm'], [1, 1], [[51], [149]]);
    close(bestPassage(hits, query, 100).covered, 1);
    close(bestPassage(pageWith(['cần', 'kiệm'], [1, 1], [[51], [151]]).hits, query, 100).covered, 0.25);
  });

  it('tells how near the words stand', () => {
    const beside = pageWith(['cần', 'kiệm'], [1, 1], [[10], [11, 90]]);
    close(nearness(beside.hits, beside.query), 1);
    const far = pageWith(['cần', 'kiệm'], [1, 1], [[10], [90]]);
    close(nearness(far.hits, far.query), 0);
    close(nearness(hits, query), (1 / (1 + Math.log(4)) + 1 / (1 + Math.log(8))) / 2);
  });

  it('finds the shortest stretch with every word', () => {
    close(densestStretch(hits, query.count), 3 / 13);
    close(densestStretch(pageWith(['cần'], [1], [[]]).hits, 1), 0);
  });

  it('counts a word that is typed twice once, and looks at the rarest of very many', () => {
    assert.equal(pageWith(['cần', 'kiệm', 'cần'], [2, 1, 0], [[1], [2], [1]]).query.count, 2);
    const many = Array.from({ length: 80 }, (_, i) => `từ${i}`);
    const long = pageWith(
      many,
      many.map((_, i) => 1 + (i % 7)),
      many.map((_, i) => [i]),
    );
    assert.equal(long.query.count, 32);
    assert.ok(Math.min(...long.query.idfs) >= 5);
    assert.equal(long.hits.length, 32);
  });
});

const TREE: TreeNode = {
  feature: 1,
  level: 4000,
  left: { steps: -LEAF_MOST },
  right: { feature: 0, level: LEVELS - 2, left: { steps: 0 }, right: { steps: LEAF_MOST } },
};

describe('the trees', () => {
  it('add up their leaves', () => {
    const trees = unpackTrees(packTrees([TREE, { steps: 3 }]));
    const sum = (...levels: number[]): number => sumOfTrees(trees, Uint16Array.from([9, ...levels]), 1);
    close(sum(0, 4000), (3 - LEAF_MOST) * LEAF_STEP);
    close(sum(LEVELS - 2, 4001), 3 * LEAF_STEP);
    close(sum(LEVELS - 1, 4001), (3 + LEAF_MOST) * LEAF_STEP);
  });

  it('are the same after they were written down', () => {
    const leaves = Array.from({ length: 2 * LEAF_MOST + 1 }, (_, i): TreeNode => ({ steps: i - LEAF_MOST }));
    const levels = Array.from({ length: LEVELS }, (_, level): TreeNode => ({
      feature: level % FEATURES.length,
      level,
      left: TREE,
      right: { steps: 1 },
    }));
    for (const trees of [[TREE], leaves, levels]) assert.deepEqual(readBack(packTrees(trees)), trees);
    assert.match(packTrees([...leaves, ...levels]), /^[ -~]+$/);
    assert.doesNotMatch(packTrees([...leaves, ...levels]), /['\\]/);
  });

  it('that are shipped ask for features that there are, in so many models', () => {
    const { roots, features } = unpackTrees(MODEL);
    assert.ok(roots.length > 0 && roots.length % MODELS === 0);
    assert.ok(features.every((feature) => feature <= FEATURES.length));
    assert.equal(packTrees(readBack(MODEL)), MODEL);
  });
});

function readBack(text: string): TreeNode[] {
  const { roots, features, values, right } = unpackTrees(text);
  const nodeAt = (i: number): TreeNode =>
    features[i] === 0
      ? { steps: values[i]! }
      : { feature: features[i]! - 1, level: values[i]!, left: nodeAt(i + 1), right: nodeAt(right[i]!) };
  return roots.map(nodeAt);
}

describe('the order of what is found first', () => {
  let engine: SearchEngine;
  before(async () => {
    engine = new SearchEngine(await Library.open(readFromDirectory(await buildFixtureIndex())));
  });

  it('is looked at again for queries of four words and more that are no phrase', async () => {
    assert.ok((await engine.answer('tiết kiệm của nhân dân')).head);
    for (const query of ['tiết kiệm nhân', 'nhân dân nhân dân nhân dân', '"tiết kiệm" của nhân dân', '']) {
      assert.equal((await engine.answer(query)).head, null, query);
    }
  });

  it('is changed among pages with half of the best score or more', async () => {
    const { head, found } = await engine.answer('tiết kiệm của nhân dân');
    const best = head!.pages[0]!.score;
    assert.ok(head!.pages.every(({ score }) => score >= best / 2));
    assert.ok(found.length > head!.pages.length);
    assert.ok(found.slice(head!.pages.length).every(({ score }) => score < best / 2));
    assert.equal((await engine.answer('phát triển kinh tế đời sống nhân dân')).head, null);
  });

  it('loses no page, and every level is one', async () => {
    const { head, found } = await engine.answer('tiết kiệm của nhân dân');
    assert.ok(head);
    const [before, after] = [head.pages, found.slice(0, head.pages.length)].map((pages) => pages.map(({ page }) => page).sort());
    assert.deepEqual(after, before);
    assert.equal(head.levels.length, head.pages.length * FEATURES.length);
    assert.ok(head.levels.every((level) => level < LEVELS));
    assert.equal(head.levels[FEATURES.indexOf('score/best')], LEVELS - 1);
  });

  /** The order of pages of which trees would have the last one first. */
  function orderOf(...pages: RankedPage[]): number[] {
    const lifting = unpackTrees(packTrees([{ feature: 0, level: 100, left: { steps: 0 }, right: { steps: LEAF_MOST } }]));
    const levels = new Uint16Array(pages.length * FEATURES.length);
    levels[(pages.length - 1) * FEATURES.length] = 5000;
    return inBetterOrder({ pages, levels }, lifting).map(({ page }) => page);
  }

  it('keeps what is checked before what is not where that alone decided', () => {
    const pageOf = (page: number, score: number, weight: number): RankedPage => ({ page, score, coverage: 1, named: 0, weight });
    assert.deepEqual(orderOf(pageOf(1, 10, 1), pageOf(2, 9.99, 1)), [2, 1]);
    assert.deepEqual(orderOf(pageOf(1, 10, 1), pageOf(2, 9.99, 0.9)), [1, 2]);
    assert.deepEqual(orderOf(pageOf(1, 10, 0.9), pageOf(2, 9.99, 1)), [2, 1]);
    assert.deepEqual(orderOf(pageOf(3, 11, 1), pageOf(1, 10.9, 1), pageOf(2, 10.89, 0.9)), [3, 1, 2]);
  });

  it('keeps a page that the query names before one that it does not', () => {
    const pageOf = (page: number, named: number): RankedPage => ({ page, score: 10 - page / 100, coverage: 1, named, weight: 1 });
    assert.deepEqual(orderOf(pageOf(1, 1), pageOf(2, 0.2)), [1, 2]);
    assert.deepEqual(orderOf(pageOf(1, 0.5), pageOf(2, 0.2)), [2, 1]);
    assert.deepEqual(orderOf(pageOf(1, 1), pageOf(2, 0.9)), [2, 1]);
  });

  it('is that of the scores where the trees say nothing', async () => {
    const { head } = await engine.answer('tiết kiệm của nhân dân');
    assert.deepEqual(inBetterOrder(head!, unpackTrees(packTrees([{ steps: 0 }]))), head!.pages);
  });
});
