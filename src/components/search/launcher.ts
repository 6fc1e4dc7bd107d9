import { hasWaitingMarks } from './mark-handover.ts';
import type { Typed } from './search-dialog.ts';

/**
 * `<search-launcher data-page data-index>`: the part of the search that every page carries.
 * `/` and Ctrl K open the dialog, and so do links to the search page; a search box gets its suggestions.
 * What does these things is loaded when the reader first reaches for it.
 */
class SearchLauncher extends HTMLElement {
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
    if (field) return field.select();
    const typedSince = keepTyped();
    import('./search-dialog.ts')
      .then(({ openSearchDialog }) => openSearchDialog(typedSince))
      .catch(() => location.assign((this.dataset.page ?? '') + queryOf(typedSince())));
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
    return link?.getAttribute('href') === this.dataset.page;
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
}

/** Keeps what is typed or pasted while the dialog is on its way; the function it returns ends that and gives it. */
function keepTyped(): () => Typed {
  const typed = { text: '', entered: false };
  const keep = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || typed.entered) return;
    // A keyboard program for Vietnamese takes letters back to put better ones in their place.
    if (key === 'Backspace') typed.text = typed.text.slice(0, -1);
    else if (key === 'Enter') typed.entered = true;
    else if (key.length === 1) typed.text += key;
    else return;
    event.preventDefault();
  };
  const keepPasted = ({ clipboardData }: ClipboardEvent): void => void (typed.text += clipboardData?.getData('text') ?? '');
  document.addEventListener('keydown', keep, true);
  document.addEventListener('paste', keepPasted, true);
  return () => {
    document.removeEventListener('keydown', keep, true);
    document.removeEventListener('paste', keepPasted, true);
    return typed;
  };
}

/** The address of the search page goes on with it, where the dialog did not come: after a release its script may be gone. */
function queryOf({ text }: Typed): string {
  return text && `?q=${encodeURIComponent(text)}`;
}

customElements.define('search-launcher', SearchLauncher);
