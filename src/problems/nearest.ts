/** The known name closest to what was written, or null when none is close enough to be meant. */
export function nearestName(written: string, known: readonly string[]): string | null {
  return nearestNames(written, known, 1).find((name) => distance(fold(written), fold(name)) <= Math.max(1, written.length / 3)) ?? null;
}

/** The `count` known names closest to what was written, closest first. */
export function nearestNames(written: string, known: readonly string[], count: number): string[] {
  const wanted = fold(written);
  return known
    .map((name) => ({ name, far: distance(wanted, fold(name)) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ name }) => name);
}

function fold(name: string): string {
  return name.slice(0, 80).toLowerCase();
}

/** Edits from one word to the other: a letter added, dropped, replaced, or swapped with its neighbour. */
function distance(a: string, b: string): number {
  let beforeRow: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeRow[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [beforeRow, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
