import { build } from '../search/build.ts';
import { scriptStrings } from './script-strings.ts';

/** How long it is said that something was copied, in milliseconds. */
const SAID = 10_000;

/**
 * Makes a button copy a text, and says that it did. Where the browser has no clipboard or refuses it, as some do inside other
 * programs, the text is copied out of a field; where that is refused as well, it stands there selected, to be copied by hand.
 * @param place where the field goes; it holds the element that says so, of role `status`
 */
export function copyOnPress(button: HTMLElement, place: HTMLElement, text: () => string): void {
  button.addEventListener('click', () => void copyText(text(), place));
}

/** Copies a text now, as above. */
export async function copyText(text: string, place: HTMLElement): Promise<void> {
  const said = place.querySelector<HTMLElement>('[role=status]')!;
  // Nothing is waited for where there is no clipboard: the press must still count for the other way.
  const isWritten = 'clipboard' in navigator && navigator.clipboard ? await writeText(text) : false;
  if (!isWritten && !copyFromField(place, text)) {
    said.textContent = holdWords();
    return;
  }
  place.querySelector('textarea')?.remove();
  said.textContent = scriptStrings.copied;
  setTimeout(() => said.replaceChildren(), SAID);
}

function writeText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Copies out of a field, which stays where that is refused. */
function copyFromField(place: HTMLElement, text: string): boolean {
  const pressed = document.activeElement;
  showField(place, text);
  let isCopied = false;
  try {
    // Old, and the only way there is inside other programs' browsers.
    isCopied = document.execCommand('copy');
  } catch {
    // A browser that forbids it may throw.
  }
  if (isCopied && pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
  return isCopied;
}

function showField(place: HTMLElement, text: string): void {
  const field = place.querySelector('textarea') ?? build('textarea', { readonly: '', rows: '4', 'aria-label': holdWords() });
  field.value = text;
  if (!field.isConnected) place.append(field);
  field.focus();
  field.select();
  // Some browsers show the end of what is selected.
  field.scrollTop = 0;
}

/** How it is copied by hand: with keys, or with a finger. */
function holdWords(): string {
  return matchMedia('(hover: hover)').matches ? scriptStrings.holdKeys : scriptStrings.hold;
}
