/** LambdaMART (Burges 2010, MSR-TR-2010-82): boosted trees whose gradients are what swapping two results would change. */
import { seededRandom } from '../bench/random.ts';
import { LEAF_STEP, type TreeNode } from '../../src/search/query/reranking/trees.ts';
import { BINS, growTree, type TreeSettings } from './grow-tree.ts';

/** Judged results of queries, row by row. */
export interface JudgedRows {
  /** By feature, by row: its level. */
  columns: readonly Uint16Array[];
  /** Rows of query q are those from `starts[q]` to `starts[q + 1]`, in the present order. */
  starts: readonly number[];
  /** By row: whether it answers the query. */
  relevant: Uint8Array;
  /** By query: how much it counts. */
  weights: readonly number[];
  /** By row: the score that the trees begin at. */
  base: Float64Array;
}

export interface BoostSettings extends TreeSettings {
  trees: number;
  seed: string;
  /** Shares of the queries and of the features that each tree sees. */
  queryShare: number;
  featureShare: number;
}

/** Ranks beyond this earn nothing. */
const TRUNCATION = 10;

export function boost(rows: JudgedRows, settings: BoostSettings, onTree?: (scores: Float64Array, trees: number) => void): TreeNode[] {
  const random = seededRandom(settings.seed);
  const edges = rows.columns.map(edgesOf);
  const columns = rows.columns.map((column, feature) => binsOf(column, edges[feature]!));
  const scores = Float64Array.from(rows.base);
  const gradients = new Float64Array(scores.length);
  const curvatures = new Float64Array(scores.length);
  const queries = rows.weights.length;
  const trees: TreeNode[] = [];
  while (trees.length < settings.trees) {
    const seen: number[] = [];
    gradients.fill(0);
    curvatures.fill(0);
    for (let query = 0; query < queries; query++) {
      if (random() >= settings.queryShare) continue;
      addLambdas(rows, query, scores, gradients, curvatures);
      for (let row = rows.starts[query]!; row < rows.starts[query + 1]!; row++) seen.push(row);
    }
    const features = columns.flatMap((_, feature) => (random() < settings.featureShare ? [feature] : []));
    const tree = growTree({ columns, gradients, curvatures }, Int32Array.from(seen), features, settings);
    for (let row = 0; row < scores.length; row++) scores[row]! += stepsOf(tree, columns, row) * LEAF_STEP;
    trees.push(withLevels(tree, edges));
    onTree?.(scores, trees.length);
  }
  return trees;
}

/** For every two results of which one answers: how likely they stand the wrong way round, times what swapping them would change. */
function addLambdas(rows: JudgedRows, query: number, scores: Float64Array, gradients: Float64Array, curvatures: Float64Array): void {
  const { starts, relevant, weights } = rows;
  const order: number[] = [];
  for (let row = starts[query]!; row < starts[query + 1]!; row++) order.push(row);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const gains = order.map((_, rank) => (rank < TRUNCATION ? 1 / Math.log2(rank + 2) : 0));
  const answers = order.filter((row) => relevant[row]).length;
  const ideal = gains.slice(0, answers).reduce((sum, gain) => sum + gain, 0) || 1;
  order.forEach((good, i) => {
    if (!relevant[good]) return;
    order.forEach((other, j) => {
      if (relevant[other]) return;
      const wrong = 1 / (1 + Math.exp(scores[good]! - scores[other]!));
      const change = (weights[query]! * Math.abs(gains[i]! - gains[j]!)) / ideal;
      gradients[good]! -= wrong * change;
      gradients[other]! += wrong * change;
      curvatures[good]! += wrong * (1 - wrong) * change;
      curvatures[other]! += wrong * (1 - wrong) * change;
    });
  });
}

/** By bin: its highest level, so that all bins hold about as many rows. */
function edgesOf(column: Uint16Array): number[] {
  const sorted = Uint16Array.from(column).sort();
  const edges = Array.from({ length: BINS }, (_, bin) => sorted[Math.ceil(((bin + 1) * sorted.length) / BINS) - 1]!);
  return [...new Set(edges)];
}

function binsOf(column: Uint16Array, edges: readonly number[]): Uint8Array {
  return Uint8Array.from(column, (level) => edges.findIndex((edge) => level <= edge));
}

function withLevels(tree: TreeNode, edges: readonly (readonly number[])[]): TreeNode {
  if ('steps' in tree) return tree;
  const { feature, level: bin } = tree;
  return { feature, level: edges[feature]![bin]!, left: withLevels(tree.left, edges), right: withLevels(tree.right, edges) };
}

function stepsOf(tree: TreeNode, columns: readonly Uint8Array[], row: number): number {
  let node = tree;
  while (!('steps' in node)) node = columns[node.feature]![row]! <= node.level ? node.left : node.right;
  return node.steps;
}
