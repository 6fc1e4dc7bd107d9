import type { SearchFilters } from '../../search/types.ts';
import { FILTER_NAMES } from './address.ts';
import { copyTemplate, part } from './build.ts';
import { strings } from './strings.ts';

/** The filters in force, one button each that takes it away. */
export class FilterChips {
  readonly #root: HTMLElement;
  readonly #element: HTMLElement;
  readonly #remove: (name: string, value: string) => void;

  constructor(root: HTMLElement, actions: { remove: (name: string, value: string) => void; removeAll: () => void }) {
    this.#root = root;
    this.#element = part(root, 'chips');
    this.#remove = actions.remove;
    part(this.#element, 'remove-all').addEventListener('click', actions.removeAll);
  }

  /** When the button that had the focus is gone, its neighbour gets it, or else the heading of the results. */
  show(filters: SearchFilters): void {
    const list = part(this.#element, 'chip-list');
    const before = [...this.#element.querySelectorAll('button')];
    const focused = before.findIndex((button) => button === document.activeElement);
    const label = before[focused]?.textContent;
    list.replaceChildren(...FILTER_NAMES.flatMap((name) => (filters[name] ?? []).map((value) => this.#chip(name, value))));
    this.#element.hidden = !list.hasChildNodes();
    part(this.#element, 'remove-all').hidden = list.childElementCount < 2;
    if (focused < 0) return;
    const after = [...list.querySelectorAll('button')];
    const next =
      after.find(({ textContent }) => textContent === label) ?? after[Math.min(focused, after.length - 1)] ?? part(this.#root, 'count');
    next.focus();
  }

  #chip(name: string, value: string): HTMLElement {
    const item = copyTemplate(this.#root, 'chip');
    const label = strings.chip(strings.filterNames[name] ?? name, value);
    const button = part(item, 'remove');
    button.textContent = label;
    button.setAttribute('aria-label', strings.removeFilter(label));
    button.addEventListener('click', () => this.#remove(name, value));
    return item;
  }
}
