import { BarFold } from './bar-fold.ts';
import { copyOnPress } from './copy-text.ts';

/** Lines that the field of an address grows to, so that all of it is seen. */
const MOST_ROWS = 6;

/** `<share-fold>`: copies the address or a message, hands them to another program where the browser can. */
class ShareFold extends BarFold {
  connectedCallback(): void {
    const part = (name: string): HTMLElement | null => this.querySelector(`[data-part="${name}"]`);
    const [address, message, send, copied] = [part('address'), part('message'), part('send'), part('copied')];
    if (!address || !message || !send || !copied) return;
    copyOnPress(address, copied, () => this.querySelector('textarea')?.value ?? '');
    copyOnPress(message, copied, () => this.dataset.message ?? '');
    if ('share' in navigator) {
      send.hidden = false;
      // Whoever changes their mind there has shared nothing, and nothing has failed.
      send.addEventListener('click', () => void navigator.share({ text: this.dataset.message ?? '' }).catch(() => undefined));
    }
    this.fold(() => {
      const field = this.querySelector('textarea');
      while (field && field.scrollHeight > field.clientHeight && field.rows < MOST_ROWS) field.rows += 1;
    });
  }
}

customElements.define('share-fold', ShareFold);
