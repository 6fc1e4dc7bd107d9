import type { Booklet } from '../../pack/booklet.ts';
import { copyOnPress, copyText } from '../site/copy-text.ts';
import { addressOf, webAddress } from '../../site-copy/site-copy.ts';
import { part } from '../search/build.ts';
import { isBrowserInApp } from './browser-in-app.ts';
import { saveFile } from './save-file.ts';
import { strings } from './strings.ts';

interface Asked {
  /** The part of an address after `#`. */
  link(): string;
  /** With all that its materials bring. */
  booklet(): Promise<Booklet>;
  clear(): void;
  say(words: string): void;
}

/**
 * What takes a session out of the page: a link, sheets, a Word file, slides, one HTML file. Text stands in for files where none is
 * saved: in browsers of other programs, and after a press, since no browser tells whether it saved one.
 */
export class WaysOut {
  readonly #root: HTMLElement;
  readonly #asked: Asked;

  constructor(root: HTMLElement, asked: Asked) {
    this.#root = root;
    this.#asked = asked;
    copyOnPress(part(root, 'copy-link'), part(root, 'copied'), () => webAddress(this.#with(root.dataset.page!)));
    for (const name of ['print', 'slides'] as const) {
      const link = part<HTMLAnchorElement>(root, name);
      // The address is made when it is asked for, by mouse, key or a menu.
      for (const event of ['pointerdown', 'focus', 'click'] as const)
        link.addEventListener(event, () => (link.href = addressOf(this.#with(root.dataset[name]!))));
    }
    const isInApp = isBrowserInApp();
    for (const name of ['word', 'html']) part(root, name).hidden = isInApp;
    part(root, 'text').hidden = part(root, 'in-app').hidden = !isInApp;
    part(root, 'word').addEventListener('click', () => this.#save(this.#saveWord(), strings.wordSaved));
    part(root, 'html').addEventListener('click', () => this.#save(this.#saveHtml(), strings.htmlSaved));
    part(root, 'text').addEventListener('click', () => this.#copyText().catch(() => asked.say(strings.failed)));
    part(root, 'clear').addEventListener('click', () => asked.clear());
  }

  show(isThere: boolean): void {
    part(this.#root, 'ways').hidden = !isThere;
  }

  showSizes({ pages, slides }: { pages: number; slides: number }): void {
    part(this.#root, 'print-note').textContent = strings.pages(pages);
    part(this.#root, 'slides-note').textContent = strings.slides(slides);
  }

  /** The address of a page, with the session in it. */
  #with(page: string): string {
    return `${page}#${this.#asked.link()}`;
  }

  async #copyText(): Promise<void> {
    const [booklet, { meetingText }] = await Promise.all([this.#asked.booklet(), import('../../pack/meeting-text.ts')]);
    await copyText(meetingText(booklet), part(this.#root, 'copied'));
  }

  async #saveWord(): Promise<void> {
    const booklet = await this.#asked.booklet();
    const { meetingWord } = await import('../../pack/word/meeting-word.ts');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    saveFile(new Uint8Array(meetingWord(booklet)), type, booklet.title, '.docx');
  }

  async #saveHtml(): Promise<void> {
    const booklet = await this.#asked.booklet();
    const { ownFile } = await import('./own-file.ts');
    saveFile(await ownFile(booklet), 'text/html', booklet.title, '.html');
  }

  /** A module of the page may not come, as where the network is gone. */
  #save(made: Promise<void>, saved: string): void {
    const said = part(this.#root, 'copied').querySelector('[role=status]')!;
    said.textContent = '';
    made.then(
      () => {
        said.textContent = `${saved} ${strings.notSaved}`;
        part(this.#root, 'text').hidden = false;
      },
      () => this.#asked.say(strings.failed),
    );
  }
}
