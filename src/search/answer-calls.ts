import type { ReadFile } from './bundle/read-file.ts';
import { SearchError } from './errors.ts';
import type { Answer, Call, Reply, Request } from './protocol.ts';
import { SearchService } from './service.ts';

/**
 * The end that answers what `client.ts` asks: in a worker (`worker.ts`), or on the page itself (`search-on-page.ts`).
 * @param read reads a file of the index; left out, the index comes over HTTP from its address
 * @returns what every request is handed to
 */
export function answerCalls(send: (reply: Reply) => void, read?: (path: string) => Promise<Uint8Array>): (request: Request) => void {
  const running = new Map<number, AbortController>();
  let service: SearchService | undefined;

  /** A page opens the index before it asks anything, and opens it again where everything is to be read anew. */
  const answer = async (call: Call, signal: AbortSignal): Promise<Answer> => {
    switch (call.kind) {
      case 'open':
        service = new SearchService(call.bundleUrl, read && readFromCopy(read), call.fresh, call.others);
        return;
      case 'preload':
        return service!.preload();
      case 'search':
        return service!.search(call.query, { ...call.options, signal });
      case 'suggest':
        return service!.suggest(call.prefix, { ...call.options, signal });
      case 'facets':
        return service!.facets(call.within);
    }
  };

  const reply = async (id: number, call: Call): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      send({ id, answer: await answer(call, controller.signal) });
    } catch (thrown) {
      const { code, message } = SearchError.from(thrown);
      send({ id, error: { code, message } });
    } finally {
      running.delete(id);
    }
  };

  return (request) => {
    if ('cancel' in request) running.get(request.id)?.abort();
    else void reply(request.id, request.call);
  };
}

function readFromCopy(read: (path: string) => Promise<Uint8Array>): ReadFile {
  return (path) =>
    read(path).catch((cause: unknown) => {
      throw new SearchError('index-missing', `${path} is missing`, { cause });
    });
}
