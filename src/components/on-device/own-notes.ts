import { sitePath } from '../../site-copy/site-copy.ts';
import { onDevice } from './kept-value.ts';

/** `<own-notes data-shelf>`: a reader's notes on this page, kept on the device; not there where the browser keeps nothing. */
class OwnNotes extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details');
    this.hidden = !onDevice.isOpen;
    if (!details || this.hidden) return;
    const said = this.querySelector('small')!;
    said.hidden = onDevice.read(`ghi-chu:${sitePath()}`) === null;
    details.addEventListener(
      'toggle',
      () =>
        void import('./note-field.ts').then(({ showNoteField }) => {
          said.hidden = true;
          return showNoteField(this, details);
        }),
      { once: true },
    );
  }
}

customElements.define('own-notes', OwnNotes);
