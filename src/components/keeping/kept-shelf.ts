import { isPortable } from '../../site-copy/site-copy.ts';
import { keeperNow } from './keeper-now.ts';
import { ShelfView } from './shelf-view.ts';

/** `<kept-shelf data-offered>`: all that is kept on the device, what comes down, and what more there is to keep. */
class KeptShelf extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (isPortable()) return;
    const keeper = keeperNow();
    const view = new ShelfView(this, keeper, JSON.parse(this.dataset.offered!) as string[]);
    keeper.watch(() => void view.draw());
    await view.draw();
  }
}

customElements.define('kept-shelf', KeptShelf);
