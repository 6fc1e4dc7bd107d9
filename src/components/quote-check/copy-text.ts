import { build } from '../search/build.ts';
import { strings } from './strings.ts';

/** How long it is said that something was copied, in milliseconds. */
const SAID = 10_000;

/**
 * A button that copies a text. Where the browser refuses, as some do inside other programs, the text stands selected in
 * a field to be copied by hand.
 */
export function copyButton(text: string): HTMLElement {
  const button = build('button', { type: 'button', class: 'button' }, strings.copy);
  const said = build('span', { role: 'status', class: 'copied' });
  const place = build('div', { class: 'copy' }, button, said);
  button.addEventListener('click', () => {
    void copy(text).then((isCopied) => {
      if (!isCopied) return showField(place, text);
      said.textContent = strings.copied;
      setTimeout(() => said.replaceChildren(), SAID);
    });
  });
  return place;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function showField(place: HTMLElement, text: string): void {
  const field = place.querySelector('textarea') ?? build('textarea', { readonly: '', rows: '3', 'aria-label': strings.hold });
  field.value = text;
  if (!field.isConnected) place.append(field);
  place.querySelector('.copied')!.textContent = strings.hold;
  field.focus();
  field.select();
}
