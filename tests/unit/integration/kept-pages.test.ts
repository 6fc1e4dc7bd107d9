import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import type { AstroPrerenderer } from 'astro';
import type { Card } from '../../../src/cards/card.ts';
import { hearOrders } from '../../../src/cards/ordered-cards.ts';
import type { Entry, LibraryIndex } from '../../../src/data/library-index.ts';
import { answerBy, askForCard, keyOfProps, named } from '../../../src/data/questions.ts';
import { keepPages } from '../../../src/integration/kept-pages/keep-pages.ts';
import { makeEntry, makeLibrary } from '../data/make-entry.ts';

const folder = await mkdtemp(join(tmpdir(), 'kept-pages-'));
after(() => rm(folder, { recursive: true }));
beforeEach(() => rm(folder, { recursive: true, force: true }));

const titles = named('titles', (library: LibraryIndex) => library.list('articles').map(({ data }) => data.title.length));

interface Site {
  library: LibraryIndex;
  /** What each page shows, by its path. */
  pages: Record<string, (library: LibraryIndex) => string>;
  base?: string;
}

/** Builds a site as Astro does. @returns each page as it came out, and the paths of those that were rendered */
async function build({ library, pages, base = 'engine' }: Site): Promise<{ out: Record<string, string>; rendered: string[] }> {
  answerBy(library, { day: () => '2026-12-01' });
  const rendered: string[] = [];
  const own: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () =>
      Promise.resolve(Object.keys(pages).map((pathname) => ({ pathname, route: {} as never, cacheKey: keyOfProps({ pathname }) }))),
    render: (request) => {
      const path = new URL(request.url).pathname.replace('/thu', '').replace(/\/$/, '');
      rendered.push(path);
      return Promise.resolve(new Response(pages[path]!(library), { headers: { 'content-type': 'text/html' } }));
    },
  };
  const prerenderer = keepPages(own, {
    folder,
    from: [folder],
    siteBase: '/thu/',
    base: () => Promise.resolve(base),
    tell: () => undefined,
  });
  await prerenderer.setup?.();
  const out: Record<string, string> = {};
  try {
    for (const { pathname } of await prerenderer.getStaticPaths()) {
      const answer = await prerenderer.render(new Request(`https://x.example/thu${pathname}/`), { routeData: {} as never });
      out[pathname] = await ('response' in answer ? answer.response : answer).text();
    }
  } finally {
    await prerenderer.teardown?.();
  }
  return { out, rendered };
}

const article = (id: string, title: string, topics = ['doc-sach']): Entry => makeEntry('articles', id, { title, topics });
const pages: Site['pages'] = {
  '/mot': (library) => library.find('articles', 'mot')?.data.title ?? 'không có',
  '/chu-de': (library) =>
    library
      .having('articles', 'topics', 'dan-van')
      .map(({ data }) => data.title)
      .join(', '),
  '/dai': (library) => titles(library).join(', '),
};
const before = [article('mot', 'Bài viết một'), article('hai', 'Bài viết hai', ['dan-van'])];

describe('keepPages', () => {
  it('renders a page once, as long as all that it asks is answered the same', async () => {
    const first = await build({ library: makeLibrary(...before), pages });
    assert.deepEqual(first.rendered, ['/mot', '/chu-de', '/dai']);
    const again = await build({ library: makeLibrary(...before), pages });
    assert.deepEqual(again, { ...first, rendered: [] });
  });

  it('renders those pages again that show what has changed, and no others', async () => {
    await build({ library: makeLibrary(...before), pages });
    const renamed = makeLibrary(article('mot', 'Bài viết khác'), before[1]!);
    const { out, rendered } = await build({ library: renamed, pages });
    assert.deepEqual(rendered, ['/mot', '/dai']);
    assert.deepEqual(out, { '/mot': 'Bài viết khác', '/chu-de': 'Bài viết hai', '/dai': '13, 12' });
  });

  it('asks a named question for its answer alone: what it is made of may change', async () => {
    await build({ library: makeLibrary(...before), pages });
    const { rendered } = await build({ library: makeLibrary(article('mot', 'Bản viết một'), before[1]!), pages });
    assert.deepEqual(rendered, ['/mot']);
  });

  it('sees what was not there before, and what is there no more', async () => {
    await build({ library: makeLibrary(...before), pages });
    const more = makeLibrary(...before, article('ba', 'Bài viết ba', ['dan-van']));
    assert.deepEqual((await build({ library: more, pages })).rendered, ['/chu-de', '/dai']);
    const { out, rendered } = await build({ library: makeLibrary(before[1]!), pages });
    assert.deepEqual(rendered, ['/mot', '/chu-de', '/dai']);
    assert.equal(out['/mot'], 'không có');
  });

  it('renders everything for another engine, and where what was kept is damaged', async () => {
    const library = makeLibrary(...before);
    await build({ library, pages });
    assert.equal((await build({ library, pages, base: 'newer' })).rendered.length, 3);
    for (const file of ['pages.json', 'pages.bin']) {
      await build({ library, pages });
      await writeFile(join(folder, file), (await readFile(join(folder, file))).subarray(0, 30));
      const { out, rendered } = await build({ library, pages });
      assert.equal(rendered.length, 3, file);
      assert.equal(out['/mot'], 'Bài viết một');
    }
  });

  it('keeps what it had where a page cannot be rendered', async () => {
    const library = makeLibrary(...before);
    await build({ library, pages });
    const renamed = makeLibrary(article('mot', 'Bài viết khác'), before[1]!);
    const broken = {
      ...pages,
      '/dai': () => {
        throw new Error('hỏng');
      },
    };
    await assert.rejects(build({ library: renamed, pages: broken }), /hỏng/);
    assert.deepEqual((await build({ library, pages })).rendered, []);
  });

  it('orders again the pictures of a page that it does not render', async () => {
    const card = { shape: 'wide', title: 'Bài viết một' } as Card;
    const withCard: Site['pages'] = { '/anh': () => (askForCard('/anh/1.png', card), 'có ảnh') };
    const library = makeLibrary(...before);
    await build({ library, pages: withCard });
    const heard: [string, Card][] = [];
    hearOrders((path, order) => heard.push([path, order]));
    assert.deepEqual((await build({ library, pages: withCard })).rendered, []);
    assert.deepEqual(heard, [['/anh/1.png', card]]);
  });
});
