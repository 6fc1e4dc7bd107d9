import { failureOf } from './one-search.ts';

/** Milliseconds after which a reader is told that the answer is on its way. */
const SLOW = 250;

interface Telling {
  slow: () => void;
  /** @param failure which of `failures` in strings.ts */
  failed: (failure: string) => void;
}

/** Runs one question at a time: a newer one ends the older, whose answer is never shown. */
export class NewestQuestion {
  readonly #telling: Telling;
  #asking = new AbortController();

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** @param question resolves with what shows the answer */
  async ask(question: (signal: AbortSignal) => Promise<() => void>): Promise<void> {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const slow = setTimeout(this.#telling.slow, SLOW);
    try {
      const show = await question(signal);
      if (!signal.aborted) show();
    } catch (error) {
      const failure = failureOf(error);
      if (!signal.aborted && failure) this.#telling.failed(failure);
    } finally {
      clearTimeout(slow);
    }
  }
}
