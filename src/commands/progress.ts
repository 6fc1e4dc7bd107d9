import { Pace } from './pace.ts';
import { tellStanding, type Standing } from './progress-words.ts';

/** What is written to: a terminal, or a log. */
export interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** Seconds that a command runs before it says how far it is; in a log, a phase, and then from one line to the next. */
const SILENT = 3;
const BETWEEN_LINES = 15;
/** Milliseconds between two drawings. */
const TICK = 250;
const CLEAR_LINE = '\r\u001B[K';

/**
 * How far long work is. In a terminal one line says so, drawn in its place again and again; in the log of a CI (`CI` is set) lines
 * follow each other, a few; where the error stream goes elsewhere, nothing is said.
 */
export class Progress {
  readonly #screen: Screen;
  readonly #mode: 'line' | 'log' | 'none';
  readonly #now: () => number;
  #phase: { name: string; total: number | null; done: number; begun: number; pace: Pace; nextLine: number } | null = null;
  #isDrawn = false;
  #timer: NodeJS.Timeout | null = null;

  /** @param now seconds since the command began */
  constructor(screen: Screen, env: NodeJS.ProcessEnv, now: () => number = () => performance.now() / 1000) {
    this.#screen = screen;
    this.#now = now;
    const isLog = Boolean(env.CI) && env.CI !== 'false';
    this.#mode = isLog ? 'log' : screen.isTTY && env.TERM !== 'dumb' ? 'line' : 'none';
  }

  /** Whether other text on the same screen must be printed by `aside`. */
  get isLine(): boolean {
    return this.#mode === 'line';
  }

  /** A phase begins, and the one before it is over. @param name as in “quá lâu khi …” */
  begin(name: string, total: number | null = null): void {
    if (this.#mode === 'none') return;
    const begun = this.#now();
    // Of a phase that goes on without its number nothing is new.
    if (this.#phase?.name === name && total === null) return;
    this.#phase = { name, total, done: 0, begun, pace: new Pace(begun), nextLine: begun + SILENT };
    this.#timer ??= setInterval(() => this.tick(), TICK).unref();
  }

  /** So much of the phase is done. */
  reach(done: number): void {
    if (!this.#phase) return;
    this.#phase.done = Math.min(done, this.#phase.total ?? done);
  }

  /** Prints something else on the screen. */
  aside(print: () => void): void {
    this.#erase();
    print();
  }

  /** Nothing is being done any more. */
  end(): void {
    this.#erase();
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#phase = null;
  }

  /** Says how far the work is, if it is time to. */
  tick(): void {
    const phase = this.#phase;
    if (!phase) return;
    const now = this.#now();
    phase.pace.mark(now, phase.done);
    if (this.#mode === 'line' ? now < SILENT : now < phase.nextLine) return;
    phase.nextLine = now + BETWEEN_LINES;
    const { name, total, done, begun, pace } = phase;
    const secondsLeft = total === null ? null : pace.secondsLeft(now, done, total);
    const text = tellStanding({ phase: name, done, total, seconds: now - begun, secondsLeft } satisfies Standing);
    if (this.#mode === 'log') this.#screen.write(`${text}\n`);
    else this.#draw(text);
  }

  #draw(text: string): void {
    const most = (this.#screen.columns || 80) - 1;
    this.#screen.write(CLEAR_LINE + (text.length > most ? `${text.slice(0, most - 1)}…` : text));
    this.#isDrawn = true;
  }

  #erase(): void {
    if (this.#isDrawn) this.#screen.write(CLEAR_LINE);
    this.#isDrawn = false;
  }
}

/** The progress of this process: one command, one line. */
export const ownProgress = new Progress(process.stderr, process.env);
