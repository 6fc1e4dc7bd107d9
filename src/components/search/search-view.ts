import type { Facet, Interpretation, SearchResponse, SortOrder } from '../../search/types.ts';
import type { SearchState } from './address.ts';
import { part } from './build.ts';
import { showFacets, showChips } from './facet-list.ts';
import { interpretationLines, leftOutTexts, warningLines } from './interpretation-lines.ts';
import { MissedWords } from './missed-words.ts';
import { addResults, handOver } from './result-list.ts';
import { failures, strings } from './strings.ts';
import { showWidenings } from './widenings.ts';

/** Milliseconds: long enough for a screen reader to finish the key that was typed. */
const PAUSE = 600;

/** `start` offers topics and archives; they stay in sight while there is nothing better. */
type Mode = 'start' | 'waiting' | 'found' | 'nothing' | 'failed';

/** Shows an answer, a failure or the beginning in the markup of SearchPage.astro. */
export class SearchView {
  readonly #root: HTMLElement;
  readonly #missed: MissedWords;
  #speaking = 0;
  #isWithin = false;
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

  /** What is shown was looked for in no more than what is kept on the device. */
  get isWithin(): boolean {
    return this.#isWithin && (this.mode === 'found' || this.mode === 'nothing');
  }

  /** Results on screen. */
  get shown(): number {
    return part(this.#root, 'results').childElementCount;
  }

  /** @param facets of all that can be searched, once they are there */
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
    this.#isWithin = answer.within !== null;
    // What a device has not kept is not missed in the library.
    if (this.#isWithin) this.#missed.hide();
    else this.#missed.show(answer, state);
    const isResorted = this.mode === 'found' && state.sort !== this.#sort;
    this.#sort = state.sort;
    const counted = isResorted ? strings.announceSort(state.sort, total) : strings.announce(total, interpretation.text || state.query);
    const [within, ...rest] = [
      answer.within ? `${strings.within(answer.within.pages)} ` : '',
      counted,
      ...leftOutTexts(answer.leftOut ?? []),
    ];
    const said = within + rest.join('. ');
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
