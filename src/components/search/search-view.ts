import type { Facet, Interpretation, Lacking, SearchResponse, SearchResult, SortOrder } from '../../search/types.ts';
import { writeState, type SearchState } from './address.ts';
import { build, part } from './build.ts';
import { showFacets, showChips } from './facet-list.ts';
import { MissedWords } from './missed-words.ts';
import { addResults, handOver } from './result-list.ts';
import { failures, strings } from './strings.ts';
import { warnedSaying } from './warned-saying.ts';
import { showWidenings } from './widenings.ts';

/** Milliseconds: long enough for a screen reader to finish the key that was typed. */
const PAUSE = 600;
/** So many other ways to say it are named; the rest are counted. */
const FEW = 3;
/** So many words that the library lacks are named. */
const MANY = 8;

/** `start` offers topics and archives; they stay in sight while there is nothing better. */
type Mode = 'start' | 'waiting' | 'found' | 'nothing' | 'failed';

/** Shows an answer, a failure or the beginning in the markup of SearchPage.astro. */
export class SearchView {
  readonly #root: HTMLElement;
  readonly #missed: MissedWords;
  #speaking = 0;
  /** How the results on screen are sorted. */
  #sort: SortOrder = 'relevance';

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#missed = new MissedWords(root);
    for (const type of ['click', 'auxclick'] as const) part(root, 'results').addEventListener(type, handOver);
  }

  get mode(): Mode {
    return this.#root.dataset.mode as Mode;
  }

  /** Results on screen. */
  get shown(): number {
    return part(this.#root, 'results').childElementCount;
  }

  /** @param facets of the whole library, once they are there */
  showStart(facets: readonly Facet[]): void {
    this.#showFilters({ filters: {}, excluded: [] }, facets);
    part(this.#root, 'see-results').textContent = strings.seeResults(0);
    part(this.#root, 'interpretation').hidden = true;
    this.#missed.hide();
    this.#enter('start');
  }

  /** Results that are there stay until new ones come. */
  showWaiting(): void {
    if (this.mode !== 'found') this.#enter('waiting');
    this.#root.setAttribute('aria-busy', 'true');
  }

  showAnswer(answer: SearchResponse, state: SearchState): void {
    const { interpretation, total, results, facets } = answer;
    const lines = [...warningLines(interpretation.text, results), ...interpretationLines(answer, state)];
    part(this.#root, 'interpretation').replaceChildren(...lines);
    part(this.#root, 'interpretation').hidden = lines.length === 0;
    this.#showFilters(interpretation, facets);
    part(this.#root, 'see-results').textContent = strings.seeResults(total);
    this.#missed.show(answer, state);
    const isResorted = this.mode === 'found' && state.sort !== this.#sort;
    this.#sort = state.sort;
    const said = isResorted ? strings.announceSort(state.sort, total) : strings.announce(total, interpretation.text || state.query);
    if (total === 0) return this.#showNothing(answer, state, said);
    this.#announce(said);
    part(this.#root, 'count').textContent = strings.count(total);
    const order = part(this.#root, 'sort').querySelector<HTMLInputElement>(`[value=${state.sort}]`);
    if (order) order.checked = true;
    part(this.#root, 'results').replaceChildren();
    addResults(this.#root, results);
    this.#showRest(total);
    this.#enter('found');
  }

  /** Adds results below those on screen and goes to the first of them. */
  addResults({ results, total }: SearchResponse): void {
    const first = addResults(this.#root, results);
    this.#showRest(total);
    this.#enter('found');
    this.#announce(strings.shown(this.shown, total));
    first?.focus();
  }

  showFailure(code: string): void {
    const { title, text, ways } = failures[code] ?? failures.internal;
    part(this.#root, 'failure-title').textContent = title;
    part(this.#root, 'failure-text').textContent = text;
    for (const way of ['retry', 'reload'] as const) part(this.#root, way).hidden = !ways.includes(way);
    part(this.#root, 'interpretation').hidden = true;
    this.#missed.hide();
    this.#enter('failed');
  }

  /** Speaks through the polite live region, also what it said before; only the last of several texts in a row is spoken. */
  #announce(text: string): void {
    clearTimeout(this.#speaking);
    part(this.#root, 'announcer').textContent = '';
    this.#speaking = window.setTimeout(() => {
      part(this.#root, 'announcer').textContent = text;
    }, PAUSE);
  }

  #showFilters(inForce: Pick<Interpretation, 'filters' | 'excluded'>, facets: readonly Facet[]): void {
    showChips(this.#root, inForce);
    showFacets(this.#root, facets);
  }

  #showNothing(answer: SearchResponse, { query }: SearchState, said: string): void {
    part(this.#root, 'nothing-title').textContent = strings.nothing(query);
    const reason = showWidenings(this.#root, answer);
    this.#announce(reason ? `${said}. ${reason}` : said);
    this.#enter('nothing');
  }

  #showRest(total: number): void {
    const left = total - this.shown;
    part(this.#root, 'shown').textContent = strings.shown(this.shown, total);
    part(this.#root, 'more').textContent = strings.more(Math.min(left, 10));
    part(this.#root, 'rest').hidden = left <= 0;
  }

  #enter(mode: Mode): void {
    this.#root.dataset.mode = mode;
    this.#root.removeAttribute('aria-busy');
    for (const name of ['waiting', 'found', 'nothing', 'failed']) part(this.#root, name).hidden = name !== mode;
    part(this.#root, 'count').hidden = mode !== 'found';
    part(this.#root, 'start').hidden = mode === 'waiting' || mode === 'found';
  }
}

/** That the query is a saying nobody should quote, with the way to the reason. */
function warningLines(query: string, results: readonly SearchResult[]): HTMLElement[] {
  const found = warnedSaying(query, results);
  if (!found?.meta.warning) return [];
  const label = found.meta.warning.slice(0, found.meta.warning.indexOf(':') + 1);
  return [build('p', {}, build('b', {}, label), ' ', build('a', { href: found.url }, build('s', {}, found.title.text)))];
}

/** What the search made of the query, line by line, with the way back to what was typed; empty when there is nothing to say. */
function interpretationLines({ interpretation, total }: SearchResponse, state: SearchState): HTMLElement[] {
  const { text, changed, unknown, nearest, noSuchTimes, timesAreWords, expansions, absentPhrases, cut, telling } = interpretation;
  const lines: HTMLElement[] = [];
  const way = (label: string, literal: boolean): HTMLElement => build('a', { href: writeState({ ...state, literal, pages: 1 }) }, label);
  if (telling !== null) lines.push(build('p', {}, strings.telling(telling)));
  if (cut) lines.push(build('p', {}, strings.cut));
  if (state.literal) lines.push(build('p', {}, strings.literalFor(state.query), ' · ', way(strings.searchFreely, false)));
  else if (changed)
    lines.push(build('p', {}, `${strings.resultsFor} `, build('b', {}, text), ' · ', way(strings.searchLiteral(state.query), true)));
  for (const { text: phrase, freely } of absentPhrases) {
    const free = build('a', { href: writeState({ ...state, query: freely, pages: 1 }) }, strings.searchWithoutQuotes);
    lines.push(build('p', {}, strings.absentPhrase(phrase, total > 0), ' · ', free));
  }
  if (timesAreWords) lines.push(build('p', {}, `${strings.timesAreWords} `, reloadButton()));
  if (noSuchTimes.length > 0) lines.push(build('p', {}, strings.noSuchTimes(noSuchTimes)));
  lines.push(...lackingLines(unknown, state));
  for (const { asked, shown } of nearest) lines.push(build('p', {}, strings.nearest(asked, shown)));
  const others = [...new Set(expansions.map(({ expansion }) => expansion))];
  if (others.length > 0) lines.push(build('p', {}, strings.expansions(others.slice(0, FEW), others.length - FEW)));
  return lines;
}

/** What is searched for stands in the address, and is there again. */
function reloadButton(): HTMLElement {
  const button = build('button', { type: 'button', class: 'text-button' }, strings.reload);
  button.addEventListener('click', () => location.reload());
  return button;
}

/** That the library lacks words: a line for each that has something like it, and one for all the others. */
function lackingLines(unknown: readonly Lacking[], state: SearchState): HTMLElement[] {
  const without = [...new Set(unknown.filter(({ nearest }) => nearest.length === 0).map(({ typed }) => typed))];
  const others = without.length > 0 ? [build('p', {}, strings.unknown(without.slice(0, MANY), without.length - MANY))] : [];
  return [...unknown.filter(({ nearest }) => nearest.length > 0).map((lacking) => likeLine(lacking, state)), ...others];
}

/** That the library lacks a word, and what it has instead, to search for with a press. */
function likeLine({ typed, nearest }: Lacking, state: SearchState): HTMLElement {
  const links = nearest.flatMap((query, i) => [
    ...(i > 0 ? [', '] : []),
    build('a', { href: writeState({ ...state, query, literal: false, pages: 1 }) }, query),
  ]);
  return build('p', {}, strings.unknownBut(typed), ...links, '.');
}
