import { addressOf } from '../../site-copy/site-copy.ts';
import type { KeptUnit } from '../../keeping/keeper.ts';
import { build } from '../search/build.ts';
import { nameOf } from './keep-words.ts';

/** Kept units as links to read them. */
export function keptItems(units: readonly KeptUnit[]): HTMLElement[] {
  return units.map((unit) => {
    const { kind, title } = nameOf(unit);
    const link = build('a', { class: 'plain', href: addressOf(unit.address) }, title);
    return build('li', {}, build('p', { class: 'eyebrow' }, kind), build('h2', {}, link));
  });
}
