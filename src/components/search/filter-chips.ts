import type { SearchFilters } from '../../search/types.ts';
import { FILTER_NAMES } from './address.ts';
import { copyTemplate, part } from './build.ts';
import { strings } from './strings.ts';

/**
 * Shows the filters in force, each as a button with its name and value. When the button that had the focus is gone,
 * its neighbour gets it, or else the heading of the results.
 */
export function showChips(root: HTMLElement, filters: SearchFilters): void {
  const chips = part(root, 'chips');
  const list = part(chips, 'chip-list');
  const before = [...chips.querySelectorAll('button')];
  const focused = before.findIndex((button) => button === document.activeElement);
  const label = before[focused]?.textContent;
  const chip = (name: string, value: string): HTMLElement => {
    const item = copyTemplate(root, 'chip');
    const text = strings.chip(strings.filterNames[name] ?? name, value);
    const button = part(item, 'remove');
    Object.assign(button, { name, value, textContent: text });
    button.setAttribute('aria-label', strings.removeFilter(text));
    return item;
  };
  list.replaceChildren(...FILTER_NAMES.flatMap((name) => (filters[name] ?? []).map((value) => chip(name, value))));
  chips.hidden = !list.hasChildNodes();
  part(chips, 'remove-all').hidden = list.childElementCount < 2;
  if (focused < 0) return;
  const after = [...list.querySelectorAll('button')];
  const next = after.find(({ textContent }) => textContent === label) ?? after[Math.min(focused, after.length - 1)] ?? part(root, 'count');
  next.focus();
}
