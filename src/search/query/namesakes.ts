import type { FacetColumn } from '../sidecars.ts';
import { valuesOf } from './facets.ts';
import type { RankedPage } from './rank.ts';

/** The filter that says what kind of page it is. */
export const KIND = 'loai';
/** Pages of one kind with the query in their names that come together before one of another kind. */
const TOGETHER = 2;
/** Only pages with so much of the best score make room for each other, among so many first ones. */
const LEAST_SHARE = 0.5;
const FIRST = 30;
/** Share of the query, by IDF, that a page called by it has in its names, and one that comes between has at all. */
const WHOLE = 0.95;

/**
 * The same pages, namesakes of one kind two at a time: where all units of a province are called after it, what was held and
 * written there is not behind the last of them. Pages of one kind keep their order among themselves.
 * @param found best first
 */
export function spreadNamesakes(found: readonly RankedPage[], columns: readonly FacetColumn[]): readonly RankedPage[] {
  const column = columns.find(({ name }) => name === KIND);
  const least = LEAST_SHARE * (found[0]?.score ?? 0);
  const left = found.slice(0, FIRST).filter(({ score }) => score >= least);
  if (!column || left.length <= TOGETHER) return found;
  const rest = found.slice(left.length);
  const kindOf = ({ page }: RankedPage): number => valuesOf(column, page)[0] ?? -1;
  const order: RankedPage[] = [];
  while (left.length > 0) {
    const [next] = left as [RankedPage];
    const together = order.slice(-TOGETHER);
    const isCrowd = together.length === TOGETHER && [...together, next].every((one) => one.named >= WHOLE && kindOf(one) === kindOf(next));
    const other = isCrowd ? left.findIndex((one) => kindOf(one) !== kindOf(next) && one.coverage >= WHOLE) : 0;
    order.push(...left.splice(Math.max(0, other), 1));
  }
  return [...order, ...rest];
}
