import type * as Script from './answer-calls.ts';
import type { Reply, Request, SearchWorker } from './protocol.ts';

/**
 * What stands for the worker where a browser starts none, as for a page that it opened from a disk: the search runs on the
 * page.
 */
export class SearchOnPage extends EventTarget implements SearchWorker {
  readonly #load: () => Promise<typeof Script>;
  readonly #read: (path: string) => Promise<Uint8Array>;
  #take: Promise<(request: Request) => void> | null = null;

  /**
   * @param load brings `answer-calls.ts`, when something is asked
   * @param read reads a file of the index
   */
  constructor(load: () => Promise<typeof Script>, read: (path: string) => Promise<Uint8Array>) {
    super();
    this.#load = load;
    this.#read = read;
  }

  postMessage(request: Request): void {
    this.#take ??= this.#load().then(({ answerCalls }) => answerCalls((reply) => this.#send(reply), this.#read));
    this.#take.then(
      (take) => take(request),
      (cause: unknown) => this.#fail(request, String(cause)),
    );
  }

  /** The page gives this one up for another, as it does a worker that could not load a part of itself. */
  #fail(request: Request, message: string): void {
    // Whether it opens nobody waits to hear: what is asked of it next tells.
    if ('call' in request && request.call.kind !== 'open') this.#send({ id: request.id, error: { code: 'offline', message } });
  }

  terminate(): void {
    this.#send = () => {};
  }

  /** As from a worker, what comes is the receiver's own. */
  #send = (reply: Reply): void => {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
  };
}
