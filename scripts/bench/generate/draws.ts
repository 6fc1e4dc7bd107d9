import { pick, seededRandom } from '../random.ts';

/** Everything that is drawn for one entry; the same for the same name, whatever is drawn for others. */
export class Draws {
  readonly random: () => number;

  constructor(name: string) {
    this.random = seededRandom(name);
  }

  /** Whether something happens that does so with this likelihood. */
  chance(likelihood: number): boolean {
    return this.random() < likelihood;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  one<T>(items: readonly T[]): T {
    return pick(items, this.random);
  }

  /** So many different ones, fewer where there are no more. @param skew the greater, the likelier are the first ones; 1 for none */
  some<T>(items: readonly T[], count: number, skew = 1): T[] {
    const drawn = new Set<T>();
    const wanted = Math.min(count, items.length);
    for (let tries = 0; drawn.size < wanted && tries < 20 * count; tries++)
      drawn.add(items[Math.floor(items.length * this.random() ** skew)]!);
    return [...drawn];
  }

  /** One of the keys, each as likely as its number says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries<number>(weights) as [K, number][];
    let left = this.random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0]!)[0];
  }

  /** A length whose logarithm is normal: most near the median, a few several times as long. */
  length(median: number, spread: number, least: number, most: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.random())) * Math.cos(2 * Math.PI * this.random());
    return Math.round(Math.min(most, Math.max(least, median * Math.exp(spread * normal))));
  }

  /** A day of these years, as `YYYY-MM-DD`. */
  day(firstYear: number, lastYear: number): string {
    const [year, month, day] = [this.between(firstYear, lastYear), this.between(1, 12), this.between(1, 28)];
    return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  }
}
