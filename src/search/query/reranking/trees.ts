/** Signs from here to the tilde, without the backslash, stand for numbers. */
const FIRST_SIGN = 40;
const BACKSLASH = 92;
const SIGNS = 86;

/** Steps that a feature is told in, 0 to 7395: as many as two signs tell apart. Eighty steps cost .003 of MRR on keywords. */
export const LEVELS = SIGNS * SIGNS;
/** A leaf counts so much a step; steps from −42 to 42. */
export const LEAF_STEP = 0.002;
export const LEAF_MOST = 42;

/** Written where a feature would stand. */
const LEAF = 0;

/** One tree as it is trained and written down: up to a level of a feature to the left, above it to the right. */
export type TreeNode = { steps: number } | { feature: number; level: number; left: TreeNode; right: TreeNode };

/**
 * Trees whose nodes lie behind one another, each before its left branch and that before the right one. By node: its
 * feature plus 1, or 0 for a leaf; the highest level that goes left, or the steps of the leaf; where its right branch begins.
 */
export interface Trees {
  roots: readonly number[];
  features: Uint8Array;
  values: Int16Array;
  right: Uint16Array;
}

/** What all trees say of the levels of one page, which stand in `levels` from `at` on. */
export function sumOfTrees({ roots, features, values, right }: Trees, levels: Uint16Array, at: number): number {
  let steps = 0;
  for (const root of roots) {
    let node = root;
    while (features[node] !== LEAF) node = levels[at + features[node]! - 1]! <= values[node]! ? node + 1 : right[node]!;
    steps += values[node]!;
  }
  return steps * LEAF_STEP;
}

/** Writes trees as text: two signs a leaf, three any other node. */
export function packTrees(trees: readonly TreeNode[]): string {
  const pack = (node: TreeNode): string =>
    'steps' in node
      ? sign(LEAF) + sign(node.steps + LEAF_MOST)
      : sign(node.feature + 1) + sign(Math.floor(node.level / SIGNS)) + sign(node.level % SIGNS) + pack(node.left) + pack(node.right);
  return trees.map(pack).join('');
}

export function unpackTrees(text: string): Trees {
  const features: number[] = [];
  const values: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  let at = 0;
  const next = (): number => numberOf(text, at++);
  /** Goes over a branch; the next one begins at the node after it. */
  const read = (): void => {
    const node = features.push(next()) - 1;
    values[node] = features[node] === LEAF ? next() - LEAF_MOST : next() * SIGNS + next();
    right[node] = 0;
    if (features[node] === LEAF) return;
    read();
    right[node] = features.length;
    read();
  };
  while (at < text.length) {
    roots.push(features.length);
    read();
  }
  return { roots, features: Uint8Array.from(features), values: Int16Array.from(values), right: Uint16Array.from(right) };
}

function sign(number: number): string {
  const code = FIRST_SIGN + number;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

function numberOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - FIRST_SIGN - (code > BACKSLASH ? 1 : 0);
}
