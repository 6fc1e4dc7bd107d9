import { scriptStrings } from '../site/script-strings.ts';
import { notePlace } from '../reading-place/note-place.ts';
import { WORDS_A_MINUTE } from '../../text/reading-pace.ts';

/** The number changes at most so often. */
const MILLISECONDS = 500;
/** A paragraph is being read when it has come up to here, from the top of the window. */
const READ_AT = 0.3;

/** Tells in the slim bar of a long work which part is being read, which paragraph, and how long the rest takes. */
class WorkPlace extends HTMLElement {
  #waiting = false;

  connectedCallback(): void {
    const lines = [...document.querySelectorAll<HTMLElement>('.work-text [id]')];
    const [here, where, left] = ['.here', '.where', '.minutes'].map((part) => this.querySelector(part));
    if (lines.length === 0 || !here || !where || !left) return;
    const links = [...this.querySelectorAll<HTMLAnchorElement>('li a')];
    const tell = (): void => {
      this.#waiting = false;
      const at = lastAbove(lines, innerHeight * READ_AT);
      const number = Number(lines[at]!.id.replace(/\D/g, ''));
      const minutes = Math.max(1, Math.round(wordsFrom(lines, at) / WORDS_A_MINUTE));
      where.textContent = `${scriptStrings.position(number, Number(this.dataset.total))} · `;
      left.textContent = scriptStrings.minutesLeft(minutes);
      const part = links.findLast(({ hash }) => numberOf(hash) <= number && numberOf(hash) > 0);
      here.textContent = part?.textContent?.trim() || links[0]?.textContent?.trim() || '';
      const isOver = at >= lines.length - 1;
      const total = Math.round(wordsFrom(lines, 0) / WORDS_A_MINUTE);
      if (at > 0) notePlace({ at: lines[at]!.id, part: here.textContent, minutes: isOver ? 0 : minutes, total });
    };
    addEventListener(
      'scroll',
      () => {
        if (this.#waiting) return;
        this.#waiting = true;
        setTimeout(tell, MILLISECONDS);
      },
      { passive: true },
    );
    for (const link of links) link.addEventListener('click', () => this.querySelector('details')?.removeAttribute('open'));
    tell();
  }
}

function numberOf(hash: string): number {
  return Number(/\d+$/.exec(hash)?.[0] ?? 0);
}

/** Index of the last line that begins above a height; they stand in order, so that few are measured. */
function lastAbove(lines: readonly HTMLElement[], height: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]!.getBoundingClientRect().top <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

const counted = new WeakMap<HTMLElement, number>();

function wordsFrom(lines: readonly HTMLElement[], at: number): number {
  return lines.slice(at).reduce((sum, line) => {
    const known = counted.get(line) ?? (line.querySelector('.words')?.textContent ?? '').split(/\s+/).length;
    counted.set(line, known);
    return sum + known;
  }, 0);
}

customElements.define('work-place', WorkPlace);
