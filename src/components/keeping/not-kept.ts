import type { KeptUnit } from '../../keeping/keeper.ts';
import { build, part } from '../search/build.ts';
import { keeperHere } from './keeper-here.ts';
import { itemWords, nameOf } from './keep-words.ts';
import { strings } from './strings.ts';

/** `<not-kept>`: stands for a page that is not on the device, whatever its address; opens it again, and lists what is kept. */
class NotKept extends HTMLElement {
  async connectedCallback(): Promise<void> {
    this.querySelector('button')!.addEventListener('click', () => location.reload());
    const shelf = await (await keeperHere()).shelf();
    if ('fault' in shelf) return;
    part(this, 'count').textContent = shelf.kept.length > 0 ? strings.nowThere(itemWords(shelf.kept.length)) : strings.nowNothing;
    this.querySelector('ul')!.replaceChildren(...shelf.kept.map((unit) => this.#item(unit)));
  }

  #item(unit: KeptUnit): HTMLElement {
    const { kind, title } = nameOf(unit);
    const link = build('a', { class: 'plain', href: unit.address }, title);
    return build('li', {}, build('p', { class: 'eyebrow' }, kind), build('h2', {}, link));
  }
}

customElements.define('not-kept', NotKept);
