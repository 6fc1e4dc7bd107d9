import { build } from './build.ts';
import { Combobox } from './combobox.ts';
import { loadStyle } from './load-style.ts';
import { preloadSearch, searchPlaces } from './one-search.ts';
import { strings } from './strings.ts';
import type { StandIn } from './stand-in.ts';
import style from './search-dialog.css?url';

let dialog: HTMLDialogElement | null = null;
/** What had the focus before the dialog was asked for. */
let opener: Element | null = null;

/**
 * Opens the search over the page. Closing it, by Esc, the button or a press outside, gives the focus back.
 * @param standIn holds what the reader has typed since asking for the dialog
 */
export async function openSearchDialog(standIn: StandIn): Promise<void> {
  prepareSearchDialog();
  await loadStyle(style);
  dialog ??= createDialog();
  if (dialog.open) return void standIn.end();
  ({ opener } = standIn);
  // The focus goes from field to field: between two of them a phone keeps its keyboard.
  dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  const { text, entered } = standIn.end();
  if (text && input) input.value = text;
  else input?.select();
  if (text && entered) return input?.form?.querySelector('button')?.click();
  dialog.dispatchEvent(new Event('opened'));
}

/** Loads what the dialog and the first search need, for a reader who is about to open it. */
export function prepareSearchDialog(): void {
  void loadStyle(style);
  preloadSearch();
}

function createDialog(): HTMLDialogElement {
  const input = build('input', {
    type: 'search',
    id: 'phan-tim-nhanh',
    name: 'q',
    placeholder: strings.example,
    autocomplete: 'off',
    autofocus: '',
    enterkeyhint: 'search',
    spellcheck: 'false',
  });
  const close = build('button', { type: 'button', class: 'close' }, strings.close);
  const form = build(
    'form',
    { role: 'search', method: 'get', action: searchPlaces().page },
    input,
    build('button', { type: 'submit', class: 'button first' }, strings.submit),
  );
  const keys = strings.keys.flatMap(([key, does]) => [build('kbd', {}, key), ` ${does} `]);
  const element = build(
    'dialog',
    { class: 'search-dialog', 'aria-label': strings.label },
    build(
      'div',
      { class: 'frame' },
      build('div', { class: 'head' }, build('label', { class: 'label', for: input.id }, strings.label), close),
      form,
      build('p', { class: 'keys', 'aria-hidden': 'true' }, ...keys),
    ),
  );
  document.body.append(element);

  const combobox = new Combobox(input, { always: true });
  element.addEventListener('opened', () => void combobox.open());
  element.addEventListener('close', () => {
    combobox.close();
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  });
  element.addEventListener('click', ({ target }) => {
    if (target === element) element.close();
  });
  close.addEventListener('click', () => element.close());
  // A page that comes back from the browser's cache comes back without it.
  addEventListener('pagehide', () => element.close());
  // A search field takes Esc for itself, to clear what is typed; in the dialog one press closes.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    element.close();
  });
  return element;
}
