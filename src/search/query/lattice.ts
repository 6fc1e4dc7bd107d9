import { adjacencyCounts } from './adjacency.ts';
import { fold, isBare } from './keys.ts';
import type { Parameters } from './parameters.ts';
import type { Term } from './term.ts';

/** How the forms of a slot came about. */
export type SlotKind = 'known' | 'correction' | 'completion';

/** One word of the query with everything it can stand for. */
export interface Slot {
  /** As typed, after decoding of raw keys; and its canonical spelling. */
  typed: string;
  canonical: string;
  kind: SlotKind;
  term: Term;
  /** By form of the term: how likely it was meant, before the neighbours are heard. */
  prior: Float64Array;
  /** By form: how much an occurrence of it counts, 1 at the most. Set by {@link weighForms}. */
  weights: Float64Array;
  /** The likeliest form. Set by {@link weighForms}. */
  best: number;
}

/**
 * Weighs the forms of every slot by forward–backward over the lattice of forms, the counts of neighbouring
 * forms coming from the positions in the postings. What was typed with marks keeps its full weight.
 */
export function weighForms(slots: readonly Slot[], parameters: Parameters): void {
  const transitions = slots.slice(1).map((slot, i) => transition(slots[i]!.term, slot.term, parameters.backoff));
  const forward: Float64Array[] = [];
  slots.forEach(({ term, prior }, i) => {
    const previous = forward[i - 1];
    const step = transitions[i - 1];
    forward.push(
      normalised(prior, (form) => {
        if (!previous || !step) return ((term.counts[form]! + 0.5) / (term.total + 1)) * prior[form]!;
        let sum = 0;
        for (let from = 0; from < previous.length; from++) {
          if (previous[from]! > 1e-9) sum += previous[from]! * step(from, form);
        }
        return sum * prior[form]!;
      }),
    );
  });

  let backward = new Float64Array(slots.at(-1)?.prior.length ?? 0).fill(1);
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i]!;
    const posterior = normalised(slot.prior, (form) => forward[i]![form]! * backward[form]!);
    setWeights(slot, posterior, parameters);
    const step = transitions[i - 1];
    if (!step) break;
    const next = backward;
    const reachable = forward[i - 1]!;
    backward = normalised(reachable, (from) => {
      if (reachable[from]! <= 1e-9) return 0;
      let sum = 0;
      for (let form = 0; form < next.length; form++) {
        if (next[form]! > 0) sum += step(from, form) * slot.prior[form]! * next[form]!;
      }
      return sum;
    });
  }
}

function transition(a: Term, b: Term, backoff: number): (from: number, to: number) => number {
  const counts = adjacencyCounts(a, b);
  return (from, to) => {
    const unigram = (b.counts[to]! + 0.5) / (b.total + 1);
    return ((counts.get(from * b.forms.length + to) ?? 0) + backoff * unigram) / (a.counts[from]! + backoff);
  };
}

function setWeights(slot: Slot, posterior: Float64Array, parameters: Parameters): void {
  const { term, canonical, kind } = slot;
  const bare = isBare(canonical);
  const letters = fold(canonical);
  let best = 0;
  posterior.forEach((value, form) => {
    if (value > posterior[best]!) best = form;
  });
  const highest = posterior[best] || 1;
  slot.weights = posterior.map((value, form) => {
    const spelling = term.forms[form]!;
    if (spelling === canonical && !bare) return 1;
    const sameLetters = fold(spelling) === letters;
    const floor =
      kind === 'correction' ? parameters.correctionFloor
      : !sameLetters ? parameters.otherFloor
      : bare ? parameters.otherFormBare
      : parameters.otherFormTyped;
    return Math.max(value / highest, floor);
  });
  slot.best = slot.weights.indexOf(Math.max(...slot.weights));
}

/** `value` of every index of `like`, scaled to a sum of 1; all zero stays so. */
function normalised(like: ArrayLike<number>, value: (index: number) => number): Float64Array<ArrayBuffer> {
  const values = Float64Array.from(like, (_, index) => value(index));
  const sum = values.reduce((total, one) => total + one, 0);
  return sum > 0 ? values.map((one) => one / sum) : values;
}
