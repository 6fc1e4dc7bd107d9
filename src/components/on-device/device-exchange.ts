import { isBrowserInApp } from '../compose/browser-in-app.ts';
import { MOST_ASIDE } from '../compose/kept-session.ts';
import { countLeftOut } from '../compose/taken-sessions.ts';
import { part } from '../search/build.ts';
import { copyOnPress } from '../site/copy-text.ts';
import { readCopy, takeIn, writeCopy } from './device-copy.ts';
import { keptAsWays } from './kept-as-ways.ts';
import { strings } from './strings.ts';

interface Acts {
  /** Something of another device was taken in. */
  taken(): void;
  clear(): void;
}

/** Files of another kind may be of any size. Bytes. */
const LARGEST = 20 * 1024 * 1024;

/** The ways from this device to another, each in a panel that its button opens, one at a time. */
export class DeviceExchange {
  readonly #root: HTMLElement;
  readonly #openers: readonly HTMLElement[];
  readonly #acts: Acts;

  constructor(root: HTMLElement, acts: Acts) {
    this.#root = root;
    this.#acts = acts;
    this.#openers = [...root.querySelectorAll<HTMLElement>('[data-opens]')];
    for (const opener of this.#openers) opener.addEventListener('click', () => this.#toggle(opener));
    root.addEventListener('keydown', ({ key, target }) => {
      const opened = key === 'Escape' && this.#openers.find(isOpen);
      if (opened && (target === opened || part(root, opened.dataset.opens!).contains(target as Node))) this.#close(opened);
    });
    this.#listenToCopy();
    this.#listenToFile();
    part<HTMLFormElement>(root, 'take').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#take();
    });
    part(root, 'clear-not').addEventListener('click', () => this.#close(this.#openers.find(isOpen)));
    part(root, 'clear-now').addEventListener('click', () => {
      this.#close(this.#openers.find(isOpen));
      acts.clear();
    });
  }

  #listenToCopy(): void {
    const field = this.#field('copy');
    field.addEventListener('focus', () => field.select());
    copyOnPress(part(this.#root, 'copy-now'), part(this.#root, 'copied'), () => field.value);
  }

  #listenToFile(): void {
    const file = part<HTMLAnchorElement>(this.#root, 'file');
    // Browsers of other programs download nothing that a page made: text is the way there.
    file.hidden = isBrowserInApp();
    file.href = '#';
    file.addEventListener('click', () => {
      file.download = strings.fileName(new Date().toISOString().slice(0, 10));
      file.href = `data:application/json;charset=utf-8,${encodeURIComponent(writeCopy(keptAsWays()))}`;
    });
  }

  #toggle(opener: HTMLElement): void {
    const wasOpen = isOpen(opener);
    for (const other of this.#openers) this.#set(other, false);
    if (wasOpen) return;
    this.#set(opener, true);
    if (opener.dataset.opens === 'copy') this.#field('copy').value = writeCopy(keptAsWays());
    part(this.#root, 'taken').textContent = '';
  }

  #close(opener: HTMLElement | undefined): void {
    if (!opener) return;
    this.#set(opener, false);
    opener.focus();
  }

  #set(opener: HTMLElement, open: boolean): void {
    opener.setAttribute('aria-expanded', String(open));
    part(this.#root, opener.dataset.opens!).hidden = !open;
  }

  async #take(): Promise<void> {
    const pasted = this.#field('take');
    const file = part(this.#root, 'take').querySelector<HTMLInputElement>('[type=file]')!;
    const [chosen] = file.files ?? [];
    const text = pasted.value.trim() || (chosen && chosen.size <= LARGEST ? await chosen.text() : '');
    const said = part(this.#root, 'taken');
    said.textContent = '';
    const copy = text === '' && !chosen ? 'empty' : readCopy(text);
    if (typeof copy === 'string') return void (said.textContent = strings.flaws[copy]);
    const taken = takeIn(copy, keptAsWays());
    if (!taken) return void (said.textContent = strings.flaws.full);
    const left = countLeftOut(copy.sessions);
    said.textContent = [strings.taken(taken, left), ...(left > 0 ? [strings.sessionsLeft(left, MOST_ASIDE)] : [])].join(' ');
    // What was left out can be taken in once there is room.
    if (left === 0) pasted.value = file.value = '';
    this.#acts.taken();
  }

  #field(panel: string): HTMLTextAreaElement {
    return part(this.#root, panel).querySelector('textarea')!;
  }
}

function isOpen(opener: HTMLElement): boolean {
  return opener.getAttribute('aria-expanded') === 'true';
}
