import { part } from '../search/build.ts';
import { keeperHere } from './keeper-here.ts';
import { itemWords } from './keep-words.ts';
import { keptItems } from './kept-list.ts';
import { strings } from './strings.ts';

/** `<not-kept>`: stands for a page that is not on the device, whatever its address; opens it again, and lists what is kept. */
class NotKept extends HTMLElement {
  async connectedCallback(): Promise<void> {
    this.querySelector('button')!.addEventListener('click', () => location.reload());
    const shelf = await (await keeperHere()).shelf();
    if ('fault' in shelf) return;
    part(this, 'count').textContent = shelf.kept.length > 0 ? strings.nowThere(itemWords(shelf.kept.length)) : strings.nowNothing;
    this.querySelector('ul')!.replaceChildren(...keptItems(shelf.kept));
  }
}

customElements.define('not-kept', NotKept);
