import { copyOnPress } from './copy-text.ts';

/** `<copy-text data-text>`: its button copies a text, and the element says that it did. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    copyOnPress(this.querySelector('button')!, this, () => this.dataset['text'] ?? '');
  }
}

customElements.define('copy-text', CopyButton);
