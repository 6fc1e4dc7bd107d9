import type { Term } from './term.ts';

const known = new WeakMap<Term, WeakMap<Term, ReadonlyMap<number, number>>>();

/**
 * How often each form of `a` stands directly before each form of `b` (or beside it in one compound) in the whole
 * library, by `formOfA * b.forms.length + formOfB`.
 */
export function adjacencyCounts(a: Term, b: Term): ReadonlyMap<number, number> {
  let followers = known.get(a);
  if (!followers) known.set(a, (followers = new WeakMap()));
  let counts = followers.get(b);
  if (!counts) followers.set(b, (counts = countAdjacent(a, b)));
  return counts;
}

function countAdjacent(a: Term, b: Term): Map<number, number> {
  const counts = new Map<number, number>();
  const width = b.forms.length;
  let i = 0;
  let j = 0;
  while (i < a.pages.length && j < b.pages.length) {
    const difference = a.pages[i]! - b.pages[j]!;
    if (difference < 0) i++;
    else if (difference > 0) j++;
    else {
      let q = b.starts[j]!;
      const end = b.starts[j + 1]!;
      for (let p = a.starts[i]!; p < a.starts[i + 1]!; p++) {
        const position = a.positions[p]!;
        while (q < end && b.positions[q]! < position) q++;
        for (let r = q; r < end && b.positions[r]! <= position + 1; r++) {
          if (a === b && r === p) continue;
          const pair = a.formOf[p]! * width + b.formOf[r]!;
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
      }
      i++;
      j++;
    }
  }
  return counts;
}
