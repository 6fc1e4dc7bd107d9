/**
 * Edits from one word to the other: a letter added, left out, changed, or swapped with its neighbour, no letter edited twice
 * (“optimal string alignment”, the restricted form of Damerau, CACM 7(3), 1964).
 */
export function editDistance(a: string, b: string): number {
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const before = previous;
    previous = current;
    current = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      current[j] = Math.min(changed, previous[j]! + 1, current[j - 1]! + 1, swapped);
    }
  }
  return current[b.length]!;
}
