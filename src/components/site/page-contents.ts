import { scriptStrings } from './script-strings.ts';
import { notePlace } from '../reading-place/note-place.ts';
import { WORDS_A_MINUTE } from '../../text/reading-pace.ts';

/** What is told changes at most so often, in milliseconds. */
const PAUSE = 250;
/** A section is being read when its heading has come up to here, from the top of the window. */
const READ_AT = 0.3;

interface Section {
  link: HTMLAnchorElement;
  heading: HTMLElement;
  words: number;
}

/** `<page-contents>`: tells which section is being read and how long the rest takes, and closes the list when it has been used. */
class PageContents extends HTMLElement {
  #sections: Section[] = [];
  #waiting = false;

  connectedCallback(): void {
    const details = this.querySelector('details');
    if (!details) return;
    this.#sections = [...this.querySelectorAll<HTMLLIElement>('.depth-2')].flatMap((item) => {
      const link = item.querySelector('a');
      const heading = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading, words: Number(item.dataset.words ?? 0) }] : [];
    });
    addEventListener('scroll', () => this.#soon(), { passive: true });
    addEventListener('resize', () => this.#soon(), { passive: true });
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) details.open = false;
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!this.contains(target as Node)) details.open = false;
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.contains(relatedTarget as Node)) details.open = false;
    });
    this.#tell();
  }

  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      this.#tell();
    }, PAUSE);
  }

  #tell(): void {
    const tops = this.#sections.map(({ heading }) => heading.getBoundingClientRect().top);
    const line = innerHeight * READ_AT;
    const at = tops.findLastIndex((top) => top <= line);
    const total = wordsOf(this.#sections);
    const [top = 0, next = top + 1] = [tops[at], tops[at + 1]];
    const read = wordsOf(this.#sections.slice(0, at)) + (this.#sections[at]?.words ?? 0) * Math.min(1, (line - top) / (next - top));
    const minutes = Math.ceil((total - (at < 0 ? 0 : read)) / WORDS_A_MINUTE);
    const current = this.#sections[at];
    this.#write('.here', current?.link.firstElementChild?.textContent ?? scriptStrings.contents);
    this.#write('.left', minutes > 0 ? scriptStrings.minutesLeft(minutes) : '');
    this.#write('.label', minutes > 0 ? scriptStrings.minutesToRead(minutes) : scriptStrings.contents);
    this.querySelector<HTMLElement>('.run')!.style.scale = `${total > 0 && at >= 0 ? Math.min(1, read / total) : 0} 1`;
    this.#sections.forEach(({ link }, index) => {
      link.closest('li')!.classList.toggle('past', index < at);
      if (index === at) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
    if (!current) return;
    keepInSight(current.link);
    const part = current.link.firstElementChild?.textContent?.trim() ?? '';
    notePlace({ at: current.heading.id, part, minutes, total: Math.ceil(total / WORDS_A_MINUTE) });
  }

  #write(part: string, text: string): void {
    const element = this.querySelector(part);
    if (element && element.textContent !== text) element.textContent = text;
  }
}

function wordsOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { words }) => sum + words, 0);
}

/** Scrolls the list alone, where it scrolls by itself. */
function keepInSight(link: HTMLElement): void {
  const list = link.closest('nav')!;
  const [from, to] = [link.offsetTop - list.offsetTop, link.offsetTop - list.offsetTop + link.offsetHeight];
  if (list.scrollHeight > list.clientHeight && (from < list.scrollTop || to > list.scrollTop + list.clientHeight))
    list.scrollTop = from - list.clientHeight / 2;
}

customElements.define('page-contents', PageContents);
