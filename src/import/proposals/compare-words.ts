/** Words that stand in a passage where others stand in the original; either may be empty. */
export interface WordDifference {
  written: string;
  expected: string;
}

export interface Comparison {
  /** Share of the passage's words that agree, 0–1. */
  agreement: number;
  differences: WordDifference[];
}

/**
 * Lays a passage along the stretch of an original that it agrees with most (edit distance over words, the ends of
 * the original free), and lists where they differ.
 * @param keys the words as they compare; `words` are the same words as written
 */
export function compareWords(passage: { keys: readonly string[]; words: readonly string[] }, original: { keys: readonly string[]; words: readonly string[] }): Comparison {
  const { keys: a } = passage;
  const { keys: b } = original;
  const costs = [new Array<number>(b.length + 1).fill(0)];
  a.forEach((key, row) => {
    const above = costs[row] ?? [];
    const current = [row + 1];
    b.forEach((other, column) => {
      const replaced = (above[column] ?? 0) + (key === other ? 0 : 1);
      current.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    });
    costs.push(current);
  });
  const last = costs.at(-1) ?? [];
  const least = Math.min(...last);
  return { agreement: 1 - least / Math.max(1, a.length), differences: traceDifferences(costs, passage, original, last.indexOf(least)) };
}

function traceDifferences(costs: readonly number[][], passage: { keys: readonly string[]; words: readonly string[] }, original: { keys: readonly string[]; words: readonly string[] }, end: number): WordDifference[] {
  const differences: WordDifference[] = [];
  let row = passage.keys.length;
  let column = end;
  let isOpen = false;
  while (row > 0) {
    const cost = costs[row]?.[column] ?? 0;
    const isSame = column > 0 && passage.keys[row - 1] === original.keys[column - 1];
    if (isSame && cost === costs[row - 1]?.[column - 1]) {
      [row, column, isOpen] = [row - 1, column - 1, false];
      continue;
    }
    if (!isOpen) differences.unshift({ written: '', expected: '' });
    isOpen = true;
    const difference = differences[0] as WordDifference;
    const isReplaced = column > 0 && cost === (costs[row - 1]?.[column - 1] ?? 0) + 1;
    const isExtra = !isReplaced && cost === (costs[row - 1]?.[column] ?? 0) + 1;
    if (isReplaced || isExtra) difference.written = `${passage.words[--row] ?? ''} ${difference.written}`.trim();
    if (!isExtra) difference.expected = `${original.words[--column] ?? ''} ${difference.expected}`.trim();
  }
  return differences;
}
