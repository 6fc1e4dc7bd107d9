import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { appendFile, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

import { strings } from '../../src/components/site/strings.ts';
import { libraryEnvironment } from '../../src/library/environment.ts';
import { topic, writeFiles } from '../unit/library/content-folder.ts';
import { build, copyOfFixture, snapshot } from './builds.ts';
import { deadFragments, deadLinks, HERE, internalAddresses, loadedBy } from './site-links.ts';
import { attribute, linkOf, offences, readSite, type Site, type SitePage, standsAlone, textOf } from './site-pages.ts';

// As a merge request's preview among GitLab's artifacts.
const HOST = 'https://chi-bo.pages.example';
const BASE = '/-/kho/thu-vien/-/jobs/7/artifacts/preview/';

// What a library decides about its pages, and a package that it takes entries from.
const SETTINGS = `menu: [documents, quotes]
home: [counts]
footer:
  text: Số 1 đường Thử
  links:
    - { label: Mục lục chủ đề, address: /chu-de/ }
packages: [tu-lieu-thu]
`;
const PACKAGE = {
  'package.json': JSON.stringify({ version: '1.2.3', description: 'Tư liệu để thử' }),
  'content/topics/nghe-dai.yaml': topic('Nghe đài'),
};

/** A file of an entry under the entry's own name. */
function isPaper(file: string): boolean {
  return /(?:^|\/)([^/]+)\/\1(?:-to-gap)?\.\w+$/.test(file);
}

/** What whoever opens a paper reads first. */
async function firstWords(file: string, bytes: Buffer): Promise<string> {
  if (file.endsWith('.pdf')) return (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text[0] ?? '';
  const inside = { '.docx': 'word/header-first.xml', '.epub': 'EPUB/bia.xhtml' }[extname(file)];
  return inside ? new TextDecoder().decode(unzipSync(bytes)[inside]) : bytes.toString('utf8');
}

describe('a build of other content, for another address, as a preview', () => {
  const real = libraryEnvironment({});
  const untouched = async (): Promise<string[]> => [...(await snapshot(real.outDir)), ...(await snapshot(real.cacheDir))];
  let site: Site;
  let was: string[];
  const texts = new Map<string, string>();
  const papers = new Map<string, Buffer>();

  before(async () => {
    const { content, out } = await copyOfFixture(after);
    await appendFile(join(content, 'site.yaml'), SETTINGS);
    await writeFiles(join(content, '../node_modules/tu-lieu-thu'), PACKAGE);
    was = await untouched();
    const { status, output } = await build(content, out, { SITE_ADDRESS: HOST + BASE, SHOW_DRAFTS: '1', WITHOUT_PDF: '' });
    assert.equal(status, 0, output);
    site = readSite(out, BASE);
    for (const file of globSync('**/*.{pdf,docx,epub,html,json}', { cwd: out }))
      if (isPaper(file)) papers.set(file, await readFile(join(out, file)));
    for (const file of ['rss.xml', 'opensearch.xml']) texts.set(file, await readFile(join(out, file), 'utf8'));
    assert.deepEqual((await readdir(join(out, '..'))).sort(), ['content', 'node_modules', 'site']);
    assert.ok((await stat(join(out, 'index.html'))).size > 0);
  });

  it('leaves the real site and its caches as they were', async () => {
    assert.ok(was.length > 0);
    assert.deepEqual(await untouched(), was);
  });

  it('keeps every link, fragment and file below that path', () => {
    assert.deepEqual([...deadLinks(site), ...deadFragments(site)], []);
    assert.deepEqual(
      offences(site.pages, (page) =>
        internalAddresses(page)
          .map(({ url }) => url.pathname)
          .filter((path) => !path.startsWith(BASE)),
      ),
      [],
    );
    assert.deepEqual(
      offences(site.pages, (page) =>
        page.elements.flatMap(loadedBy).filter((address) => !new URL(address, HERE + page.path).pathname.startsWith(BASE)),
      ),
      [],
    );
  });

  it('looks for the search page and its index there', () => {
    const launchers = site.pages.flatMap((page) => page.elements.filter(({ tagName }) => tagName === 'search-launcher'));
    // What fills a screen or a frame has no search.
    assert.equal(launchers.length, site.pages.filter((page) => !standsAlone(page)).length);
    for (const launcher of launchers)
      assert.deepEqual(
        ['dataPage', 'dataIndex'].map((name) => attribute(launcher, name)),
        [`${BASE}tim-kiem/`, `${BASE}pagefind/`],
      );
    assert.ok(site.files.has(`${BASE}pagefind/vietnamese-search.json`));
  });

  it('names itself by that address to search engines, feeds and browsers', () => {
    assert.deepEqual(
      offences(
        site.pages.filter(({ file }) => file !== '404.html'),
        (page) => [linkOf(page, 'canonical') ?? ''].filter((canonical) => !canonical.startsWith(HOST + BASE)),
      ),
      [],
    );
    for (const [file, text] of texts) {
      const named = text.match(/(?<=<(?:loc|link|Image[^>]*)>|template=")https?:[^<"\s]*/g) ?? [];
      assert.ok(named.length > 0, file);
      assert.deepEqual(
        named.filter((address) => !address.startsWith(HOST + BASE)),
        [],
        file,
      );
    }
  });

  it('has the menu, the parts of the home page and the foot that its settings name', () => {
    const home = site.pages.find(({ path }) => path === BASE);
    const words = (name: string): string[] =>
      (home?.elements ?? []).filter(({ tagName }) => tagName === name).map((element) => textOf(element).replaceAll('\u00a0', ' ').trim());
    const menu = home?.elements.find((element) => attribute(element, 'ariaLabel') === strings.menu);
    assert.equal(textOf(menu ?? assert.fail('no menu')).replace(/\s/g, ''), 'VănbảnTríchdẫn');
    assert.deepEqual(words('h2'), ['Trong thư viện']);
    assert.match(words('footer').join(), /Số 1 đường Thử\s*Mục lục chủ đề/);
  });

  it("says on an entry's page which package brings it", () => {
    const page = site.pages.find(({ path }) => path === `${BASE}chu-de/nghe-dai/`);
    assert.match(page?.html.replaceAll('\u00a0', ' ') ?? '', /Tư liệu để thử \(gói tu-lieu-thu, bản 1\.2\.3\)/);
    assert.equal(site.pages.filter(({ html }) => html.includes('tu-lieu-thu')).length, 1);
  });

  it('says in every paper that it is a draft, of which nobody has published anything', async () => {
    const kinds = new Set([...papers.keys()].map((file) => extname(file)));
    assert.deepEqual([...kinds].sort(), ['.docx', '.epub', '.html', '.json', '.pdf']);
    for (const [file, bytes] of papers) assert.match(await firstWords(file, bytes), /BẢN\s+NHÁP\s+–\s+chưa\s+công\s+bố/, file);
  });

  it('shows drafts with a mark, to reviewers and to no search engine', () => {
    const draft = site.pages.find(({ path }) => path === `${BASE}tin-tuc/bai-nhap/`);
    assert.match(draft?.html ?? '', /[Bb]ản nháp/);
    const robots = (page: SitePage): string[] =>
      page.elements.filter((element) => attribute(element, 'name') === 'robots').map((element) => attribute(element, 'content') ?? '');
    assert.deepEqual(
      site.pages.filter((page) => !robots(page).join().startsWith('noindex')).map(({ path }) => path),
      [],
    );
  });
});
