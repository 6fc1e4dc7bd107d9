import { copyOnPress } from './copy-text.ts';
import { printPage } from './print-page.ts';

/** `<entry-bar>`: opens the browser's print dialogue, which also saves as PDF; copies, and says so below. */
class EntryBar extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('[data-deed="print"]')?.addEventListener('click', () => printPage(this));
    // The link goes to the sheet, which the style sheet prints alone; the dialogue opens when it is there.
    this.querySelector('[data-deed="wall"]')?.addEventListener('click', () => setTimeout(() => printPage(this)));
    const copying = this.querySelector<HTMLElement>('[data-deed="copy"]');
    const said = this.nextElementSibling;
    if (copying && said instanceof HTMLElement) copyOnPress(copying, said, () => copying.dataset['text'] ?? '');
  }
}

customElements.define('entry-bar', EntryBar);
