import type { SearchResponse } from '../../search/types.ts';
import { FILTER_NAMES } from './address.ts';
import { build, part } from './build.ts';
import { strings } from './strings.ts';

/**
 * Says what the filters in force have left out of an empty list, with a button for each way to lift them. The value of a
 * button is the names of the filters it lifts, joined by spaces.
 * @returns the sentence, empty where filters are not to blame
 */
export function showWidenings(root: HTMLElement, { widenings, interpretation: { filters } }: SearchResponse): string {
  const names = FILTER_NAMES.filter((name) => (filters[name] ?? []).length > 0);
  const values = names.flatMap((name) => filters[name] ?? []);
  const [first] = widenings;
  const reason = !first ? '' : names.length === 1 ? strings.widenOne(values, first.total) : strings.widenSeveral(values);
  const buttons = widenings.map(({ lifted, total }) => {
    const [name = ''] = lifted;
    const isAll = lifted.length > 1 && lifted.length === names.length;
    const label = isAll ? strings.widenAll(total) : strings.widen(strings.filterNames[name] ?? name, total);
    return build('button', { type: 'button', class: 'button', value: lifted.join(' ') }, label);
  });
  part(root, 'widen-reason').textContent = reason;
  part(root, 'widen-reason').hidden = reason === '';
  part(root, 'widenings').replaceChildren(...buttons);
  return reason;
}
