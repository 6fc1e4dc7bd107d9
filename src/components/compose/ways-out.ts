import type { Booklet } from '../../pack/booklet.ts';
import type { OwnSession } from '../../pack/own/own-session.ts';
import { copyOnPress } from '../site/copy-text.ts';
import { part } from '../search/build.ts';
import { isBrowserInApp } from './browser-in-app.ts';
import { strings } from './strings.ts';

interface Asked {
  session(): OwnSession;
  /** The part of an address after `#`. */
  link(): string;
  booklet(): Booklet;
  clear(): void;
}

/** What takes a session out of the page: a link, sheets, a Word file, slides. */
export class WaysOut {
  readonly #root: HTMLElement;
  readonly #asked: Asked;

  constructor(root: HTMLElement, asked: Asked) {
    this.#root = root;
    this.#asked = asked;
    copyOnPress(part(root, 'copy-link'), part(root, 'copied'), () => this.#address(root.dataset.page!));
    for (const name of ['print', 'slides'] as const) {
      const link = part<HTMLAnchorElement>(root, name);
      // The address is made when it is asked for, by mouse, key or a menu.
      for (const event of ['pointerdown', 'focus', 'click'] as const)
        link.addEventListener(event, () => (link.href = this.#address(root.dataset[name]!)));
    }
    const isInApp = isBrowserInApp();
    part(root, 'word').hidden = isInApp;
    part(root, 'in-app').hidden = !isInApp;
    part(root, 'word').addEventListener('click', () => void this.#saveWord());
    part(root, 'clear').addEventListener('click', () => asked.clear());
  }

  show(isThere: boolean): void {
    part(this.#root, 'ways').hidden = !isThere;
  }

  showSizes({ pages, slides }: { pages: number; slides: number }): void {
    part(this.#root, 'print-note').textContent = strings.pages(pages);
    part(this.#root, 'slides-note').textContent = strings.slides(slides);
  }

  #address(page: string): string {
    return new URL(`${page}#${this.#asked.link()}`, location.href).href;
  }

  async #saveWord(): Promise<void> {
    const booklet = this.#asked.booklet();
    const { meetingWord } = await import('../../pack/word/meeting-word.ts');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    save(new Blob([new Uint8Array(meetingWord(booklet))], { type }), `${fileName(booklet.title)}.docx`);
  }
}

/** A name that every system takes: letters without marks. */
function fileName(title: string): string {
  const bare = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd');
  const name = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name.slice(0, 60) || 'buoi-sinh-hoat';
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
