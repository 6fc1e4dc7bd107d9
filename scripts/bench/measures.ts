/** Ranked ids of one query against what a reader marked as relevant. */
export interface Judged {
  ranked: readonly string[];
  relevant: readonly string[];
}

export function successAt1({ ranked, relevant }: Judged): number {
  return ranked[0] !== undefined && relevant.includes(ranked[0]) ? 1 : 0;
}

/** Reciprocal rank of the first relevant among ten. */
export function reciprocalRank({ ranked, relevant }: Judged): number {
  const rank = ranked.slice(0, 10).findIndex((id) => relevant.includes(id));
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** nDCG@10 with binary relevance. */
export function ndcg({ ranked, relevant }: Judged): number {
  const discount = (rank: number): number => 1 / Math.log2(rank + 2);
  const gain = ranked.slice(0, 10).reduce((sum, id, rank) => sum + (relevant.includes(id) ? discount(rank) : 0), 0);
  const ideal = relevant.slice(0, 10).reduce((sum, _, rank) => sum + discount(rank), 0);
  return ideal > 0 ? gain / ideal : 0;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** The value below which a share of the values lies: `percentile(latencies, 0.95)`. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * 95 % interval of the mean difference of two engines over the same queries, by bootstrap over the queries.
 * @param random in [0, 1), seeded, so that the interval is the same every time
 */
export function pairedBootstrap(
  ours: readonly number[],
  theirs: readonly number[],
  random: () => number,
  rounds = 2000,
): { difference: number; low: number; high: number } {
  return bootstrapWithinSets([ours.map((value, i) => value - theirs[i]!)], random, rounds);
}

/**
 * The same for the mean of several sets, each counting alike: queries are drawn anew within every set.
 * @param sets differences query by query, set by set
 */
export function bootstrapWithinSets(
  sets: readonly (readonly number[])[],
  random: () => number,
  rounds = 2000,
): { difference: number; low: number; high: number } {
  const drawn = (differences: readonly number[]): number => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) sum += differences[Math.floor(random() * differences.length)]!;
    return sum / (differences.length || 1);
  };
  const means = Array.from({ length: rounds }, () => mean(sets.map(drawn)));
  return { difference: mean(sets.map(mean)), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}
