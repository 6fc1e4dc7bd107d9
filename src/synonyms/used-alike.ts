import type { Evidence, Proposal } from './proposal.ts';
import type { Sentence } from './sentences.ts';
import { cutIntoTerms, type Term } from './terms.ts';

/** Of a term that is met less often nothing can be told. */
const LEAST_COUNT = 6;
/** Terms on either side that a context is made of. */
const WINDOW = 3;
/** Two terms that stand so near one another, in terms, more often than once are a list: “tham ô, lãng phí”, “công chức, viên chức”. */
const LIST = 6;
const MOST_LISTED = 1;
/** What both must have in common: places word for word, and the score. */
const LEAST_PLACES = 2;
const LEAST_SCORE = 0.13;
/** Written with a capital within sentences so often, a term is a name, and names do not mean the same. */
const MOST_CAPITALS = 0.3;
/** Pointing, asking and counting words make no wording that anybody searches for. */
const POINTING = /(?:^| )(?:này|ấy|đó|kia|đây|đâu|nào|gì|sao|\p{N}+|[ivx]+)(?= |$)/u;

interface Use {
  count: number;
  capitals: number;
  /** How often each term or place is met around it. */
  contexts: Map<string, number>;
  /** Number of the sentence that holds it in a place: the two terms on one side, or one on either. */
  places: Map<string, number>;
  /** As it is written most often. */
  written: Map<string, number>;
}

/**
 * Compounds that share a syllable and stand in the same places: “quyền lợi”, “lợi ích”. Each compound is the terms around
 * it, weighted by how much more often they are met there than anywhere (positive pointwise mutual information; Church and
 * Hanks 1990, Bullinaria and Levy 2007); two are compared by the cosine of these and by the places that hold either, word
 * for word. A shared syllable is asked for because contexts alone tell what goes together (“xây dựng”, “củng cố”) as
 * readily as what means the same.
 */
export function usedAlike(sentences: readonly Sentence[]): Proposal[] {
  const cut = cutIntoTerms(sentences);
  const uses = usesOf(sentences, cut);
  const weights = weigh(uses);
  const listed = listedTogether(cut, uses);
  const proposals: Proposal[] = [];
  for (const [a, b] of pairsWithOneSyllable([...uses.keys()])) {
    if ((listed.get(inOrder(a, b)) ?? 0) > MOST_LISTED) continue;
    const [of, other] = [uses.get(a)!, uses.get(b)!];
    const shared = [...of.places.keys()].filter((place) => other.places.has(place));
    const score = cosine(weights.get(a)!, weights.get(b)!) * Math.log(1 + shared.length);
    if (shared.length < LEAST_PLACES || score < LEAST_SCORE) continue;
    const place = shared.reduce((best, one) => (one.length > best.length ? one : best));
    const evidence = [of, other].map(({ places }): Evidence => {
      const { file, text } = sentences[places.get(place)!]!;
      return { file, sentence: text };
    });
    proposals.push({ wordings: [commonest(of), commonest(other)], kind: 'used', evidence, places: shared.length, score });
  }
  return proposals;
}

function usesOf(sentences: readonly Sentence[], cut: readonly Term[][]): Map<string, Use> {
  const uses = new Map<string, Use>();
  cut.forEach((terms, number) =>
    terms.forEach(({ key, at, isCompound }, i) => {
      if (!isCompound || POINTING.test(key)) return;
      const use = uses.get(key) ?? { count: 0, capitals: 0, contexts: new Map(), places: new Map(), written: new Map() };
      uses.set(key, use);
      use.count++;
      const { words } = sentences[number]!;
      const written = `${words[at]!.text} ${words[at + 1]!.text}`;
      if (at > 0 && /^\p{Lu}/u.test(written)) use.capitals++;
      count(use.written, written.toLowerCase());
      const near = (step: number): string | undefined => terms[i + step]?.key;
      for (let step = -WINDOW; step <= WINDOW; step++) {
        const term = step === 0 ? undefined : near(step);
        if (!term) continue;
        count(use.contexts, term);
        if (Math.abs(step) === 1) count(use.contexts, `${step} ${term}`);
      }
      const [before2, before, after, after2] = [-2, -1, 1, 2].map(near);
      for (const [x, y, place] of [
        [before, after, `${before} _ ${after}`],
        [before2, before, `${before2} ${before} _`],
        [after, after2, `_ ${after} ${after2}`],
      ])
        if (x && y) use.places.set(place!, number);
    }),
  );
  for (const [key, use] of uses) if (use.count < LEAST_COUNT || use.capitals / use.count > MOST_CAPITALS) uses.delete(key);
  return uses;
}

type Vector = ReadonlyMap<string, number>;

function weigh(uses: ReadonlyMap<string, Use>): Map<string, Vector> {
  const totals = new Map<string, number>();
  let all = 0;
  for (const { contexts } of uses.values()) {
    for (const [context, times] of contexts) {
      count(totals, context, times);
      all += times;
    }
  }
  return new Map(
    Array.from(uses, ([key, { contexts }]) => {
      const own = [...contexts.values()].reduce((sum, times) => sum + times, 0);
      const weighed = Array.from(contexts, ([context, times]) => {
        const information = Math.log((times * all) / (own * totals.get(context)!));
        // What is met there once may be chance.
        return [context, times > 1 ? information : information * 0.75] as const;
      }).filter(([context, weight]) => weight > 0 && totals.get(context)! > 1);
      const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
      return [key, new Map(weighed.map(([context, weight]) => [context, weight / length]))];
    }),
  );
}

function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [context, weight] of few) sum += weight * (many.get(context) ?? 0);
  return sum;
}

function listedTogether(cut: readonly Term[][], uses: ReadonlyMap<string, Use>): Map<string, number> {
  const listed = new Map<string, number>();
  for (const terms of cut) {
    terms.forEach(({ key }, i) => {
      if (!uses.has(key)) return;
      for (const other of terms.slice(i + 1, i + 1 + LIST)) if (uses.has(other.key)) count(listed, inOrder(key, other.key));
    });
  }
  return listed;
}

function* pairsWithOneSyllable(terms: readonly string[]): Generator<[string, string]> {
  const holding = new Map<string, string[]>();
  for (const term of terms) {
    for (const syllable of new Set(term.split(' '))) {
      const others = holding.get(syllable) ?? [];
      // Both syllables in another order are found by any search for them.
      for (const other of others) if (!sameSyllables(term, other)) yield [other, term];
      holding.set(syllable, [...others, term]);
    }
  }
}

function sameSyllables(a: string, b: string): boolean {
  return a.split(' ').sort().join() === b.split(' ').sort().join();
}

function commonest({ written }: Use): string {
  return [...written].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function inOrder(a: string, b: string): string {
  return a < b ? `${a} ~ ${b}` : `${b} ~ ${a}`;
}

function count(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}
