import { printPage } from '../site/print-page.ts';

/** `<print-button>`: opens the browser's print dialogue, which also saves as PDF. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => printPage(this));
  }
}

customElements.define('print-button', PrintButton);
