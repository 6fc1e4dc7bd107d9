import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../../src/search/bundle/read-file.ts';
import { CurrentIndex } from '../../../src/search/current-index.ts';
import { SearchError } from '../../../src/search/errors.ts';
import { Federation } from '../../../src/search/federation/federation.ts';
import { MANIFEST_FILE } from '../../../src/search/sidecars.ts';
import type { SearchResponse } from '../../../src/search/types.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

Object.assign(globalThis, { location: { origin: 'https://mot.example' } });

const pages = fixtureSources();
const third = Math.ceil(pages.length / 3);
const parts: ReadFile[] = [];
// One after the other: indexes are made in one process of Pagefind.
for (const part of [0, 1, 2]) parts.push(readFromDirectory(await buildFixtureIndex(pages.slice(part * third, (part + 1) * third))));
const changed = readFromDirectory(
  await buildFixtureIndex([
    {
      url: '/moi/',
      html: '<html lang="vi"><body><main data-pagefind-body><h1>Ngày hội dân vận</h1><p>Dân vận khéo.</p></main></body></html>',
    },
  ]),
);
const OTHERS = {
  name: 'Thư viện Một',
  others: [
    { name: 'Thư viện Hai', address: 'https://hai.example/thu-vien/' },
    { name: 'Thư viện Ba', address: 'https://ba.example/' },
  ],
};
const SITES = ['https://mot.example/', ...OTHERS.others.map(({ address }) => address)];
/** Milliseconds that libraries may hold an answer up in these tests. */
const LIMIT = 300;

/** A server of an index; what is wrong with it can be changed. */
class Server {
  now: ReadFile;
  fault: ((path: string, bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>) | null = null;
  asked: string[] = [];

  constructor(now: ReadFile) {
    this.now = now;
  }

  readonly read: ReadFile = async (path) => {
    this.asked.push(path);
    const bytes = await this.now(path);
    return this.fault ? this.fault(path, bytes) : bytes;
  };
}

function open(limit = LIMIT): { federation: Federation; servers: [Server, Server, Server] } {
  const servers = parts.map((read) => new Server(read)) as [Server, Server, Server];
  const own = new CurrentIndex(servers[0].read);
  const readOther = (bundleUrl: string): ReadFile => servers[SITES.findIndex((site) => bundleUrl === `${site}pagefind/`)]!.read;
  return { federation: new Federation(own, new URL(SITES[0]!), OTHERS, readOther, limit), servers };
}

const QUERY = 'dân vận khéo nhân dân';
const ask = (federation: Federation, again = false): Promise<SearchResponse> => federation.search(QUERY, { limit: 50, again });
const librariesOf = ({ results }: SearchResponse): Set<string | undefined> => new Set(results.map(({ library }) => library));
const fails = (code: 'index-missing' | 'offline' | 'corrupt') => (): never => {
  throw new SearchError(code, 'a fault of the test');
};
const whole = await ask(open().federation);

describe('libraries that are searched together', () => {
  it('answer all, each result with whose it is and its whole address, the own without', () => {
    assert.deepEqual(whole.leftOut, []);
    assert.deepEqual(librariesOf(whole), new Set([undefined, 'Thư viện Hai', 'Thư viện Ba']));
    for (const { library, url } of whole.results) {
      const site = library === undefined ? '/' : OTHERS.others.find(({ name }) => name === library)!.address;
      assert.ok(url.startsWith(site), `${library}: ${url}`);
    }
    const { values } = whole.facets.find(({ name }) => name === 'thu-vien')!;
    assert.equal(
      values.reduce((sum, { count }) => sum + count, 0),
      whole.total,
    );
  });

  for (const code of ['index-missing', 'offline', 'corrupt'] as const) {
    it(`answer without one that fails (${code}), say so, and do not ask it until the reader does`, async () => {
      const { federation, servers } = open();
      servers[1].fault = fails(code);
      const answer = await ask(federation);
      assert.deepEqual(answer.leftOut, [{ name: 'Thư viện Hai', reason: code }]);
      assert.deepEqual(librariesOf(answer), new Set([undefined, 'Thư viện Ba']));
      servers[1].fault = null;
      const asked = servers[1].asked.length;
      assert.deepEqual((await ask(federation)).leftOut, answer.leftOut);
      assert.equal(servers[1].asked.length, asked);
      assert.deepEqual(await ask(federation, true), whole);
    });
  }

  it('refuse an index of another format by name', async () => {
    const { federation, servers } = open();
    servers[2].fault = (path, bytes) => (path === MANIFEST_FILE ? withFormat(bytes, 99) : bytes);
    assert.deepEqual((await ask(federation)).leftOut, [{ name: 'Thư viện Ba', reason: 'version' }]);
  });

  it('leave one out that fails later, at a file of words or at a text', async () => {
    for (const folder of ['words/', 'fragment/']) {
      const { federation, servers } = open();
      servers[1].fault = (path, bytes) => (path.startsWith(folder) ? bytes.slice(0, 9) : bytes);
      const answer = await ask(federation);
      assert.deepEqual(answer.leftOut, [{ name: 'Thư viện Hai', reason: 'corrupt' }], folder);
      assert.deepEqual(librariesOf(answer), new Set([undefined, 'Thư viện Ba']), folder);
    }
  });

  it('leave one out that names pages of another site', async () => {
    const { federation, servers } = open();
    servers[1].now = readFromDirectory(
      await buildFixtureIndex([
        { url: '/../ngoai/', html: '<html lang="vi"><body><main data-pagefind-body><h1>Dân vận khéo</h1></main></body></html>' },
      ]),
    );
    assert.deepEqual((await ask(federation)).leftOut, [{ name: 'Thư viện Hai', reason: 'corrupt' }]);
  });

  it('go on with the index of another that was built anew', async () => {
    const { federation, servers } = open();
    await federation.search('đạo đức', {});
    servers[1].now = changed;
    const answer = await ask(federation);
    assert.deepEqual(answer.leftOut, []);
    assert.ok(answer.results.some(({ url }) => url === 'https://hai.example/thu-vien/moi/'));
  });

  it('wait for a slow one no longer than the limit, then not at all, and have it in the first question after it came', async () => {
    const { federation, servers } = open();
    const gate = Promise.withResolvers<void>();
    servers[1].fault = (_, bytes) => gate.promise.then(() => bytes);
    const begun = performance.now();
    const late = await ask(federation);
    assert.deepEqual(late.leftOut, [{ name: 'Thư viện Hai', reason: 'slow' }]);
    const waited = performance.now() - begun;
    assert.ok(waited >= LIMIT, `${waited} ms`);
    const { total } = await ask(federation);
    assert.equal(total, late.total);
    assert.equal(servers[1].asked.length, 1, 'what is on its way is not asked for again');
    gate.resolve();
    let answer = late;
    for (; answer.leftOut!.length > 0; answer = await ask(federation)) await setImmediate();
    assert.deepEqual(answer, whole);
  });

  it('have what a quick one sends, after the wait for a slow one too', async () => {
    const { federation, servers } = open();
    servers[1].fault = () => new Promise(() => {});
    servers[2].fault = (_, bytes) => setTimeout(60, bytes);
    const answer = await ask(federation);
    assert.deepEqual(answer.leftOut, [{ name: 'Thư viện Hai', reason: 'slow' }]);
    assert.deepEqual(librariesOf(answer), new Set([undefined, 'Thư viện Ba']));
  });

  it('do not take one for slow that takes as long as the own', async () => {
    const { federation, servers } = open(100);
    const gate = Promise.withResolvers<void>();
    for (const server of servers) server.fault = (_, bytes) => gate.promise.then(() => bytes);
    const asked = ask(federation);
    await setTimeout(400);
    gate.resolve();
    assert.deepEqual(await asked, whole);
  });

  it('fail with the own library', async () => {
    const { federation, servers } = open();
    servers[0].fault = fails('offline');
    await assert.rejects(ask(federation), { code: 'offline' });
  });

  it('have the filters of all before anything is asked', async () => {
    const facets = await open().federation.facets();
    const { values } = facets.find(({ name }) => name === 'thu-vien')!;
    assert.deepEqual(new Set(values.map(({ value }) => value)), new Set(['Thư viện Một', 'Thư viện Hai', 'Thư viện Ba']));
    assert.equal(
      values.reduce((sum, { count }) => sum + count, 0),
      pages.length,
    );
  });
});

function withFormat(bytes: Uint8Array, format: number): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(bytes)) as object), format }));
}
