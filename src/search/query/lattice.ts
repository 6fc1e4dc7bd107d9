import { isBare } from './keys.ts';
import { adjacencyCounts } from './occurrences.ts';
import { PARAMETERS } from './parameters.ts';
import { QUESTION_PAIR_LIST } from './question-words.ts';
import type { Slot } from './slot.ts';
import type { Term } from './term.ts';

const NEGLIGIBLE = 1e-9;

/**
 * Weighs the forms of every slot by forward–backward over the lattice of forms. How well two forms go together is
 * counted in the positions of the postings at hand; no model is loaded. What was typed with marks keeps full weight.
 * @param libraryLength words in the whole library
 */
export function weighForms(slots: readonly Slot[], libraryLength: number): void {
  const steps = slots.slice(1).map((slot, i) => transition(slots[i]!.term, slot.term, libraryLength));
  const forward: Float64Array[] = [];
  slots.forEach(({ term, prior }, i) => {
    const before = forward[i - 1];
    const step = steps[i - 1];
    forward.push(
      normalised(prior, (form) => {
        if (!before || !step) return ((term.counts[form]! + 0.5) / (term.positions.length + 1)) * prior[form]!;
        let sum = 0;
        for (let from = 0; from < before.length; from++) {
          if (before[from]! > NEGLIGIBLE) sum += before[from]! * step(from, form);
        }
        return sum * prior[form]!;
      }),
    );
  });

  let backward = new Float64Array(slots.at(-1)?.prior.length ?? 0).fill(1);
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i]!;
    const after = backward;
    setWeights(
      slot,
      normalised(slot.prior, (form) => forward[i]![form]! * after[form]!),
    );
    const before = forward[i - 1];
    const step = steps[i - 1];
    if (!before || !step) break;
    backward = normalised(before, (from) => {
      if (before[from]! <= NEGLIGIBLE) return 0;
      let sum = 0;
      for (let form = 0; form < after.length; form++) {
        if (after[form]! > 0) sum += step(from, form) * slot.prior[form]! * after[form]!;
      }
      return sum;
    });
  }
}

/** Probability of a form after another, by Dirichlet smoothing (Zhai and Lafferty 2004) of the library's own counts. */
function transition(a: Term, b: Term, libraryLength: number): (from: number, to: number) => number {
  const { backoff, questionPairCount } = PARAMETERS;
  const counts = new Map(adjacencyCounts(a, b));
  for (const [first, second] of QUESTION_PAIR_LIST) {
    const from = a.forms.indexOf(first);
    const to = from < 0 ? -1 : b.forms.indexOf(second);
    if (to < 0) continue;
    const pair = from * b.forms.length + to;
    counts.set(pair, (counts.get(pair) ?? 0) + questionPairCount);
  }
  return (from, to) => {
    const unigram = (b.counts[to]! + 0.5) / libraryLength;
    return ((counts.get(from * b.forms.length + to) ?? 0) + backoff * unigram) / (a.counts[from]! + backoff);
  };
}

function setWeights(slot: Slot, posterior: Float64Array): void {
  const { least, overrule, overruled } = PARAMETERS;
  const { relations } = slot;
  const bare = isBare(slot.typed);
  const typed = relations.indexOf('exact');
  const likeliest = posterior.indexOf(posterior.reduce((highest, value) => Math.max(highest, value), 0));
  const standsAsTyped = !bare && typed >= 0 && posterior[likeliest]! < overrule;
  slot.best = standsAsTyped ? typed : likeliest;
  slot.confidence = posterior[slot.best]!;
  const floors = {
    exact: bare ? least.otherBare : 1,
    other: bare ? least.otherBare : least.otherMarked,
    slip: least.slip,
    completion: least.completion,
    synonym: 0,
  };
  const share = standsAsTyped ? overruled : 1;
  slot.weights = posterior.map((value, form) => {
    if (slot.prior[form] === 0 && relations[form] === 'slip') return 0;
    const weight = value / (posterior[likeliest]! || 1);
    return Math.max(form === slot.best ? weight : weight * share, floors[relations[form]!]);
  });
}

/** `value` of every index of `like`, scaled to a sum of 1; all zero stays so. */
function normalised(like: ArrayLike<number>, value: (index: number) => number): Float64Array<ArrayBuffer> {
  const values = Float64Array.from(like, (_, index) => value(index));
  const sum = values.reduce((total, one) => total + one, 0);
  return sum > 0 ? values.map((one) => one / sum) : values;
}
