interface Mark {
  at: number;
  done: number;
}

/** Seconds over which the pace is measured: what was slow or fast before them says nothing of what comes. */
const WINDOW = 20;
/** Before so many seconds, pieces and so great a share of all, nobody knows the pace. */
const LEAST = { seconds: 2, pieces: 3, share: 0.02 };
/** Seconds between two marks. */
const BETWEEN = 0.5;

/** How fast a phase gets on, in pieces of work that are alike. */
export class Pace {
  readonly #begun: number;
  #marks: Mark[];

  /** @param at seconds on any clock */
  constructor(at: number) {
    this.#begun = at;
    this.#marks = [{ at, done: 0 }];
  }

  /** So much is done by now. */
  mark(at: number, done: number): void {
    if (at - this.#marks.at(-1)!.at < BETWEEN) return;
    this.#marks.push({ at, done });
    const first = this.#marks.findLastIndex((mark) => at - mark.at >= WINDOW);
    if (first > 0) this.#marks = this.#marks.slice(first);
  }

  /** Seconds that the rest will take at the pace of the last ones; null as long as that would be a guess. */
  secondsLeft(at: number, done: number, total: number): number | null {
    const [first] = this.#marks;
    const since = done - first!.done;
    if (at - this.#begun < LEAST.seconds || since < LEAST.pieces || done < total * LEAST.share) return null;
    return ((total - done) * (at - first!.at)) / since;
  }
}
