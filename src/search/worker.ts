/** The search in a Web Worker; `client.ts` is its other end. */
import { SearchError } from './errors.ts';
import type { Answer, Call, Reply, Request } from './protocol.ts';
import { SearchService } from './service.ts';

let service: SearchService | undefined;
const running = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if ('cancel' in data) running.get(data.id)?.abort();
  else void reply(data.id, data.call);
});

async function reply(id: number, call: Call): Promise<void> {
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
}

/** A page opens the index before it asks anything, and opens it again where everything is to be read anew. */
async function answer(call: Call, signal: AbortSignal): Promise<Answer> {
  switch (call.kind) {
    case 'open':
      service = new SearchService(call.bundleUrl, undefined, call.fresh);
      return;
    case 'preload':
      return service!.preload();
    case 'search':
      return service!.search(call.query, { ...call.options, signal });
    case 'suggest':
      return service!.suggest(call.prefix, { ...call.options, signal });
    case 'facets':
      return service!.facets();
  }
}

function send(message: Reply): void {
  postMessage(message);
}
