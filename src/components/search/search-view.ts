import type { Facet, SearchResponse, SortOrder } from '../../search/types.ts';
import type { SearchState } from './address.ts';
import { announcer } from './announcer.ts';
import { part } from './build.ts';
import { FacetList } from './facet-list.ts';
import { FilterChips } from './filter-chips.ts';
import { interpretationLines } from './interpretation.ts';
import { ResultList } from './result-list.ts';
import { failures, strings } from './strings.ts';

/** What a reader can do on the search page beside typing. */
export interface SearchActions {
  filter(name: string, value: string, on: boolean): void;
  removeFilters(): void;
  sort(order: SortOrder): void;
  more(): void;
  retry(): void;
}

/** `start` offers topics and archives; they stay in sight while there is nothing better. */
type Mode = 'start' | 'waiting' | 'found' | 'nothing' | 'failed';

/** Shows an answer, a failure or the beginning in the markup of SearchPage.astro. */
export class SearchView {
  readonly results: ResultList;
  readonly #root: HTMLElement;
  readonly #facets: FacetList;
  readonly #chips: FilterChips;
  readonly #announce: (text: string) => void;

  constructor(root: HTMLElement, actions: SearchActions) {
    this.#root = root;
    this.results = new ResultList(root);
    this.#facets = new FacetList(root, actions.filter);
    this.#chips = new FilterChips(root, { remove: (name, value) => actions.filter(name, value, false), removeAll: actions.removeFilters });
    this.#announce = announcer(part(root, 'announcer'));
    part(root, 'sort').addEventListener('change', ({ target }) => actions.sort((target as HTMLInputElement).value as SortOrder));
    part(root, 'more').addEventListener('click', actions.more);
    part(root, 'retry').addEventListener('click', actions.retry);
  }

  get mode(): Mode {
    return this.#root.dataset.mode as Mode;
  }

  /** @param facets of the whole library, once they are there */
  showStart(facets: readonly Facet[]): void {
    this.#chips.show({});
    this.#facets.show(facets);
    part(this.#root, 'interpretation').hidden = true;
    this.#enter('start');
  }

  /** Results that are there stay until new ones come. */
  showWaiting(): void {
    if (this.mode !== 'found') this.#enter('waiting');
    this.#root.setAttribute('aria-busy', 'true');
  }

  showAnswer(answer: SearchResponse, state: SearchState): void {
    const { interpretation, total, results, facets } = answer;
    const lines = interpretationLines(interpretation, state);
    part(this.#root, 'interpretation').replaceChildren(...lines);
    part(this.#root, 'interpretation').hidden = lines.length === 0;
    this.#chips.show(interpretation.filters);
    this.#facets.show(facets);
    this.#announce(strings.announce(total, interpretation.text || state.query));
    if (total === 0) return this.#showNothing(state, Object.keys(interpretation.filters).length > 0);
    part(this.#root, 'count').textContent = strings.count(total);
    const order = part(this.#root, 'sort').querySelector<HTMLInputElement>(`[value=${state.sort}]`);
    if (order) order.checked = true;
    this.results.show(results);
    this.#showRest(total);
    this.#enter('found');
  }

  /** Adds results below those on screen and goes to the first of them. */
  addResults({ results, total }: SearchResponse): void {
    const first = this.results.add(results);
    this.#showRest(total);
    this.#enter('found');
    this.#announce(strings.shown(this.results.size, total));
    first?.focus();
  }

  showFailure(code: string): void {
    const { title = '', text = '' } = failures[code] ?? failures.internal ?? {};
    part(this.#root, 'failure-title').textContent = title;
    part(this.#root, 'failure-text').textContent = text;
    part(this.#root, 'interpretation').hidden = true;
    this.#enter('failed');
  }

  #showNothing({ query }: SearchState, filtered: boolean): void {
    part(this.#root, 'nothing-title').textContent = strings.nothing(query);
    part(this.#root, 'try-without-filters').hidden = !filtered;
    this.#enter('nothing');
  }

  #showRest(total: number): void {
    const left = total - this.results.size;
    part(this.#root, 'shown').textContent = strings.shown(this.results.size, total);
    part(this.#root, 'more').textContent = strings.more(Math.min(left, 10));
    part(this.#root, 'rest').hidden = left <= 0;
  }

  #enter(mode: Mode): void {
    this.#root.dataset.mode = mode;
    this.#root.removeAttribute('aria-busy');
    for (const name of ['waiting', 'found', 'nothing', 'failed']) part(this.#root, name).hidden = name !== mode;
    part(this.#root, 'start').hidden = mode === 'waiting' || mode === 'found';
  }
}
