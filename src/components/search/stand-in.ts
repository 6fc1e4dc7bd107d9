import { scriptStrings } from '../site/script-strings.ts';
import { build } from './build.ts';

/** What a reader did before the dialog was there. */
interface Typed {
  text: string;
  /** Enter was pressed after it. */
  entered: boolean;
}

/**
 * A field out of sight that has the focus while the dialog is on its way. Phones show their keyboard only for a field that
 * gets the focus within the press; what is typed or pasted meanwhile, by whatever keyboard, is kept in it.
 */
export class StandIn {
  /** What had the focus before, and is to get it back. */
  readonly opener = document.activeElement;
  readonly #field = build('input', { type: 'search', class: 'no-print', 'aria-label': scriptStrings.search, enterkeyhint: 'search' });
  #entered = false;

  constructor() {
    // Where the window is already, so that typing scrolls nothing; with letters so large that iOS does not zoom in.
    Object.assign(this.#field.style, { position: 'fixed', inset: '0 auto auto 0', inlineSize: '1px', fontSize: '16px', opacity: '0' });
    this.#field.autocomplete = 'off';
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
      this.#entered = true;
      this.#field.readOnly = true;
    });
    document.body.append(this.#field);
    this.#field.focus({ preventScroll: true });
  }

  /** Takes the field away, once the focus has gone on: until then an input method may be at work in it. */
  end(): Typed {
    this.#field.remove();
    return { text: this.#field.value, entered: this.#entered };
  }
}
