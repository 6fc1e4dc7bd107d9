import { isPortable } from '../../site-copy/site-copy.ts';
import { keeperHere } from './keeper-here.ts';

/** `<kept-shelf data-offered>`: all that is kept on the device, what comes down, and what more there is to keep. */
class KeptShelf extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (isPortable()) return;
    const [keeper, { ShelfView }] = await Promise.all([keeperHere(), import('./shelf-view.ts')]);
    const view = new ShelfView(this, keeper, JSON.parse(this.dataset.offered!) as string[]);
    keeper.watch(() => void view.draw());
    await view.draw();
  }
}

customElements.define('kept-shelf', KeptShelf);
