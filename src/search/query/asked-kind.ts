import type { FacetColumn } from '../sidecars.ts';
import { valuesOf } from './facets.ts';
import { canonical } from './keys.ts';
import { KIND } from './namesakes.ts';
import type { RankedPage } from './rank.ts';
import { bestForm, type Slot } from './slot.ts';

/** Of the pages with so much of the best score and of the query, those of the kind asked for come first. */
const LEAST_SHARE = 0.35;
const LEAST_COVERAGE = 0.9;

/**
 * The same pages; where a query begins with a kind of page (`trích dẫn về cán bộ`, `văn bản kỷ luật`) those of that kind that answer
 * it come first. The words of a kind stand on pages of every kind, and tell none of them from another.
 * @param found best first
 */
export function askedKindFirst(
  found: readonly RankedPage[],
  slots: readonly Slot[],
  columns: readonly FacetColumn[],
): readonly RankedPage[] {
  const column = columns.find(({ name }) => name === KIND);
  const typed = slots.map(bestForm);
  const asked = column?.values.findIndex((kind) => {
    const words = kind.toLowerCase().split(' ').map(canonical);
    return words.length < typed.length && words.every((word, i) => word === typed[i]);
  });
  if (!column || asked === undefined || asked < 0) return found;
  const least = LEAST_SHARE * (found[0]?.score ?? 0);
  const isAsked = ({ page, score, coverage }: RankedPage): boolean =>
    score >= least && coverage >= LEAST_COVERAGE && valuesOf(column, page).includes(asked);
  return [...found.filter(isAsked), ...found.filter((one) => !isAsked(one))];
}
