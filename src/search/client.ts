import { SearchError } from './errors.ts';
import type { Answer, Call, Reply, Request } from './protocol.ts';
import type { Facet, Search, SearchOptions, SearchResponse, Suggestion } from './types.ts';

export interface ClientOptions {
  /** Address of the folder that holds the bundle, such as `/pagefind/`; may be relative to the page. */
  bundleUrl: string;
  /** Makes the worker, for sites whose tools do not find `worker.ts` by themselves. */
  createWorker?: () => Worker;
  /** How long an answer may take before the worker is given up for another. Milliseconds; default a minute. */
  patience?: number;
}

const PATIENCE = 60_000;

interface Pending {
  resolve(answer: Answer): void;
  reject(error: SearchError): void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * The search as a page uses it. The work is done in a worker that starts with the first call. A newer search ends the
 * one before it, and so for suggestions; the older promise rejects with a {@link SearchError} whose code is `aborted`.
 * Every promise settles: an answer that does not come in time rejects as `internal`.
 */
export function createSearch(options: ClientOptions): Search {
  return new WorkerSearch(options);
}

class WorkerSearch implements Search {
  private readonly bundleUrl: string;
  private readonly createWorker: () => Worker;
  private readonly patience: number;
  private worker: Worker | undefined;
  private readonly pending = new Map<number, Pending>();
  private readonly latest = new Map<Call['kind'], number>();
  private lastId = 0;

  constructor({ bundleUrl, createWorker = startWorker, patience = PATIENCE }: ClientOptions) {
    this.bundleUrl = new URL(bundleUrl, location.href).href;
    this.createWorker = createWorker;
    this.patience = patience;
  }

  async search(query: string, { signal, ...options }: SearchOptions = {}): Promise<SearchResponse> {
    const typing = options.typing ?? !/\s$/.test(query);
    return this.ask({ kind: 'search', query, options: { ...options, typing } }, signal) as Promise<SearchResponse>;
  }

  async suggest(prefix: string, { limit, signal }: { limit?: number; signal?: AbortSignal } = {}): Promise<Suggestion[]> {
    return this.ask({ kind: 'suggest', prefix, limit }, signal) as Promise<Suggestion[]>;
  }

  async facets(): Promise<readonly Facet[]> {
    return this.ask({ kind: 'facets' }) as Promise<readonly Facet[]>;
  }

  async preload(): Promise<void> {
    await this.ask({ kind: 'preload' });
  }

  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.failAll(new SearchError('aborted', 'The search was closed'));
  }

  private ask(call: Call, signal?: AbortSignal): Promise<Answer> {
    if (signal?.aborted) return Promise.reject(new SearchError('aborted', 'The search was ended before it began'));
    const id = ++this.lastId;
    if (call.kind === 'search' || call.kind === 'suggest') {
      this.cancel(this.latest.get(call.kind));
      this.latest.set(call.kind, id);
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.giveUp(), this.patience);
      this.pending.set(id, { resolve, reject, timer });
      signal?.addEventListener('abort', () => this.cancel(id), { once: true });
      this.send({ id, call });
    });
  }

  private cancel(id: number | undefined): void {
    const pending = id === undefined ? undefined : this.pending.get(id);
    if (id === undefined || !pending) return;
    this.forget(id);
    this.send({ id, cancel: true });
    pending.reject(new SearchError('aborted', 'A newer search, or the caller, ended this one'));
  }

  private send(request: Request): void {
    if (!this.worker) {
      this.worker = this.createWorker();
      this.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.settle(data));
      this.worker.addEventListener('error', ({ message }) => {
        this.worker = undefined;
        this.failAll(new SearchError('internal', message || 'The search worker could not start'));
      });
      this.worker.postMessage({ id: 0, call: { kind: 'open', bundleUrl: this.bundleUrl } } satisfies Request);
    }
    this.worker.postMessage(request);
  }

  private settle(reply: Reply): void {
    const pending = this.forget(reply.id);
    if ('error' in reply) pending?.reject(new SearchError(reply.error.code, reply.error.message));
    else pending?.resolve(reply.answer);
  }

  private forget(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    clearTimeout(pending?.timer);
    this.pending.delete(id);
    return pending;
  }

  /** A worker that does not answer is stuck; the next call starts another. */
  private giveUp(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.failAll(new SearchError('internal', 'The search did not answer in time'));
  }

  private failAll(error: SearchError): void {
    for (const id of [...this.pending.keys()]) this.forget(id)?.reject(error);
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' });
}
