import type { ScoreParts } from '../rank.ts';
import { bestForm, type Slot } from '../slot.ts';

/** Of a longer query the rarest words are looked at: the others say little of where a page answers. */
const MOST_WORDS = 32;

/** Two words that are neighbours in a query. */
interface WordPair {
  /** Numbers of the words. */
  a: number;
  b: number;
  /** The lower of their IDFs, as often as they are neighbours. */
  idf: number;
}

/** A query as the features see it: its different words, with their IDF, and what stands beside what. */
export class QueryWords {
  /** By word, in the order of the query: the slot it stands in first, and its IDF. */
  readonly slots: Int32Array;
  readonly idfs: Float64Array;
  /** Sum of the IDFs. */
  readonly whole: number;
  readonly pairs: readonly WordPair[];
  /** By word: numbers of the pairs it is in. */
  readonly pairsOf: readonly (readonly number[])[];
  /** Sum of the pairs' IDFs. */
  readonly wholeOfPairs: number;

  constructor(slots: readonly Slot[], { idfs }: ScoreParts) {
    const different = slots.flatMap((_, slot) => (idfs[slot]! > 0 ? [slot] : []));
    const kept = different
      .sort((a, b) => idfs[b]! - idfs[a]! || a - b)
      .slice(0, MOST_WORDS)
      .sort((a, b) => a - b);
    this.slots = Int32Array.from(kept);
    this.idfs = Float64Array.from(kept, (slot) => idfs[slot]!);
    this.whole = this.idfs.reduce((sum, idf) => sum + idf, 0) || 1;

    const pairs = new Map<number, WordPair>();
    const wordOf = new Map(kept.map((slot, word) => [bestForm(slots[slot]!), word]));
    for (let slot = 1; slot < slots.length; slot++) {
      const [one, other] = [wordOf.get(bestForm(slots[slot - 1]!)), wordOf.get(bestForm(slots[slot]!))];
      if (one === undefined || other === undefined || one === other) continue;
      const [a, b] = [Math.min(one, other), Math.max(one, other)];
      const pair = pairs.get(a * MOST_WORDS + b) ?? { a, b, idf: 0 };
      pair.idf += Math.min(this.idfs[a]!, this.idfs[b]!);
      pairs.set(a * MOST_WORDS + b, pair);
    }
    this.pairs = [...pairs.values()];
    this.pairsOf = kept.map((_, word) => this.pairs.flatMap(({ a, b }, pair) => (a === word || b === word ? [pair] : [])));
    this.wholeOfPairs = this.pairs.reduce((sum, { idf }) => sum + idf, 0);
  }

  get count(): number {
    return this.slots.length;
  }
}
