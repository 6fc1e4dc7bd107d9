import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { createSearch } from '../../../src/search/client.ts';
import { SearchError } from '../../../src/search/errors.ts';
import type { Reply, Request } from '../../../src/search/protocol.ts';
import { SearchService } from '../../../src/search/service.ts';
import type { Search } from '../../../src/search/types.ts';
import { buildFixtureIndex } from './fixture.ts';

const directory = await buildFixtureIndex();
const BUNDLE = 'https://library.example/site/pagefind/';

/** A worker that answers from the fixture, in this thread; `fail` makes every call fail in one way. */
class FixtureWorker extends EventTarget {
  static started = 0;
  static fail: SearchError | undefined;
  static opened: boolean[] = [];
  readonly cancelled: number[] = [];
  private readonly service = new SearchService(BUNDLE, readFromDirectory(directory));

  constructor() {
    super();
    FixtureWorker.started++;
  }

  postMessage(request: Request): void {
    if ('cancel' in request) this.cancelled.push(request.id);
    else setTimeout(() => void this.answer(request.id, request.call), 5);
  }

  terminate(): void {}

  private async answer(id: number, call: Extract<Request, { call: unknown }>['call']): Promise<void> {
    if (call.kind === 'open') return void FixtureWorker.opened.push(call.fresh);
    const { fail } = FixtureWorker;
    const answer =
      call.kind === 'search'
        ? await this.service.search(call.query, call.options)
        : call.kind === 'suggest'
          ? await this.service.suggest(call.prefix, call.options)
          : call.kind === 'facets'
            ? await this.service.facets(call.within)
            : undefined;
    const reply: Reply = fail ? { id, error: { code: fail.code, message: fail.message } } : { id, answer };
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

let search: Search;
let worker: FixtureWorker | undefined;

beforeEach(() => {
  Object.assign(globalThis, { location: { href: BUNDLE } });
  FixtureWorker.started = 0;
  FixtureWorker.fail = undefined;
  FixtureWorker.opened = [];
  search = createSearch({ bundleUrl: BUNDLE, createWorker: () => (worker = new FixtureWorker()) as unknown as Worker });
});
afterEach(() => search.close());

it('asks another worker after one that was offline, which may lack a part of itself', async () => {
  FixtureWorker.fail = new SearchError('offline', 'no network');
  await assert.rejects(search.search('nhân dân'), { code: 'offline' });
  FixtureWorker.fail = undefined;
  assert.ok((await search.search('nhân dân')).total > 0);
  assert.equal(FixtureWorker.started, 2);
});

describe('createSearch', () => {
  it('starts its worker with the first call, and only once', async () => {
    assert.equal(FixtureWorker.started, 0);
    await search.preload();
    await search.search('đạo đức');
    assert.equal(FixtureWorker.started, 1);
  });

  it('answers with addresses below the folder the bundle lies in', async () => {
    const { results } = await search.search('chăm lo đời sống');
    assert.match(results[0]!.url, /\/site\/doi-song-nhan-dan\/$/);
  });

  it('takes a space at the end for the end of a word', async () => {
    const typing = await search.search('dân vận kh');
    const done = await search.search('dân vận kh ');
    assert.equal(typing.interpretation.corrections[0]?.kind, 'completion');
    assert.deepEqual(
      done.interpretation.corrections.filter(({ kind }) => kind === 'completion'),
      [],
    );
  });

  it('ends a search when a newer one comes, but not a suggestion', async () => {
    const older = search.search('đạo đức');
    const suggestion = search.suggest('đạo');
    const newer = search.search('nhân dân');
    await assert.rejects(older, { code: 'aborted' });
    assert.equal((await newer).query, 'nhân dân');
    assert.ok((await suggestion).length > 0);
    assert.equal(worker!.cancelled.length, 1);
  });

  it('ends a search when the caller says so', async () => {
    const controller = new AbortController();
    const running = search.search('đạo đức', { signal: controller.signal });
    controller.abort();
    await assert.rejects(running, { code: 'aborted' });
    await assert.rejects(search.search('đạo đức', { signal: controller.signal }), { code: 'aborted' });
  });

  it('hands on why a search failed, and works again afterwards', async () => {
    FixtureWorker.fail = new SearchError('offline', 'no network');
    await assert.rejects(search.search('đạo đức'), (error) => error instanceof SearchError && error.code === 'offline');
    FixtureWorker.fail = undefined;
    assert.ok((await search.search('đạo đức')).total > 0);
  });

  it('leaves what a worker that broke was asked to another', async () => {
    const running = [search.search('đạo đức'), search.suggest('đạo'), search.facets()];
    worker!.dispatchEvent(Object.assign(new Event('error'), { message: 'boom' }));
    const [answer, suggestions] = (await Promise.all(running)) as [{ total: number }, unknown[]];
    assert.ok(answer.total > 0 && suggestions.length > 0);
    assert.equal(FixtureWorker.started, 2);
  });

  it('reports a worker that breaks again, and starts another with the next question', async () => {
    const running = search.search('đạo đức');
    for (let i = 0; i < 2; i++) worker!.dispatchEvent(Object.assign(new Event('error'), { message: 'boom' }));
    await assert.rejects(running, { code: 'internal', message: 'boom' });
    assert.ok((await search.search('đạo đức')).total > 0);
    assert.equal(FixtureWorker.started, 3);
  });

  it('has the worker it has read the index anew when asked to', async () => {
    search.reopen();
    await search.facets();
    search.reopen();
    await search.facets();
    assert.equal(FixtureWorker.started, 1);
    assert.deepEqual(FixtureWorker.opened, [false, true]);
  });

  it('gives up a worker that does not answer, and starts another', async () => {
    search.close();
    let silent = true;
    // The one after answers at once: how long a real one takes is the machine's affair.
    const createWorker = (): Worker => {
      const started = Object.assign(new EventTarget(), {
        postMessage: ({ id }: Request) => {
          if (!silent) started.dispatchEvent(new MessageEvent('message', { data: { id, answer: [] } satisfies Reply }));
        },
        terminate: () => {},
      });
      return started as unknown as Worker;
    };
    search = createSearch({ bundleUrl: BUNDLE, patience: 50, createWorker });
    await assert.rejects(search.search('đạo đức'), { code: 'internal', message: /in time/ });
    silent = false;
    assert.deepEqual(await search.facets(), []);
  });

  it('says of an index of another version that it is one', async () => {
    FixtureWorker.fail = new SearchError('version', 'Pagefind 1.7.0');
    for (const ask of [() => search.search('đạo đức'), () => search.suggest('đạo'), () => search.facets(), () => search.preload()])
      await assert.rejects(ask, { code: 'version' });
  });

  it('gives the facets of the library', async () => {
    assert.deepEqual(
      (await search.facets()).map(({ name }) => name),
      ['chu-de', 'loai', 'nam'],
    );
  });
});
