import { canonicalSyllable } from '../vietnamese/canonical.ts';

/** How often words and pairs of neighbouring words occur in texts that are known to be right, and in this one. */
export class Vocabulary {
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<string, number>();
  /** Words that stand before, and behind, a given word. */
  readonly #before = new Map<string, Set<string>>();
  readonly #behind = new Map<string, Set<string>>();

  add(text: string): void {
    for (const words of listRuns(text)) {
      words.forEach((word, index) => {
        this.#words.set(word, this.count(word) + 1);
        const next = words[index + 1];
        if (next === undefined) return;
        this.#pairs.set(`${word} ${next}`, this.countPair(word, next) + 1);
        remember(this.#behind, word, next);
        remember(this.#before, next, word);
      });
    }
  }

  /** Every word once. */
  words(): string[] {
    return [...this.#words.keys()];
  }

  count(word: string): number {
    return this.#words.get(word) ?? 0;
  }

  countPair(first: string, second: string): number {
    return this.#pairs.get(`${first} ${second}`) ?? 0;
  }

  wordsBefore(word: string): ReadonlySet<string> {
    return this.#before.get(word) ?? new Set();
  }

  wordsBehind(word: string): ReadonlySet<string> {
    return this.#behind.get(word) ?? new Set();
  }
}

function remember(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

/** Runs of words between punctuation, each in the one spelling that compares equal. */
export function listRuns(text: string): string[][] {
  return text
    .split(/[^\p{L}\p{M} \t]+/u)
    .map((run) => (run.match(/[\p{L}\p{M}]+/gu) ?? []).map(canonicalSyllable))
    .filter((run) => run.length > 0);
}
