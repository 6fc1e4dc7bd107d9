import type { RankedPage } from './rank.ts';
import type { Slot } from './slot.ts';

/**
 * Share of the best page's coverage below which a page holds too little of the query to be called found. On the sets in
 * `../shared/eval` no page a reader had marked as relevant and that ranked among the first ten was ever below.
 */
const LEAST_SHARE = 0.35;
/** The same where the query is a few words known as they were typed, of which a page with half is no answer. */
const LEAST_SHARE_OF_FEW = 0.55;
const FEW = 3;

/** The pages that count as found, in the order given. */
export function foundPages(ranked: readonly RankedPage[], slots: readonly Slot[]): RankedPage[] {
  const known = slots.every(({ relations, best }) => relations[best] === 'exact' || relations[best] === 'other');
  const best = ranked.reduce((highest, { coverage }) => Math.max(highest, coverage), 0);
  const least = best * (slots.length <= FEW && known ? LEAST_SHARE_OF_FEW : LEAST_SHARE);
  return ranked.filter(({ coverage }) => coverage >= least);
}
