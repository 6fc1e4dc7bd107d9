import type { LeftOut, SearchResponse, SearchResult } from '../../search/types.ts';
import { addressOf, isPortable } from '../../site-copy/site-copy.ts';
import { writeState, type SearchState } from './address.ts';
import { build } from './build.ts';
import { librariesTogether } from './one-search.ts';
import { strings } from './strings.ts';
import { toldWordings } from './told-wordings.ts';
import { warnedSaying } from './warned-saying.ts';

/** So many other ways to say it are named; the rest are counted. */
const FEW = 3;
/** So many words that the library lacks are named. */
const MANY = 8;

/** That the query is a saying nobody should quote, with the way to the reason. */
export function warningLines(query: string, results: readonly SearchResult[]): HTMLElement[] {
  const found = warnedSaying(query, results);
  if (!found?.meta.warning) return [];
  const label = found.meta.warning.slice(0, found.meta.warning.indexOf(':') + 1);
  return [build('p', {}, build('b', {}, label), ' ', build('a', { href: addressOf(found.url) }, build('s', {}, found.title.text)))];
}

/** What the search made of the query, line by line, with the way back to what was typed; empty when there is nothing to say. */
export function interpretationLines(answer: SearchResponse, state: SearchState): HTMLElement[] {
  const { interpretation, total, within } = answer;
  const { text, changed, nearest, noSuchTimes, timesAreWords, absentPhrases, cut, telling } = interpretation;
  const lines: HTMLElement[] = [];
  const way = (label: string, literal: boolean): HTMLElement => build('a', { href: writeState({ ...state, literal, pages: 1 }) }, label);
  if (within) lines.push(build('p', {}, build('b', {}, strings.within(within.pages)), ' ', strings.beyond(within.beyond)));
  lines.push(...leftOutLines(answer));
  if (telling !== null) lines.push(build('p', {}, strings.telling(telling)));
  if (cut) lines.push(build('p', {}, strings.cut));
  if (state.literal) lines.push(build('p', {}, strings.literalFor(state.query), ' · ', way(strings.searchFreely, false)));
  else if (changed) lines.push(build('p', {}, `${strings.resultsFor} `, build('b', {}, text), ' · ', way(strings.searchLiteral, true)));
  for (const { text: phrase, freely } of absentPhrases) {
    const free = build('a', { href: writeState({ ...state, query: freely, pages: 1 }) }, strings.searchWithoutQuotes);
    lines.push(build('p', {}, strings.absentPhrase(phrase, total > 0), ' · ', free));
  }
  if (timesAreWords) lines.push(build('p', {}, `${strings.timesAreWords} `, reloadButton()));
  if (noSuchTimes.length > 0) lines.push(build('p', {}, strings.noSuchTimes(noSuchTimes)));
  lines.push(...lackingLines(answer, state));
  for (const { asked, shown } of nearest) lines.push(build('p', {}, strings.nearest(asked, shown)));
  const others = toldWordings(interpretation);
  if (others.length > 0) lines.push(build('p', {}, strings.expansions(others.slice(0, FEW), others.length - FEW)));
  return lines;
}

/** Name of the button that has libraries which did not answer asked again. */
export const ASK_AGAIN = 'hoi-lai';

/** Which libraries the answer is without, and why; in a copy, which have no network to be asked by. */
function leftOutLines({ leftOut = [] }: SearchResponse): HTMLElement[] {
  const together = isPortable() ? librariesTogether() : undefined;
  if (together) return [build('p', {}, strings.onlyOwn(together.others.map(({ name }) => name)))];
  const lines = leftOutTexts(leftOut).map((text) => build('p', {}, text));
  lines.at(-1)?.append(' ', build('button', { type: 'button', class: 'text-button', name: ASK_AGAIN }, strings.askAgain));
  return lines;
}

/** A sentence for each reason. */
export function leftOutTexts(leftOut: readonly LeftOut[]): string[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return reasons.map((reason) =>
    strings.leftOut(
      leftOut.filter((one) => one.reason === reason).map(({ name }) => name),
      reason,
    ),
  );
}

/** What is searched for stands in the address, and is there again. */
function reloadButton(): HTMLElement {
  const button = build('button', { type: 'button', class: 'text-button' }, strings.reload);
  button.addEventListener('click', () => location.reload());
  return button;
}

/**
 * That the library lacks words: a line for each of which there is more to say, and one for all the others. Where nothing is
 * found, the heading has said it.
 */
function lackingLines({ interpretation: { unknown }, total, widenings }: SearchResponse, state: SearchState): HTMLElement[] {
  const isSaid = total === 0 && widenings.length === 0;
  const lines = unknown.flatMap(({ typed, nearest, instead, isScattered }) => {
    if (isScattered) return build('p', {}, strings.absentPhrase(typed, total > 0), '.');
    if (instead) return build('p', {}, strings.unknownInstead(typed, instead));
    return nearest.length > 0
      ? likeLine(isSaid && unknown.length === 1 ? strings.nearestToIt : strings.unknownBut(typed), nearest, state)
      : [];
  });
  const bare = unknown.filter(({ nearest, instead, isScattered }) => !isScattered && !instead && nearest.length === 0);
  const words = [...new Set(bare.map(({ typed }) => typed))];
  return words.length > 0 && !isSaid ? [...lines, build('p', {}, strings.unknown(words.slice(0, MANY), words.length - MANY))] : lines;
}

/** What the library has that is like a word, to search for with a press. */
function likeLine(beginning: string, nearest: readonly string[], state: SearchState): HTMLElement {
  const links = nearest.flatMap((query, i) => [
    ...(i > 0 ? [', '] : []),
    build('a', { href: writeState({ ...state, query, literal: false, pages: 1 }) }, query),
  ]);
  return build('p', {}, beginning, ...links, '.');
}
