import type { Interpretation } from '../../search/types.ts';
import type { SearchState } from './address.ts';
import { writeState } from './address.ts';
import { build } from './build.ts';
import { strings } from './strings.ts';

/** So many other ways to say it are named; the rest are counted. */
const FEW = 3;

/** What the search made of the query, line by line, with the way back to what was typed; empty when there is nothing to say. */
export function interpretationLines(interpretation: Interpretation, state: SearchState): HTMLElement[] {
  const { text, changed, unknown, expansions, excluded, cut } = interpretation;
  const lines: HTMLElement[] = [];
  const way = (label: string, literal: boolean): HTMLElement => build('a', { href: writeState({ ...state, literal, pages: 1 }) }, label);
  if (cut) lines.push(build('p', {}, strings.cut));
  if (state.literal) lines.push(build('p', {}, strings.literalFor(state.query), ' · ', way(strings.searchFreely, false)));
  else if (changed)
    lines.push(build('p', {}, `${strings.resultsFor} `, build('b', {}, text), ' · ', way(strings.searchLiteral(state.query), true)));
  if (unknown.length > 0) lines.push(build('p', {}, strings.unknown(unknown)));
  const others = [...new Set(expansions.map(({ expansion }) => expansion))];
  if (others.length > 0) lines.push(build('p', {}, strings.expansions(others.slice(0, FEW), others.length - FEW)));
  if (excluded.length > 0) lines.push(build('p', {}, strings.excluded(excluded)));
  return lines;
}
