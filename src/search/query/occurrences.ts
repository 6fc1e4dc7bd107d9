import type { Slot } from './slot.ts';
import type { Term } from './term.ts';

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
  const { pages, starts, positions, formOf, gains } = term;
  const weightOf = new Float32Array(formOf.length);
  for (let i = 0; i < formOf.length; i++) weightOf[i] = weights[formOf[i]!]!;
  return { pages, starts, positions, weights: weightOf, gains };
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

/** Where the chosen forms of a term stand, each as sure as the next. */
export function occurrencesOfForms(
  term: Term,
  isChosen: (form: string) => boolean,
  isWanted: (term: Term, occurrence: number) => boolean = () => true,
): Occurrences {
  const chosen = term.forms.map(isChosen);
  const occurrences = new Collector();
  for (let i = 0; i < term.pages.length; i++) {
    for (let p = term.starts[i]!; p < term.starts[i + 1]!; p++) {
      if (chosen[term.formOf[p]!] && isWanted(term, p)) occurrences.add(term.positions[p]!, 1, term.gains[p]!);
    }
    occurrences.endPage(term.pages[i]!);
  }
  return occurrences;
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
        if (q === p && first.positions === next.positions) continue;
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
