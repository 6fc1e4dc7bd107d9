import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import type { PagefindBundle } from '../../../src/search/bundle/bundle.ts';
import { decompressBundleFile } from '../../../src/search/bundle/decompress.ts';
import { fieldOf } from '../../../src/search/bundle/postings.ts';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import type { ReadFile } from '../../../src/search/bundle/read-file.ts';
import { buildIndex, keepRecords } from '../../../src/search/index-side/build-index.ts';
import { CborReader } from '../../../src/search/index-side/cbor.ts';
import { openBundle } from '../../../src/search/index-side/open-bundle.ts';
import { listSourcePages, prepareHtml, type SourcePage } from '../../../src/search/index-side/pagefind-bundle.ts';
import { verifyReader, type WordSource } from '../../../src/search/index-side/verify.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { MANIFEST_FILE } from '../../../src/search/sidecars.ts';
import { buildFixtureIndex, buildStockBundle, fixtureSources, temporaryFolder } from './fixture.ts';

const directory = await buildFixtureIndex();
const stockDirectory = await buildStockBundle();

describe('prepareHtml', () => {
  it('separates blocks and composes characters, and leaves the rest', () => {
    assert.equal(prepareHtml('<ul><li>a</li><li>b</li></ul>'), '<ul><li>a</li> ␞ <li>b</li> ␞ </ul> ␞ ');
    assert.equal(prepareHtml('<p>đ<b>ạo</b> đức</p>'.normalize('NFD')), '<p>đ<b>ạo</b> đức</p> ␞ ');
    assert.equal(prepareHtml('nhân\u200B dân'), 'nhân dân');
    assert.equal(
      prepareHtml('<time>14/5/2011</time><span>Bộ Chính trị</span> <i>x</i>'),
      '<time>14/5/2011</time> ␟ <span>Bộ Chính trị</span> <i>x</i>',
    );
    assert.equal(prepareHtml('<a href="/x/">Kế hoạch</a><small>đã có</small>'), '<a href="/x/">Kế hoạch</a> ␟ <small>đã có</small>');
  });
});

describe('what is to be typed', () => {
  it('is not said by the page that shows it, nor is what comes of it in the same row', () => {
    assert.equal(
      prepareHtml('<tr><td>Ngày</td><td><code>2-9</code> hoặc</td><td class="a">2/9</td></tr><tr><td>2/9</td></tr>'),
      '<tr><td>Ngày</td> ␞ <td><code data-pagefind-ignore>2-9</code> hoặc</td> ␞ <td data-pagefind-ignore class="a">2/9</td> ␞ </tr> ␞ ' +
        '<tr><td>2/9</td> ␞ </tr> ␞ ',
    );
    assert.equal(
      prepareHtml('<p>Gõ <code>quý III 2019</code>, <code class="a">t.5</code></p>'),
      '<p>Gõ <code data-pagefind-ignore>quý III 2019</code>, <code data-pagefind-ignore class="a">t.5</code></p> ␞ ',
    );
  });
});

describe('listSourcePages', () => {
  it('addresses pages as Pagefind does', async () => {
    const site = await mkdtemp(join(tmpdir(), 'search-site-'));
    try {
      await mkdir(join(site, 'a/b'), { recursive: true });
      for (const file of ['index.html', 'a/b/index.html', 'a/c.html', 'a/style.css']) await writeFile(join(site, file), file);
      const pages = await Array.fromAsync(listSourcePages(site));
      assert.deepEqual(
        pages.map(({ url }) => url),
        ['/a/b/', '/a/c.html', '/'],
      );
      assert.equal(pages[0]!.html, 'a/b/index.html');
    } finally {
      await rm(site, { recursive: true });
    }
  });
});

/** `pf_filter`, by filter: pages by value. */
async function readFilters(): Promise<Map<string, Map<string, number[]>>> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const file of await readdir(join(stockDirectory, 'filter'))) {
    const reader = new CborReader(await decompressBundleFile(await readFile(join(stockDirectory, 'filter', file)), file));
    reader.array();
    const values = new Map<string, number[]>();
    filters.set(reader.text(), values);
    for (let left = reader.array(); left > 0; left--) {
      reader.array();
      values.set(
        reader.text(),
        Array.from({ length: reader.array() }, () => reader.integer()),
      );
    }
  }
  return filters;
}

describe('the built index', () => {
  it('has fragments, postings and sidecars, and nothing of Pagefind’s own search', async () => {
    const files = await readdir(directory);
    assert.deepEqual(
      files.filter((name) => !name.endsWith('.gz')),
      ['fragment', 'passage', MANIFEST_FILE, 'words'],
    );
    const manifest = JSON.parse(await readFile(join(directory, MANIFEST_FILE), 'utf8')) as Record<string, string>;
    for (const sidecar of ['library', 'vocabulary', 'dates', 'times', 'pinpoints'])
      assert.match(manifest[sidecar]!, new RegExp(`^${sidecar}\\.[0-9a-f]{8}\\.gz$`));
  });

  it("says the same in the library file as in Pagefind's own", async () => {
    const stock = await openBundle(readFromDirectory(stockDirectory));
    const { bundle, file } = await Library.open(readFromDirectory(directory));
    const fragments = (source: PagefindBundle) => Promise.all(stock.meta.fragments.map((_, page) => source.fragment(page)));
    assert.deepEqual(await fragments(bundle), await fragments(stock));
    const all = async (source: PagefindBundle): Promise<unknown> =>
      (await Array.fromAsync(source.allWords())).map(([key, forms]) => [
        key,
        new Map(forms.map(({ form, postings }) => [form, placesIn(postings)])),
      ]);
    assert.deepEqual(await all(bundle), await all(stock));
    assert.deepEqual([...bundle.meta.lengths], [...stock.meta.lengths]);
    assert.deepEqual(bundle.meta.fields, stock.meta.fields);
    const filters = await readFilters();
    for (const { name, values, pages } of file.facets) {
      const filter = filters.get(name)!;
      values.forEach((value, i) => {
        const ours = pages.flatMap((held, page) => ([held].flat().includes(i) ? [page] : []));
        assert.deepEqual(
          ours,
          [...filter.get(value)!].sort((a, b) => a - b),
          `${name}:${value}`,
        );
      });
    }
  });

  it('is refused in another format, and when a sidecar is broken', async () => {
    const read = readFromDirectory(directory);
    const changed =
      (change: (manifest: Record<string, unknown>) => void): ReadFile =>
      async (path) => {
        const bytes = await read(path);
        if (path !== MANIFEST_FILE) return bytes;
        const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
        change(manifest);
        return new TextEncoder().encode(JSON.stringify(manifest));
      };
    await assert.rejects(Library.open(changed((manifest) => (manifest.format = 99))), { code: 'version' });
    await assert.rejects(Library.open(changed((manifest) => (manifest.pagefind = '1.5.0'))), { code: 'version' });
    await assert.rejects(Library.open(changed((manifest) => (manifest.library = 'pagefind.js'))), { code: 'corrupt' });
  });
});

const kept = join(await temporaryFolder(), 'kept.bin');

describe('an index of pages of which some are kept', () => {
  const sources = fixtureSources();
  const contents = async (folder: string): Promise<Map<string, string>> => {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const read = files.map(async ({ parentPath, name }): Promise<[string, string]> => [
      relative(folder, join(parentPath, name)),
      (await readFile(join(parentPath, name))).toString('base64'),
    ]);
    return new Map((await Promise.all(read)).sort());
  };
  const changed = sources.map((page, i) =>
    i % 7 === 2 ? { ...page, html: page.html.replace('</h1>', '</h1><p>Một câu mới về hợp tác xã (HTX), ngày 3/2/1930.</p>') } : page,
  );

  it('is the same as one that is made anew: of the same pages, of changed ones, of more and of fewer', async () => {
    await buildFixtureIndex(sources.slice(3), kept);
    for (const pages of [sources, sources, changed, changed.slice(0, -5), sources])
      assert.deepEqual(await contents(await buildFixtureIndex(pages, kept)), await contents(await buildFixtureIndex(pages)));
  });

  it('reads only pages that it has not kept', async () => {
    const build = async (pages: SourcePage[], madeBy = 'test'): Promise<number> =>
      (await buildIndex({ pages, outputDir: await temporaryFolder(), kept: { file: kept, from: [kept], madeBy } })).read;
    await build(sources);
    assert.equal(await build(sources), 0);
    assert.equal(await build(changed), changed.filter((page, i) => page !== sources[i]).length);
    assert.equal(await build(changed, 'another'), changed.length);
  });

  it('is the same made of what others have kept of their pages, each with numbers of its own', async () => {
    const folder = await temporaryFolder();
    const shares = [sources.slice(2, 9), sources.slice(9), sources.slice(0, 1)];
    const from = shares.map((_, i) => join(folder, `${i}.bin`));
    for (const [i, pages] of shares.entries())
      assert.deepEqual(await keepRecords(pages, { file: from[i]!, from: [], madeBy: 'test' }), { pages: pages.length, read: pages.length });
    const [joined, whole] = [await temporaryFolder(), await temporaryFolder()];
    const kept = { file: join(folder, 'all.bin'), from, madeBy: 'test' };
    assert.deepEqual(await buildIndex({ pages: sources, outputDir: joined, kept }), { pages: sources.length, read: 1 });
    await buildIndex({ pages: sources, outputDir: whole });
    assert.deepEqual(await contents(joined), await contents(whole));
  });

  it('is made anew where what was kept is damaged', async () => {
    await buildFixtureIndex(sources, kept);
    const bytes = await readFile(kept);
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(kept, bytes);
    assert.deepEqual(await contents(await buildFixtureIndex(sources, kept)), await contents(directory));
  });
});

describe('a long page', () => {
  it('is shown from one passage, without its whole text', async () => {
    const filler = '<p>Một đoạn văn dài về việc khác của đơn vị.</p>'.repeat(100);
    const html = `<html lang="vi"><body><main data-pagefind-body><h1>Báo cáo</h1>${filler}<p>Cuối cùng là chuyện hợp tác xã.</p>${filler}</main></body></html>`;
    const folder = await buildFixtureIndex([{ url: '/bao-cao/', html }]);
    const read = readFromDirectory(folder);
    const fetched: string[] = [];
    const engine = new SearchEngine(await Library.open((path) => (fetched.push(path), read(path))));
    const { results } = await engine.search('hợp tác xã');
    assert.equal(results[0]!.url, '/bao-cao/');
    assert.equal(results[0]!.title.text, 'Báo cáo');
    assert.match(results[0]!.excerpt.text, /^… Cuối cùng là chuyện hợp tác xã\. Một đoạn .* …$/);
    assert.deepEqual(results[0]!.marks, ['hợp tác xã']);
    assert.match(fetched.filter((path) => /passage|fragment/.test(path)).join(), /^passage\/[^,]+\.\d\.gz$/);
  });

  it('opens at the paragraph, if it names its paragraphs; a short one does, too, and one found by its title alone does not', async () => {
    const page = (url: string, title: string, count: number): SourcePage => {
      const words = (number: number): string =>
        number % 17 === 9 ? 'Ở đây kể chuyện hợp tác xã.' : 'Một đoạn văn về việc khác của đơn vị.';
      const paragraphs = Array.from({ length: count }, (_, i) => `<div id="doan-${i + 1}"><p>${words(i + 1)}</p></div>`).join('');
      const text = `<h1 id="dau">${title}</h1><span hidden data-pagefind-meta="places:doan-"></span>${paragraphs}`;
      return { url, html: `<html lang="vi"><body><main data-pagefind-body>${text}</main></body></html>` };
    };
    const folder = await buildFixtureIndex([page('/dai/', 'Truyện dài', 200), page('/ngan/', 'Truyện ngắn', 12)]);
    const engine = new SearchEngine(await Library.open(readFromDirectory(folder)));
    const urls = async (typed: string): Promise<string[]> => (await engine.search(typed)).results.map(({ url }) => url).sort();
    assert.deepEqual(await urls('"hợp tác xã"'), ['/dai/#doan-9', '/ngan/#doan-9']);
    assert.deepEqual(await urls('"truyện ngắn"'), ['/ngan/']);
  });
});

describe('verifyReader', () => {
  it('finds reader and Pagefind of one mind on a fresh index', async () => {
    const bundle = await openBundle(readFromDirectory(stockDirectory));
    assert.equal(await verifyReader(bundle, stockDirectory), 300);
  });

  it('fails when the reader loses a page', async () => {
    await assert.rejects(
      verifyReader(await tampered((postings) => ({ ...postings, pages: postings.pages.slice(1) })), stockDirectory),
      /pages, Pagefind on/,
    );
  });

  it('fails when the reader misplaces a word', async () => {
    await assert.rejects(
      verifyReader(
        await tampered((postings) => ({ ...postings, positions: postings.positions.map((position) => position + 1) })),
        stockDirectory,
      ),
      /different places/,
    );
  });
});

/** Every place of a form, by page, and whether it has any weight. */
function placesIn({ pages, starts, positions, weights }: Postings): string[] {
  return Array.from(pages).flatMap((page, i) =>
    Array.from(positions.subarray(starts[i], starts[i + 1]), (position, p) => {
      const isWeighty = fieldOf(position) >= 0 || weights[starts[i]! + p]! > 0;
      return [page, position, isWeighty] as const;
    })
      .sort((a, b) => a[1] - b[1])
      .map((place) => place.join(' ')),
  );
}

type Postings = Awaited<ReturnType<PagefindBundle['forms']>>[number]['postings'];

/** A reader that gets every posting list wrong in the same way. */
async function tampered(change: (postings: Postings) => Postings): Promise<WordSource> {
  const bundle = await openBundle(readFromDirectory(stockDirectory));
  return {
    meta: bundle.meta,
    async *allWords() {
      for await (const [key, forms] of bundle.allWords()) {
        yield [key, forms.map(({ form, postings }) => ({ form, postings: change(postings) }))] as const;
      }
    },
  };
}
