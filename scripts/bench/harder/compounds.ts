import { isSyllable } from '../../../src/vietnamese/syllable.ts';
import { STOP_WORDS } from '../keywords.ts';
import { lowerWords } from './passages.ts';

/** Neighbours met more seldom are chance; those less bound to each other than this are two words. */
const LEAST_COUNT = 3;
const LEAST_BOUND = 0.3;

/** Takes words of a text together that readers would not tear apart: `chi bộ`, `phê bình`, found by how often their syllables meet. */
export class Compounds {
  private readonly counts = new Map<string, number>();
  private readonly pairs = new Map<string, number>();
  private total = 0;

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const words = lowerWords(text);
      this.total += words.length;
      words.forEach((word, i) => {
        this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
        const pair = `${word} ${words[i + 1]}`;
        this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
      });
    }
  }

  /** The syllables as words of one or two, the firmest pairs made first. */
  split(syllables: readonly string[]): string[][] {
    const links = syllables
      .slice(1)
      .map((next, i) => ({ i, bound: this.bound(syllables[i]!, next) }))
      .filter(({ bound }) => bound >= LEAST_BOUND)
      .sort((a, b) => b.bound - a.bound);
    const taken = new Set<number>();
    const starts = new Set<number>();
    for (const { i } of links) {
      if (taken.has(i) || taken.has(i + 1)) continue;
      taken.add(i).add(i + 1);
      starts.add(i);
    }
    return syllables.flatMap((syllable, i) => (starts.has(i) ? [[syllable, syllables[i + 1]!]] : starts.has(i - 1) ? [] : [[syllable]]));
  }

  /** Normalised pointwise mutual information (Bouma 2009): 1 for syllables that never stand apart, 0 for chance. */
  private bound(a: string, b: string): number {
    const together = this.pairs.get(`${a} ${b}`) ?? 0;
    if (together < LEAST_COUNT || STOP_WORDS.has(a) || STOP_WORDS.has(b) || !isSyllable(a) || !isSyllable(b)) return 0;
    const information = Math.log((together * this.total) / (this.counts.get(a)! * this.counts.get(b)!));
    return information / -Math.log(together / this.total);
  }
}
