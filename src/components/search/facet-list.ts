import type { Facet, FacetValue } from '../../search/types.ts';
import { build, copyTemplate, part } from './build.ts';
import { FILTER_NAMES } from './address.ts';
import { strings } from './strings.ts';

/** So many values are shown at once; the others behind a fold. */
const FEW = 7;

/** The filters with their counts, as check boxes. */
export class FacetList {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;

  /** @param choose called when a value is ticked or cleared */
  constructor(root: HTMLElement, choose: (name: string, value: string, on: boolean) => void) {
    this.#root = root;
    this.#list = part(root, 'facets');
    this.#list.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) choose(target.name, target.value, target.checked);
    });
  }

  /** Shows the facets that have anything to choose; the focus stays on the value where it was. */
  show(facets: readonly Facet[]): void {
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLInputElement && this.#list.contains(activeElement) ? activeElement : null;
    const unfolded = new Set([...this.#list.querySelectorAll('details[open]')].map((fold) => fold.closest('fieldset')?.name));
    const byName = new Map(facets.map((facet) => [facet.name, facet.values]));
    const groups = FILTER_NAMES.map((name) => ({ name, values: inOrder(name, byName.get(name) ?? []) }));
    this.#list.replaceChildren(
      ...groups.filter(({ values }) => values.length > 0).map(({ name, values }) => this.#group(name, values, unfolded.has(name))),
    );
    this.#list.closest<HTMLElement>('[data-part=filters]')?.toggleAttribute('hidden', !this.#list.hasChildNodes());
    if (focused) {
      const same = [...this.#list.querySelectorAll('input')].find(({ name, value }) => name === focused.name && value === focused.value);
      same?.closest('details')?.setAttribute('open', '');
      same?.focus();
    }
  }

  #group(name: string, values: readonly FacetValue[], unfolded: boolean): HTMLElement {
    const group = copyTemplate(this.#root, 'facet') as HTMLFieldSetElement;
    group.name = name;
    part(group, 'name').textContent = strings.filterNames[name] ?? name;
    const shown = values.filter(({ selected }, index) => index < FEW || selected);
    const folded = values.filter((value) => !shown.includes(value));
    part(group, 'values').append(...shown.map((value) => this.#value(name, value)));
    const fold = part<HTMLDetailsElement>(group, 'fold');
    if (folded.length === 0) fold.remove();
    else {
      fold.open = unfolded;
      part(fold, 'unfold').textContent = strings.filterMore(values.length);
      part(fold, 'folded').append(...folded.map((value) => this.#value(name, value)));
    }
    return group;
  }

  #value(name: string, { value, count, selected }: FacetValue): HTMLElement {
    const item = copyTemplate(this.#root, 'facet-value');
    const box = item.querySelector('input');
    if (box) Object.assign(box, { name, value, checked: selected });
    part(item, 'value').replaceChildren(value, ' ', build('span', {}, String(count)));
    return item;
  }
}

/** Years go down; everything else comes as the search ranks it, the chosen and the frequent first. */
function inOrder(name: string, values: readonly FacetValue[]): readonly FacetValue[] {
  const worthShowing = values.filter(({ count, selected }) => count > 0 || selected);
  return name === 'nam' ? [...worthShowing].sort((a, b) => b.value.localeCompare(a.value)) : worthShowing;
}
