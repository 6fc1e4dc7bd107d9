import type { Slot } from './slot.ts';

/**
 * Where a word, or a run of words, stands. Occurrences on `pages[i]` are the indexes from `starts[i]` to
 * `starts[i + 1]`, by ascending position.
 */
export interface Occurrences {
  pages: ArrayLike<number>;
  starts: ArrayLike<number>;
  /** Position of the last word of the run. */
  positions: ArrayLike<number>;
  /** How sure it is that this is what was meant, 1 at the most. */
  weights: ArrayLike<number>;
  /** How much the place counts. */
  gains: ArrayLike<number>;
}

export function occurrencesOf({ term, weights }: Slot): Occurrences {
  return {
    pages: term.pages,
    starts: term.starts,
    positions: term.positions,
    weights: Float32Array.from(term.formOf, (form) => weights[form]!),
    gains: term.gains,
  };
}

/** Lists of numbers being filled, page by page. */
class Collector implements Occurrences {
  readonly pages: number[] = [];
  readonly starts: number[] = [0];
  readonly positions: number[] = [];
  readonly weights: number[] = [];
  readonly gains: number[] = [];

  add(position: number, weight: number, gain: number): void {
    this.positions.push(position);
    this.weights.push(weight);
    this.gains.push(gain);
  }

  endPage(page: number): void {
    if (this.positions.length === this.starts.at(-1)) return;
    this.pages.push(page);
    this.starts.push(this.positions.length);
  }
}

/**
 * Runs of `first` followed directly by `next`. The parts of a compound (`05-CT/TW`) share one position and follow
 * each other there as well.
 */
export function followedBy(first: Occurrences, next: Occurrences): Occurrences {
  const runs = new Collector();
  eachSharedPage(first, next, (i, j) => {
    let from = next.starts[j]!;
    const end = next.starts[j + 1]!;
    for (let p = first.starts[i]!; p < first.starts[i + 1]!; p++) {
      const position = first.positions[p]!;
      while (from < end && next.positions[from]! < position) from++;
      for (let q = from; q < end && next.positions[q]! <= position + 1; q++) {
        if (first.positions === next.positions && q === p) continue;
        runs.add(next.positions[q]!, first.weights[p]! * next.weights[q]!, Math.min(first.gains[p]!, next.gains[q]!));
      }
    }
    runs.endPage(first.pages[i]!);
  });
  return runs;
}

/** Places where both stand within `window` words of each other, in either order. */
export function nearEachOther(a: Occurrences, b: Occurrences, window: number): Occurrences {
  const places = new Collector();
  eachSharedPage(a, b, (i, j) => {
    let from = b.starts[j]!;
    const end = b.starts[j + 1]!;
    for (let p = a.starts[i]!; p < a.starts[i + 1]!; p++) {
      const position = a.positions[p]!;
      while (from < end && b.positions[from]! < position - window) from++;
      for (let q = from; q < end && b.positions[q]! <= position + window; q++) {
        if (b.positions[q] !== position) places.add(b.positions[q]!, a.weights[p]! * b.weights[q]!, 1);
      }
    }
    places.endPage(a.pages[i]!);
  });
  return places;
}

function eachSharedPage(a: Occurrences, b: Occurrences, visit: (i: number, j: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.pages.length && j < b.pages.length) {
    const difference = a.pages[i]! - b.pages[j]!;
    if (difference === 0) visit(i++, j++);
    else if (difference < 0) i++;
    else j++;
  }
}
