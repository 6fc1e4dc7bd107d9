import type * as Script from './answer-calls.ts';
import type { ReadFile } from './bundle/read-file.ts';
import type { Reply, Request, SearchWorker } from './protocol.ts';

/**
 * What stands for the worker where a browser starts none, as for a page that it opened from a disk: the search runs on the
 * page.
 */
export class SearchOnPage extends EventTarget implements SearchWorker {
  readonly #load: () => Promise<typeof Script>;
  readonly #readFile: ReadFile;
  #take: Promise<(request: Request) => void> | null = null;

  /** @param load brings `answer-calls.ts`, when something is asked */
  constructor(load: () => Promise<typeof Script>, readFile: ReadFile) {
    super();
    this.#load = load;
    this.#readFile = readFile;
  }

  postMessage(request: Request): void {
    this.#take ??= this.#load().then(({ answerCalls }) => answerCalls((reply) => this.#send(reply), this.#readFile));
    this.#take.then(
      (take) => take(request),
      (cause: unknown) => {
        this.#take = null;
        this.#send({ id: request.id, error: { code: 'index-missing', message: String(cause) } });
      },
    );
  }

  terminate(): void {
    this.#send = () => {};
  }

  /** As from a worker, what comes is the receiver's own. */
  #send = (reply: Reply): void => {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(reply) }));
  };
}
