import type { Facet, FacetValue, Interpretation } from '../../search/types.ts';
import { build, copyTemplate, part } from './build.ts';
import { FILTER_NAMES } from './address.ts';
import { strings } from './strings.ts';

/** Name of the buttons of words left out; their value is the query without. */
export const EXCLUSION = 'tru';

/** So many values are shown at once; the others behind a fold. */
const FEW = 7;

/** Shows the facets that have anything to choose, as check boxes with counts; the focus stays on the value where it was. */
export function showFacets(root: HTMLElement, facets: readonly Facet[]): void {
  const list = part(root, 'facets');
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLInputElement && list.contains(activeElement) ? activeElement : null;
  const unfolded = new Set([...list.querySelectorAll('details[open]')].map((fold) => fold.closest('fieldset')?.name));
  const byName = new Map(facets.map((facet) => [facet.name, facet.values]));
  const groups = FILTER_NAMES.map((name) => ({ name, values: inOrder(name, byName.get(name) ?? []) }));
  list.replaceChildren(
    ...groups.filter(({ values }) => values.length > 0).map(({ name, values }) => facetGroup(root, name, values, unfolded.has(name))),
  );
  showWhetherThereIsAChoice(root);
  if (!focused) return;
  const same = [...list.querySelectorAll('input')].find(({ name, value }) => name === focused.name && value === focused.value);
  same?.closest('details')?.setAttribute('open', '');
  same?.focus();
}

/** Without anything to choose, or to take back, there is neither the sheet nor its button. */
function showWhetherThereIsAChoice(root: HTMLElement): void {
  const isEmpty = !part(root, 'facets').hasChildNodes() && Boolean(part(root, 'chips').hidden);
  part(root, 'filters').hidden = isEmpty;
  part<HTMLButtonElement>(root, 'open-filters').disabled = isEmpty;
}

/** Years go down; everything else comes as the search ranks it, the chosen and the frequent first. */
function inOrder(name: string, values: readonly FacetValue[]): readonly FacetValue[] {
  const worthShowing = values.filter(({ count, selected }) => count > 0 || selected);
  return name === 'nam' ? [...worthShowing].sort((a, b) => b.value.localeCompare(a.value)) : worthShowing;
}

function facetGroup(root: HTMLElement, name: string, values: readonly FacetValue[], unfolded: boolean): HTMLElement {
  const group = copyTemplate(root, 'facet') as HTMLFieldSetElement;
  group.name = name;
  part(group, 'name').textContent = strings.filterNames[name] ?? name;
  const shown = values.filter(({ selected }, index) => index < FEW || selected);
  const folded = values.filter((value) => !shown.includes(value));
  const item = ({ value, count, selected }: FacetValue): HTMLElement => {
    const line = copyTemplate(root, 'facet-value');
    Object.assign(part(line, 'box'), { name, value, checked: selected });
    part(line, 'value').replaceChildren(value, ' ', build('span', {}, String(count)));
    return line;
  };
  part(group, 'values').append(...shown.map(item));
  const fold = part<HTMLDetailsElement>(group, 'fold');
  if (folded.length === 0) fold.remove();
  else {
    fold.open = unfolded;
    part(fold, 'unfold').textContent = strings.filterMore(values.length);
    part(fold, 'folded').append(...folded.map(item));
  }
  return group;
}

/**
 * Shows the filters in force and the words left out, each as a button that takes it back. When the button that had the focus is gone,
 * its neighbour gets it, or else the heading of the results, or in the sheet the button that leads to them.
 */
export function showChips(root: HTMLElement, { filters, excluded }: Pick<Interpretation, 'filters' | 'excluded'>): void {
  const chips = part(root, 'chips');
  const list = part(chips, 'chip-list');
  const before = [...chips.querySelectorAll('button')];
  const focused = before.findIndex((button) => button === document.activeElement);
  const label = before[focused]?.textContent;
  const chip = (label: string, name: string, does: Partial<HTMLButtonElement>): HTMLElement => {
    const item = copyTemplate(root, 'chip');
    const button = part(item, 'remove');
    Object.assign(button, { ...does, textContent: label });
    button.setAttribute('aria-label', name);
    return item;
  };
  const filterChip = (name: string, value: string): HTMLElement => {
    const label = strings.chip(strings.filterNames[name] ?? name, value);
    return chip(label, strings.removeFilter(label), { name, value });
  };
  const filterChips = FILTER_NAMES.flatMap((name) => (filters[name] ?? []).map((value) => filterChip(name, value)));
  const exclusions = excluded.map(({ words, without, isPoint }) => {
    const [says, takesBack] = isPoint
      ? [strings.pointExclusion(words), strings.removePointExclusion(words)]
      : [strings.exclusion(words), strings.removeExclusion(words)];
    return chip(says, takesBack, { name: EXCLUSION, value: without });
  });
  list.replaceChildren(...filterChips, ...exclusions);
  chips.hidden = !list.hasChildNodes();
  const inForce = [...list.querySelectorAll('button')].map(({ textContent }) => textContent);
  part(root, 'open-filters').textContent = strings.filtersInForce(inForce.length);
  part(root, 'chosen').textContent = strings.chosen(inForce);
  part(root, 'chosen').hidden = inForce.length === 0;
  part(chips, 'remove-all').hidden = filterChips.length < 2;
  if (focused < 0) return;
  const after = [...list.querySelectorAll('button')];
  const next =
    after.find(({ textContent }) => textContent === label) ??
    after[Math.min(focused, after.length - 1)] ??
    part(root, isSheetOpen(root) ? 'see-results' : 'count');
  next.focus();
}

function isSheetOpen(root: HTMLElement): boolean {
  return CSS.supports('selector(:popover-open)') && part(root, 'filters').matches(':popover-open');
}
