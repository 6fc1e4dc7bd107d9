import { build } from '../search/build.ts';
import { progressWords } from './keep-words.ts';

/** The figures change no oftener, in milliseconds. */
const PAUSE = 1000;

/** A still bar with plain figures below it. */
export class Progress {
  readonly element: HTMLElement;
  readonly #bar: HTMLProgressElement;
  readonly #figures = build('p', { class: 'figures' });
  #shownAt = -PAUSE;

  /** @param name what is fetched, for those who hear it */
  constructor(name: string) {
    this.#bar = build('progress', { 'aria-label': name, max: '1', value: '0' });
    this.element = build('div', { class: 'progress' }, this.#bar, this.#figures);
  }

  show(done: number, bytes: number): void {
    const now = performance.now();
    if (now - this.#shownAt < PAUSE && done < bytes) return;
    this.#shownAt = now;
    this.#bar.value = bytes > 0 ? done / bytes : 0;
    this.#figures.textContent = progressWords(done, bytes);
  }
}
