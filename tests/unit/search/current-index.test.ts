import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../../src/search/bundle/read-file.ts';
import { SearchError } from '../../../src/search/errors.ts';
import type { SourcePage } from '../../../src/search/index-side/pagefind-bundle.ts';
import { SearchService } from '../../../src/search/service.ts';
import { MANIFEST_FILE } from '../../../src/search/sidecars.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

Object.assign(globalThis, { location: { origin: 'https://library.example' } });

const pageOf = (name: string, text: string): SourcePage => ({
  url: `/${name}/`,
  html: `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>${text}</h1><p>${text} trong thư viện.</p></main></body></html>`,
});
/** The same library before and after a release: a page has gone, another has come. */
const libraryWith = async (page: SourcePage): Promise<ReadFile> => readFromDirectory(await buildFixtureIndex([...fixtureSources(), page]));
const old = await libraryWith(pageOf('pho-bien-luat', 'Phổ biến pháp luật'));
const renewed = await libraryWith(pageOf('ngay-hoi', 'Ngày hội đại đoàn kết'));

/** A server whose files can be exchanged, with a browser's cache before it. */
class Server {
  now: ReadFile = old;
  /** What is wrong with a file, by its path. */
  faults = new Map<string, (bytes: Uint8Array) => Uint8Array>();
  down = false;
  asked: string[] = [];
  readonly #cache = new Map<string, Uint8Array>();

  readonly read: ReadFile = async (path, cache = 'default') => {
    const kept = this.#cache.get(path);
    if (kept && cache === 'default') return kept;
    this.asked.push(`${path}${cache === 'default' ? '' : ` ${cache}`}`);
    if (this.down) throw new SearchError('offline', 'no network');
    const bytes = await this.now(path);
    const sent = this.faults.get(path)?.(bytes) ?? bytes;
    this.#cache.set(path, sent);
    return sent;
  };

  open(fresh = false): SearchService {
    return new SearchService('https://library.example/pagefind/', this.read, fresh);
  }

  manifestsAsked(): number {
    return this.asked.filter((path) => path.startsWith(MANIFEST_FILE)).length;
  }
}

const firstOf = async (service: SearchService, query: string): Promise<string | undefined> =>
  (await service.search(query, {})).results[0]?.url;
const torn = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);
const json = (change: object) => (bytes: Uint8Array) =>
  new TextEncoder().encode(JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(bytes)) as object), ...change }));

describe('a page that was opened before a release', () => {
  it('answers the same question from the new index, whatever of the old one it had read', async () => {
    for (const before of [[], ['đạo đức'], ['đạo đức', 'dân vận khéo', 'kế hoạch 14-KH/ĐU']]) {
      const server = new Server();
      const service = server.open();
      await service.preload();
      for (const query of before) await service.search(query, {});
      server.now = renewed;
      assert.equal(await firstOf(service, 'ngày hội đại đoàn kết'), '/ngay-hoi/', before.join());
      assert.equal(server.manifestsAsked(), 2, before.join());
      assert.equal((await service.suggest('ngày hội', {}))[0]?.url, '/ngay-hoi/');
    }
  });

  it('reads the manifest once for all questions that find files gone', async () => {
    const server = new Server();
    const service = server.open();
    await service.preload();
    server.now = renewed;
    const asked = ['ngày hội', 'đạo đức', 'nhân dân', 'dân vận khéo'].map((query) => service.search(query, {}));
    const answers = await Promise.all([...asked, service.search('', { filters: { loai: ['Tin tức'] } })]);
    assert.ok(answers.every(({ total }) => total > 0));
    assert.equal(server.manifestsAsked(), 2);
  });

  it('is told to load again only when the new index is of another format, whatever else that holds', async () => {
    for (const change of [{ format: 99, library: { of: 'another shape' } }, { pagefind: '9.9.9' }]) {
      const server = new Server();
      const service = server.open();
      await service.preload();
      server.now = renewed;
      server.faults.set(MANIFEST_FILE, json(change));
      await assert.rejects(service.search('ngày hội', {}), { code: 'version' });
      assert.equal(server.manifestsAsked(), 2);
      server.faults.clear();
      assert.equal(await firstOf(service, 'ngày hội'), '/ngay-hoi/');
    }
  });

  it('goes by the manifest of the server where the cache keeps an older one', async () => {
    const server = new Server();
    await server.read(MANIFEST_FILE);
    server.now = renewed;
    assert.equal(await firstOf(server.open(), 'ngày hội'), '/ngay-hoi/');
    const older = new Server();
    older.faults.set(MANIFEST_FILE, json({ format: 1 }));
    await older.read(MANIFEST_FILE);
    older.faults.clear();
    assert.ok((await older.open().search('đạo đức', {})).total > 0);
  });
});

describe('a file that came torn', () => {
  it('is read again past the cache, and the others are not', async () => {
    for (const kind of [/^words\//, /^fragment\//, /^library\./, /^vocabulary\./]) {
      const server = new Server();
      let fault = '';
      server.now = async (path) => {
        const bytes = await old(path);
        if (fault || !kind.test(path)) return bytes;
        fault = path;
        return torn(bytes);
      };
      const service = server.open();
      assert.ok((await service.search('nhân dâm dao duc', {})).total > 0, kind.source);
      assert.deepEqual(
        server.asked.filter((line) => line.startsWith(fault)),
        [fault, `${fault} reload`],
      );
      assert.equal(server.asked.filter((line) => line.endsWith('reload')).length, 1);
    }
  });

  it('is read again though another, torn as well, comes only then', async () => {
    const server = new Server();
    let late: (() => void) | undefined;
    const fragments: string[] = [];
    server.now = async (path, cache) => {
      const bytes = await old(path, cache);
      if (!path.startsWith('fragment/') || fragments.length === 2) {
        if (fragments.includes(path)) late?.();
        return bytes;
      }
      if (fragments.push(path) === 2) await new Promise<void>((resolve) => (late = resolve));
      return torn(bytes);
    };
    assert.ok((await server.open().search('đạo đức', {})).total > 0);
    assert.deepEqual(
      server.asked.filter((line) => line.endsWith('reload')),
      fragments.map((path) => `${path} reload`),
    );
  });

  it('ends in its error when it comes so again, and asks for no more than that', async () => {
    const server = new Server();
    const service = server.open();
    await service.preload();
    const index = new Set<string>();
    const broken: ReadFile = async (path, cache) => {
      if (path.startsWith('words/')) index.add(path);
      return path.startsWith('words/') ? torn(await old(path, cache)) : old(path, cache);
    };
    server.now = broken;
    for (let i = 1; i <= 5; i++) {
      const before = server.asked.length;
      await assert.rejects(service.search('đạo đức', {}), { code: 'corrupt' });
      // The first time one question more, as another file might have been torn.
      const questions = i === 1 ? 3 : 2;
      assert.ok(server.asked.length - before <= questions - 1 + questions * index.size, server.asked.join(' '));
    }
    server.now = old;
    assert.ok((await service.search('đạo đức', {})).total > 0);
  });
});

describe('a library without an index', () => {
  it('says so, and finds the index when it is there', async () => {
    const server = new Server();
    server.now = readFromDirectory('/there/is/none');
    const service = server.open();
    for (let i = 1; i <= 3; i++) {
      await assert.rejects(service.search('đạo đức', {}), { code: 'index-missing' });
      assert.equal(server.asked.length, 2 * i);
    }
    server.now = old;
    assert.ok((await service.search('đạo đức', {})).total > 0);
  });

  it('of which only files are gone says so, and asks the server twice', async () => {
    const server = new Server();
    server.now = (path, cache) => (path === MANIFEST_FILE ? old : readFromDirectory('/there/is/none'))(path, cache);
    await assert.rejects(server.open().search('đạo đức', {}), { code: 'index-missing' });
    assert.equal(server.asked.length, 4);
  });
});

describe('without a network', () => {
  it('a question is asked once, and the next finds the network back, and a release that came meanwhile', async () => {
    const server = new Server();
    const service = server.open();
    await service.preload();
    server.down = true;
    const before = server.asked.length;
    await assert.rejects(
      service.facets().then(() => service.search('phổ biến', {})),
      { code: 'offline' },
    );
    assert.ok(!server.asked.slice(before).some((path) => path.startsWith(MANIFEST_FILE)));
    server.down = false;
    server.now = renewed;
    assert.equal(await firstOf(service, 'ngày hội'), '/ngay-hoi/');
  });

  it('at the moment of the renewal, the next question renews', async () => {
    const server = new Server();
    const service = server.open();
    await service.preload();
    server.now = (path, cache) => {
      if (path === MANIFEST_FILE) throw new SearchError('offline', 'no network');
      return renewed(path, cache);
    };
    await assert.rejects(service.search('ngày hội', {}), { code: 'offline' });
    server.now = renewed;
    assert.equal(await firstOf(service, 'ngày hội'), '/ngay-hoi/');
  });
});

it('an index that is opened fresh begins with the manifest of the server', async () => {
  const server = new Server();
  await server.open().search('đạo đức', {});
  server.asked.length = 0;
  await server.open(true).search('đạo đức', {});
  assert.deepEqual(server.asked, [`${MANIFEST_FILE} no-cache`]);
});
