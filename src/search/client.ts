import { SearchError, type SearchErrorCode } from './errors.ts';
import type { Answer, Call, Reply, Request, SearchWorker } from './protocol.ts';
import type { Facet, OtherLibraries, Search, SearchResponse, Suggestion } from './types.ts';

export interface ClientOptions {
  /** Address of the folder that holds the bundle, such as `/pagefind/`; may be relative to the page. */
  bundleUrl: string;
  /** Libraries that are searched together with it. */
  others?: OtherLibraries | undefined;
  /** Makes the worker, for sites whose tools do not find `worker.ts` by themselves, or what stands for it where there is none. */
  createWorker?: () => SearchWorker;
  /** How long an answer may take before the worker is given up for another. Milliseconds; default a minute. */
  patience?: number;
}

interface Pending {
  call: Call;
  /** It went with a worker that broke, and was asked of the one after. */
  again?: true;
  resolve(answer: Answer): void;
  reject(error: SearchError): void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * The search as a page uses it. The work is done in a worker that starts with the first call. A newer search ends the
 * one before it, and so for suggestions; the older promise rejects with a {@link SearchError} whose code is `aborted`.
 * Every promise settles: an answer that does not come in time rejects as `internal`.
 */
export function createSearch({ bundleUrl, others, createWorker = startWorker, patience = 60_000 }: ClientOptions): Search {
  const index = new URL(bundleUrl, location.href).href;
  const pending = new Map<number, Pending>();
  const latest = new Map<Call['kind'], number>();
  let worker: SearchWorker | undefined;
  let lastId = 0;

  const forget = (id: number): Pending | undefined => {
    const call = pending.get(id);
    clearTimeout(call?.timer);
    pending.delete(id);
    return call;
  };

  /** A worker that broke leaves its questions to another, once. */
  const replace = (message: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const [id, call] of [...pending]) {
      if (call.again) forget(id)?.reject(new SearchError('internal', message));
      else {
        call.again = true;
        send({ id, call: call.call });
      }
    }
  };

  /** The next call starts another worker. */
  const stop = (code: SearchErrorCode, message: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const id of [...pending.keys()]) forget(id)?.reject(new SearchError(code, message));
  };

  const open = (opener: SearchWorker, fresh: boolean): void =>
    opener.postMessage({ id: 0, call: { kind: 'open', bundleUrl: index, fresh, others } } satisfies Request);

  const send = (request: Request): void => {
    if (!worker) {
      worker = createWorker();
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        const call = forget(data.id);
        if ('error' in data) call?.reject(new SearchError(data.error.code, data.error.message));
        else call?.resolve(data.answer);
        // A script that a worker could not load it never asks for again, as browsers have it.
        if ('error' in data && data.error.code === 'offline') replace(data.error.message);
      });
      worker.addEventListener('error', ({ message }) => replace(message || 'The search worker could not start'));
      open(worker, false);
    }
    worker.postMessage(request);
  };

  const cancel = (id: number): void => {
    const call = forget(id);
    if (!call) return;
    send({ id, cancel: true });
    call.reject(new SearchError('aborted', 'A newer search, or the caller, ended this one'));
  };

  const ask = <A extends Answer>(call: Call, signal?: AbortSignal): Promise<A> => {
    if (signal?.aborted) return Promise.reject(new SearchError('aborted', 'The search was ended before it began'));
    const id = ++lastId;
    if (call.kind === 'search' || call.kind === 'suggest') {
      cancel(latest.get(call.kind) ?? 0);
      latest.set(call.kind, id);
    }
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => stop('internal', 'The search did not answer in time'), patience);
      pending.set(id, { call, resolve, reject, timer });
      signal?.addEventListener('abort', () => cancel(id), { once: true });
      send({ id, call });
    }) as Promise<A>;
  };

  return {
    search(query, { signal, ...options } = {}) {
      const typing = options.typing ?? !/\s$/.test(query);
      return ask<SearchResponse>({ kind: 'search', query, options: { ...options, typing } }, signal);
    },
    suggest: (prefix, { signal, ...options } = {}) => ask<Suggestion[]>({ kind: 'suggest', prefix, options }, signal),
    facets: (within) => ask<Facet[]>({ kind: 'facets', within }),
    preload: () => ask<void>({ kind: 'preload' }),
    reopen: () => worker && open(worker, true),
    close: () => stop('aborted', 'The search was closed'),
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'search' });
}
