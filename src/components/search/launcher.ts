import { addressOf } from '../../site-copy/site-copy.ts';
import { StandIn } from './stand-in.ts';
import { hasWaitingMarks } from './waiting-marks.ts';

/**
 * `<search-launcher data-page data-index>`: the part of the search that every page carries.
 * `/` and Ctrl K open the dialog, and so do links to the search page; a search box gets its suggestions.
 * What does these things is loaded when the reader first reaches for it.
 */
class SearchLauncher extends HTMLElement {
  #isOpening = false;

  connectedCallback(): void {
    document.addEventListener('keydown', (event) => this.#press(event));
    document.addEventListener('click', (event) => this.#click(event));
    for (const type of ['pointerover', 'touchstart', 'focusin']) {
      document.addEventListener(type, ({ target }) => this.#prepare(target), { passive: true });
    }
    this.#prepare(document.activeElement);
    if (hasWaitingMarks()) void import('./page-marks.ts').then(({ markPage }) => markPage()).catch(() => {});
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (event.defaultPrevented || event.isComposing || altKey) return;
    const isShortcut = (ctrlKey || metaKey) && key.toLowerCase() === 'k';
    const isSlash = key === '/' && !ctrlKey && !metaKey && !isWriting(target);
    if (isShortcut || isSlash) this.#open(event);
  }

  #click(event: MouseEvent): void {
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const isPlain = button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
    if (isPlain && !event.defaultPrevented && this.#linkToSearch(event.target)) this.#open(event);
  }

  /** On the search page the field is already there: it gets the focus, and no dialog lies over it. */
  #open(event: Event): void {
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('search-page input[type=search]');
    if (field) {
      field.focus();
      return field.select();
    }
    if (this.#isOpening) return;
    this.#isOpening = true;
    const standIn = new StandIn();
    import('./search-dialog.ts')
      .then(({ openSearchDialog }) => openSearchDialog(standIn))
      .catch(() => location.assign(this.#page + queryOf(standIn.end().text)))
      .finally(() => (this.#isOpening = false));
  }

  #prepare(target: EventTarget | null): void {
    const box = target instanceof Element ? target.closest('search-box') : null;
    const input = box?.querySelector('input');
    if (input && !box?.hasAttribute('ready')) {
      box?.setAttribute('ready', '');
      import('./complete-field.ts').then(({ completeField }) => completeField(input)).catch(() => box?.removeAttribute('ready'));
    } else if (this.#linkToSearch(target)) {
      import('./search-dialog.ts').then(({ prepareSearchDialog }) => prepareSearchDialog()).catch(() => {});
    }
  }

  #linkToSearch(target: EventTarget | null): boolean {
    const link = target instanceof Element ? target.closest('a') : null;
    return link?.getAttribute('href') === this.#page;
  }

  get #page(): string {
    return addressOf(this.dataset.page ?? '');
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
}

/** The address of the search page goes on with it, where the dialog did not come: after a release its script may be gone. */
function queryOf(text: string): string {
  return text && `?q=${encodeURIComponent(text)}`;
}

customElements.define('search-launcher', SearchLauncher);
