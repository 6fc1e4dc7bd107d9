import type { Terminal } from '../../commands/command-line.ts';
import { folderMessages } from './folder-messages.ts';

const WIDTH = 24;
/** Lines that are printed where nothing can be drawn anew. */
const LINES = 10;

/** How far a run over many files is: a bar where somebody watches, else a line now and then. */
export class Progress {
  readonly #all: number;
  readonly #terminal: Terminal;
  readonly #begun = Date.now();
  #done = 0;

  constructor(all: number, terminal: Terminal) {
    this.#all = all;
    this.#terminal = terminal;
    this.#draw();
  }

  /** One file more is done. */
  step(): void {
    this.#done += 1;
    const every = Math.ceil(this.#all / LINES);
    if (this.#terminal.redraw) this.#draw();
    else if (this.#done % every === 0 && this.#done < this.#all) this.#terminal.print(folderMessages.progress(this.#done, this.#all));
  }

  /** Takes the bar away, for what is printed next. */
  clear(): void {
    this.#terminal.redraw?.('');
  }

  #draw(): void {
    const filled = Math.round((this.#done / this.#all) * WIDTH);
    const minutes = ((Date.now() - this.#begun) / 60_000 / Math.max(1, this.#done)) * (this.#all - this.#done);
    const left = this.#done >= 3 ? ` · ${folderMessages.left(minutes)}` : '';
    this.#terminal.redraw?.(`${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${this.#done}/${this.#all} tệp${left}`);
  }
}
