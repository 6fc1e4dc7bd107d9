import { copyOnPress } from './copy-text.ts';

/** Lines that the field of an address grows to, so that all of it is seen. */
const MOST_ROWS = 6;

/** `<share-fold>`: copies the address or a message, hands them to another program where the browser can, and closes with Esc. */
class ShareFold extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    const part = (name: string): HTMLElement | null => this.querySelector(`[data-part="${name}"]`);
    const [address, message, send, copied] = [part('address'), part('message'), part('send'), part('copied')];
    if (!details || !address || !message || !send || !copied) return;
    copyOnPress(address, copied, () => this.querySelector('textarea')?.value ?? '');
    copyOnPress(message, copied, () => this.dataset.message ?? '');
    if ('share' in navigator) {
      send.hidden = false;
      // Whoever changes their mind there has shared nothing, and nothing has failed.
      send.addEventListener('click', () => void navigator.share({ text: this.dataset.message ?? '' }).catch(() => undefined));
    }
    details.addEventListener('toggle', () => {
      if (!details.open) return;
      const field = this.querySelector('textarea');
      while (field && field.scrollHeight > field.clientHeight && field.rows < MOST_ROWS) field.rows += 1;
      this.querySelector('.sheet')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (details.open && !this.contains(target as Node)) details.open = false;
    });
  }
}

customElements.define('share-fold', ShareFold);
