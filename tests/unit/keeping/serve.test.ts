import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepUnit } from '../../../src/keeping/keep-unit.ts';
import { servedCopy } from '../../../src/keeping/served-copy.ts';
import { Copies } from '../../../src/keeping/worker/copies.ts';
import { Server } from '../../../src/keeping/worker/serve.ts';
import { bench, type Bench } from './small-site.ts';

const SITE = 'https://x.example/';
const PAGE = 'tai-lieu/a/';
const FILES = { [`${PAGE}index.html`]: '<!doctype html><html lang="vi">a', '_astro/a.js': 'js', 'pagefind/b.json': '{"old":1}' };

interface Worker extends Bench {
  server: Server;
  /** What the host does. */
  host: { answer: (request: Request) => Promise<Response>; asked: string[] };
  clock: { now: number };
}

async function worker(): Promise<Worker> {
  works.length = 0;
  const b = bench();
  b.site.publish(PAGE, FILES, { 'luu/chua-luu/index.html': '<html>' });
  await keepUnit(PAGE, { papers: false, search: true }, b.place, () => {}, new AbortController().signal);
  const host = { answer: async () => Response.error(), asked: [] as string[] } as Worker['host'];
  const clock = { now: 5000 };
  const fetch = (request: Request): Promise<Response> => {
    host.asked.push(request.url);
    return host.answer(request);
  };
  return { ...b, host, clock, server: new Server({ copies: new Copies(b.store), site: SITE, fetch, now: () => clock.now, patience: 20 }) };
}

/** A request as browsers make it; Node knows no navigations. */
function asked(path: string, mode: 'navigate' | 'no-cors' = 'navigate', more: Partial<Request> = {}): Request {
  const request = {
    url: SITE + path,
    method: 'GET',
    mode,
    cache: 'default',
    destination: mode === 'navigate' ? 'document' : '',
    headers: new Headers(),
    ...more,
  };
  return request as unknown as Request;
}

const works: Promise<unknown>[] = [];
const answer = (w: Worker, request: Request): Promise<Response> => w.server.answer(request, (work) => works.push(work));
const gone = (): Promise<Response> => Promise.reject(new TypeError('no network'));
const page = (text: string, status = 200): Response => {
  const response = new Response(text, { status, headers: { 'content-type': 'text/html' } });
  // As browsers say of answers of the site itself.
  Object.defineProperty(response, 'type', { value: 'basic' });
  Object.defineProperty(response, 'clone', { value: () => page(text, status) });
  return response;
};

describe('the worker', () => {
  it('asks the host first, and serves the copy, which says so, where there is none', async () => {
    const w = await worker();
    w.host.answer = async () => page('<html>new');
    assert.equal(await (await answer(w, asked(PAGE))).text(), '<html>new');
    w.host.answer = gone;
    const copy = await (await answer(w, asked(`${PAGE}?q=x`))).text();
    const [, keptAt] = /^<!doctype html><html data-copy-of="(\d+)" data-copy-why="offline" lang="vi">a$/.exec(copy) ?? [];
    assert.deepEqual(servedCopy({ copyOf: keptAt!, copyWhy: 'offline' }), { keptAt: 2000, why: 'offline' });
    assert.equal(servedCopy({}), null);
  });

  it('waits a little for a silent host, and less for the next file', async () => {
    const w = await worker();
    w.host.answer = () => new Promise(() => {});
    assert.match(await (await answer(w, asked(PAGE))).text(), /data-copy-why="slow"/);
    assert.equal(await (await answer(w, asked('pagefind/b.json', 'no-cors'))).text(), '{"old":1}');
  });

  it('serves what is named by its content without asking', async () => {
    const w = await worker();
    assert.equal(await (await answer(w, asked('_astro/a.js', 'no-cors'))).text(), 'js');
    assert.deepEqual(w.host.asked, []);
  });

  it('passes on what the host says: that a page is gone, that it stands elsewhere; not that it is being mended', async () => {
    const w = await worker();
    for (const [status, served] of [
      [404, 404],
      [503, 200],
    ] as const) {
      w.host.answer = async () => page('<html>', status);
      assert.equal((await answer(w, asked(PAGE))).status, served);
    }
    const elsewhere = { status: 0, type: 'opaqueredirect', redirected: false } as Response;
    w.host.answer = async () => elsewhere;
    assert.equal((await answer(w, asked(PAGE))).status, 0);
  });

  it('asks the host once, however it fails', async () => {
    const w = await worker();
    w.host.answer = gone;
    await assert.rejects(answer(w, asked('_astro/other.js', 'no-cors')));
    assert.equal(w.host.asked.length, 1);
  });

  it('goes its way where the store is broken', async () => {
    const w = await worker();
    w.caches.open = () => Promise.reject(new Error('broken'));
    w.host.answer = async () => page('<html>new');
    assert.equal(await (await answer(w, asked(PAGE))).text(), '<html>new');
    assert.equal(await (await answer(w, asked('_astro/a.js', 'no-cors'))).text(), '<html>new');
  });

  it('holds what was read since, never an error or what came from elsewhere', async () => {
    const w = await worker();
    w.host.answer = async () => page('<html>read');
    await answer(w, asked('tin-tuc/a/'));
    w.host.answer = async () => page('<html>no', 404);
    await answer(w, asked('tin-tuc/b/'));
    await Promise.all(works);
    w.host.answer = gone;
    assert.match(await (await answer(w, asked('tin-tuc/a/'))).text(), /^<html data-copy-of="5000" data-copy-why="offline">read$/);
    assert.equal((await answer(w, asked('tin-tuc/b/'))).type, 'error');
  });

  it('holds nothing more once all is removed', async () => {
    const w = await worker();
    await w.store.change(() => ({ format: 1, units: {}, unfinished: {}, common: null }));
    w.host.answer = async () => page('<html>read');
    await answer(w, asked('tin-tuc/a/'));
    await Promise.all(works);
    assert.deepEqual(w.caches.addresses, []);
  });

  it('leads from an address without its slash to the page', async () => {
    const w = await worker();
    w.host.answer = gone;
    const { status, headers } = await answer(w, asked(PAGE.slice(0, -1)));
    assert.deepEqual([status, headers.get('location')], [302, SITE + PAGE]);
  });

  it('leaves alone what is not a reader reading this site', async () => {
    const { server } = await worker();
    const others: Request[] = [
      asked(PAGE, 'navigate', { method: 'POST' }),
      asked('a.pdf', 'no-cors', { headers: new Headers({ range: 'bytes=0-' }) }),
      asked('luu/thu-vien.json', 'no-cors', { cache: 'no-store' }),
      asked('quan-tri/'),
      asked('nhung/cau-hom-nay/'),
      asked('', 'no-cors', { url: 'https://y.example/a.js' }),
    ];
    for (const request of others) assert.equal(server.concerns(request), false, request.url);
    for (const request of [asked(PAGE), asked('', 'navigate', { cache: 'no-cache' }), asked('_astro/a.js', 'no-cors')])
      assert.equal(server.concerns(request), true, request.url);
  });
});
