import { build } from '../search/build.ts';
import { readDeckAddress, writeDeckAddress } from './deck-address.ts';
import { strings } from './strings.ts';

const NAME = 'nguoi-noi';

/** Notes under the slide, where no second window opens. */
export class SpeakerNotes {
  readonly panel = build('section', { class: 'notes', hidden: '', 'aria-label': strings.notes, tabindex: '0' });

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  toggle(root: HTMLElement): void {
    this.panel.hidden = !this.panel.hidden;
    root.classList.toggle('with-notes', this.isOpen);
  }

  show(notes: readonly string[]): void {
    const words = notes.length > 0 ? notes : [strings.noNotes];
    this.panel.replaceChildren(...words.map((one) => build('p', {}, one)));
    this.panel.scrollTop = 0;
  }
}

/** Opens the speaker's window, or brings it to the front; false where it does not open. */
export function openNotesWindow(): boolean {
  // A phone shows one window at a time, and browsers inside other applications have but one.
  if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return false;
  const address = readDeckAddress(location.hash);
  const url = new URL(writeDeckAddress({ ...address, isSpeaker: true }), location.href);
  try {
    const opened = window.open(url, NAME, 'popup,width=1280,height=720');
    opened?.focus();
    return opened !== null;
  } catch {
    return false;
  }
}
