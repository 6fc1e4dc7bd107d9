import { build } from '../search/build.ts';
import { strings } from './strings.ts';

/** How long it is said that something was copied, in milliseconds. */
const SAID = 10_000;

/**
 * Makes a button copy a text, and says that it did. Where the browser refuses, as some do inside other programs, the text
 * stands selected in a field to be copied by hand.
 * @param place where the field goes; it holds the element that says so, of role `status`
 */
export function copyOnPress(button: HTMLElement, place: HTMLElement, text: () => string): void {
  button.addEventListener('click', () => void copyText(text(), place));
}

/** Copies a text now, as above. */
export async function copyText(text: string, place: HTMLElement): Promise<void> {
  const said = place.querySelector<HTMLElement>('[role=status]')!;
  try {
    await navigator.clipboard.writeText(text);
    place.querySelector('textarea')?.remove();
    said.textContent = strings.copied;
    setTimeout(() => said.replaceChildren(), SAID);
  } catch {
    said.textContent = strings.hold;
    showField(place, text);
  }
}

function showField(place: HTMLElement, text: string): void {
  const field = place.querySelector('textarea') ?? build('textarea', { readonly: '', rows: '4', 'aria-label': strings.hold });
  field.value = text;
  if (!field.isConnected) place.append(field);
  field.focus();
  field.select();
}
