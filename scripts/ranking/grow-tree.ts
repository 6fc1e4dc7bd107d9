import { LEAF_MOST, LEAF_STEP, type TreeNode } from '../../src/search/query/reranking/trees.ts';

export interface TreeSettings {
  leaves: number;
  depth: number;
  /** Least rows in a leaf. */
  leafRows: number;
  /** Added to the second derivative of a leaf: holds back those of few rows. */
  regularisation: number;
  /** Share of a leaf's best step that is taken. */
  rate: number;
  /** By feature: 1 where more of it may only help, −1 where more may only harm, 0 for either. */
  directions: readonly number[];
}

/** Rows to fit, and by row the derivatives of what is to be made less. */
export interface Slopes {
  /** By feature, by row: its bin. */
  columns: readonly Uint8Array[];
  gradients: Float64Array;
  curvatures: Float64Array;
}

interface Split {
  gain: number;
  feature: number;
  /** The highest bin that goes left. */
  bin: number;
  left: number;
  right: number;
}

/** A leaf that may yet be split. */
interface Leaf {
  rows: Int32Array;
  depth: number;
  histogram: Float64Array;
  /** Its step before the rate, and what that must lie between for the directions' sake. */
  output: number;
  least: number;
  most: number;
  split: Split | null;
  branches?: [Leaf, Leaf];
}

/** Parts that the values of a feature are told in while a tree grows. */
export const BINS = 64;
/** Numbers kept of each bin of a feature: sum of gradients, of curvatures, rows. */
const KEPT = 3;

/** Grows one tree, always at the leaf where splitting gains most. */
export function growTree(slopes: Slopes, rows: Int32Array, features: readonly number[], settings: TreeSettings): TreeNode {
  const makeLeaf = (rows: Int32Array, depth: number, histogram: Float64Array, output: number, least: number, most: number): Leaf => {
    const leaf: Leaf = { rows, depth, histogram, output, least, most, split: null };
    if (depth < settings.depth && rows.length >= 2 * settings.leafRows) leaf.split = bestSplit(leaf, features, settings);
    return leaf;
  };
  const root = makeLeaf(rows, 0, histogramOf(slopes, rows, features), 0, -Infinity, Infinity);
  const leaves = [root];
  while (leaves.length < settings.leaves) {
    const leaf = leaves.reduce((best, next) => ((next.split?.gain ?? 0) > (best.split?.gain ?? 0) ? next : best));
    if (!leaf.split) break;
    const { feature, bin, left, right } = leaf.split;
    const column = slopes.columns[feature]!;
    const leftRows = leaf.rows.filter((row) => column[row]! <= bin);
    const rightRows = leaf.rows.filter((row) => column[row]! > bin);
    const smaller = histogramOf(slopes, leftRows.length < rightRows.length ? leftRows : rightRows, features);
    const larger = leaf.histogram;
    for (let i = 0; i < larger.length; i++) larger[i]! -= smaller[i]!;
    const [ofLeft, ofRight] = leftRows.length < rightRows.length ? [smaller, larger] : [larger, smaller];
    const direction = settings.directions[feature]!;
    const middle = (left + right) / 2;
    leaf.branches = [
      makeLeaf(leftRows, leaf.depth + 1, ofLeft, left, direction < 0 ? middle : leaf.least, direction > 0 ? middle : leaf.most),
      makeLeaf(rightRows, leaf.depth + 1, ofRight, right, direction > 0 ? middle : leaf.least, direction < 0 ? middle : leaf.most),
    ];
    leaves.splice(leaves.indexOf(leaf), 1, ...leaf.branches);
  }
  return toNode(root, settings.rate);
}

function histogramOf({ columns, gradients, curvatures }: Slopes, rows: Int32Array, features: readonly number[]): Float64Array {
  const histogram = new Float64Array(columns.length * BINS * KEPT);
  for (const feature of features) {
    const column = columns[feature]!;
    const start = feature * BINS;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const at = (start + column[row]!) * KEPT;
      histogram[at]! += gradients[row]!;
      histogram[at + 1]! += curvatures[row]!;
      histogram[at + 2]!++;
    }
  }
  return histogram;
}

function bestSplit({ histogram, least, most }: Leaf, features: readonly number[], settings: TreeSettings): Split | null {
  const { regularisation, leafRows, directions } = settings;
  const outputOf = (gradient: number, curvature: number): number =>
    Math.min(most, Math.max(least, -gradient / (curvature + regularisation)));
  /** How much less is to be made less with this output. */
  const gainOf = (gradient: number, curvature: number, output: number): number =>
    -(gradient * output + ((curvature + regularisation) * output * output) / 2);
  let best: Split | null = null;
  for (const feature of features) {
    const start = feature * BINS * KEPT;
    let [allG, allH, allN] = [0, 0, 0];
    for (let at = start; at < start + BINS * KEPT; at += KEPT) {
      allG += histogram[at]!;
      allH += histogram[at + 1]!;
      allN += histogram[at + 2]!;
    }
    const whole = gainOf(allG, allH, outputOf(allG, allH));
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      const at = start + bin * KEPT;
      if (histogram[at + 2] === 0) continue;
      g += histogram[at]!;
      h += histogram[at + 1]!;
      n += histogram[at + 2]!;
      if (n < leafRows) continue;
      if (allN - n < leafRows) break;
      const left = outputOf(g, h);
      const right = outputOf(allG - g, allH - h);
      if ((right - left) * directions[feature]! < 0) continue;
      const gain = gainOf(g, h, left) + gainOf(allG - g, allH - h, right) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin, left, right };
    }
  }
  return best;
}

/**
 * Outputs become steps here, before the next tree looks at what is left: what is shipped is what was trained.
 * The levels of what comes back are bins.
 */
function toNode({ branches, split, output }: Leaf, rate: number): TreeNode {
  if (!branches) {
    const steps = Math.round((output * rate) / LEAF_STEP);
    return { steps: Math.max(-LEAF_MOST, Math.min(LEAF_MOST, steps)) };
  }
  const [left, right] = branches.map((branch) => toNode(branch, rate)) as [TreeNode, TreeNode];
  return { feature: split!.feature, level: split!.bin, left, right };
}
