import { UNPLACED } from '../bundle/postings.ts';
import type { Slot } from './slot.ts';
import type { Places, Term } from './term.ts';

/** Places of a word or of a run of words, and how sure they are. */
export interface Occurrences extends Places {
  /** How sure it is that this is what was meant, 1 at the most. */
  weights: ArrayLike<number>;
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

/** Where the chosen forms of a term stand, each as sure as the next; on some pages alone where these are given. */
export function occurrencesOfForms(
  term: Term,
  isChosen: (form: string) => boolean,
  isWanted: (position: number) => boolean = () => true,
  onPages?: ReadonlySet<number>,
): Occurrences {
  const chosen = term.forms.map(isChosen);
  const occurrences = new Collector();
  for (let i = 0; i < term.pages.length; i++) {
    if (onPages && !onPages.has(term.pages[i]!)) continue;
    for (let p = term.starts[i]!; p < term.starts[i + 1]!; p++) {
      if (chosen[term.formOf[p]!] && isWanted(term.positions[p]!)) occurrences.add(term.positions[p]!, 1, term.gains[p]!);
    }
    occurrences.endPage(term.pages[i]!);
  }
  return occurrences;
}

/** The pages that hold every one of some terms: what holds a run of them is among these. */
export function pagesWithAll(terms: readonly Term[]): ReadonlySet<number> {
  const byLength = [...terms].sort((a, b) => a.pages.length - b.pages.length);
  let pages = new Set<number>(Array.from(byLength[0]?.pages ?? []));
  for (const { pages: others } of byLength.slice(1)) {
    const both = new Set<number>();
    for (let i = 0; i < others.length; i++) if (pages.has(others[i]!)) both.add(others[i]!);
    pages = both;
  }
  return pages;
}

/**
 * Runs of `first` followed directly by `next`. The parts of a compound (`05-CT/TW`) share one position and follow
 * each other there as well.
 */
export function followedBy(first: Occurrences, next: Occurrences): Occurrences {
  const runs = new Collector();
  eachPair(
    first,
    next,
    { before: 0, after: 1 },
    (p, q) => runs.add(next.positions[q]!, first.weights[p]! * next.weights[q]!, Math.min(first.gains[p]!, next.gains[q]!)),
    (page) => runs.endPage(page),
  );
  return runs;
}

/** Where words stand one after the other; null where one of them stands nowhere. */
export function runOf(words: readonly (Occurrences | null)[]): Occurrences | null {
  const known = words.filter((word) => word !== null);
  return known.length === words.length && known.length > 0 ? known.reduce(followedBy) : null;
}

/**
 * Places where both stand within `window` words of each other, in either order.
 * @param orAtOne what stands at one place is near as well: two words of another wording, parts of `Lê-nin`
 */
export function nearEachOther(a: Occurrences, b: Occurrences, window: number, orAtOne = false): Occurrences {
  const places = new Collector();
  eachPair(
    a,
    b,
    { before: window, after: window },
    (p, q) => {
      if (orAtOne || a.positions[p] !== b.positions[q]) places.add(b.positions[q]!, a.weights[p]! * b.weights[q]!, 1);
    },
    (page) => places.endPage(page),
  );
  return places;
}

const counted = new WeakMap<Term, WeakMap<Term, ReadonlyMap<number, number>>>();

/**
 * How often each form of `a` stands directly before each form of `b` (or beside it in one compound) in the whole
 * library, by `formOfA * b.forms.length + formOfB`.
 */
export function adjacencyCounts(a: Term, b: Term): ReadonlyMap<number, number> {
  const known = counted.get(a)?.get(b);
  if (known) return known;
  const counts = new Map<number, number>();
  eachPair(a, b, { before: 0, after: 1 }, (p, q) => {
    // In fields that count nothing stand addresses, whose words have no marks.
    if (a.gains[p] === 0 || b.gains[q] === 0) return;
    const pair = a.formOf[p]! * b.forms.length + b.formOf[q]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  });
  if (!counted.has(a)) counted.set(a, new WeakMap());
  counted.get(a)!.set(b, counts);
  return counts;
}

/** Visits each occurrence `p` of `a` with each other one `q` of `b` that stands at most so many words before and after it. */
function eachPair(
  a: Places,
  b: Places,
  reach: { before: number; after: number },
  visit: (p: number, q: number) => void,
  endPage?: (page: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < a.pages.length && j < b.pages.length) {
    const difference = a.pages[i]! - b.pages[j]!;
    if (difference < 0) i++;
    else if (difference > 0) j++;
    else {
      let from = b.starts[j]!;
      const end = b.starts[j + 1]!;
      for (let p = a.starts[i]!; p < a.starts[i + 1]!; p++) {
        const position = a.positions[p]!;
        if (position === UNPLACED) break;
        while (from < end && b.positions[from]! < position - reach.before) from++;
        for (let q = from; q < end && b.positions[q]! <= position + reach.after; q++) {
          if (p !== q || a.positions !== b.positions) visit(p, q);
        }
      }
      endPage?.(a.pages[i]!);
      i++;
      j++;
    }
  }
}
