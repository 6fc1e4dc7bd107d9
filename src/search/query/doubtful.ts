import type { RankedPage } from './rank.ts';

/** What has at least this share of another page's score answers about as well. */
export const ABOUT_AS_WELL = 0.9;

/**
 * The same pages, those that something is held against behind all others that answer about as well, however far down these
 * stand: a saying that nobody should quote comes on no page of results before one that does as well. One that answers far
 * better, as for its own words, keeps its place.
 * @param pages best first
 * @param doubtful numbers of the pages that something is held against
 */
export function doubtfulBehind(pages: readonly RankedPage[], doubtful: ReadonlySet<number>): RankedPage[] {
  /** The best score of the others from here on. */
  const bestAfter = new Float64Array(pages.length + 1).fill(-1);
  for (let i = pages.length - 1; i >= 0; i--) {
    const { page, score } = pages[i]!;
    bestAfter[i] = doubtful.has(page) ? bestAfter[i + 1]! : Math.max(bestAfter[i + 1]!, score);
  }
  const order: RankedPage[] = [];
  let waiting: RankedPage[] = [];
  pages.forEach((one, i) => {
    order.push(...waiting.filter(({ score }) => bestAfter[i]! < ABOUT_AS_WELL * score));
    waiting = waiting.filter(({ score }) => bestAfter[i]! >= ABOUT_AS_WELL * score);
    (doubtful.has(one.page) ? waiting : order).push(one);
  });
  return [...order, ...waiting];
}

/** Of pages that are shown together, those that something is held against below all others. */
export function doubtfulLast(shown: readonly RankedPage[], doubtful: ReadonlySet<number>): RankedPage[] {
  const [others = [], last = []] = [false, true].map((isLast) => shown.filter(({ page }) => doubtful.has(page) === isLast));
  return [...others, ...last];
}
