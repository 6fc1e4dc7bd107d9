import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { libraryEnvironment } from '../../src/library/environment.ts';
import { build, copyOfFixture, snapshot } from './builds.ts';
import { deadFragments, deadLinks, HERE, internalAddresses, loadedBy } from './site-links.ts';
import { attribute, linkOf, offences, readSite, type Site, type SitePage } from './site-pages.ts';

// As a merge request's preview among GitLab's artifacts.
const HOST = 'https://chi-bo.pages.example';
const BASE = '/-/kho/thu-vien/-/jobs/7/artifacts/preview/';

describe('a build of other content, for another address, as a preview', () => {
  const real = libraryEnvironment({});
  const untouched = async (): Promise<string[]> => [...(await snapshot(real.outDir)), ...(await snapshot(real.cacheDir))];
  let site: Site;
  let was: string[];
  const texts = new Map<string, string>();

  before(async () => {
    const { content, out } = await copyOfFixture(after);
    was = await untouched();
    const { status, output } = await build(content, out, { SITE_ADDRESS: HOST + BASE, SHOW_DRAFTS: '1' });
    assert.equal(status, 0, output);
    site = readSite(out, BASE);
    for (const file of ['rss.xml', 'opensearch.xml']) texts.set(file, await readFile(join(out, file), 'utf8'));
    assert.deepEqual((await readdir(join(out, '..'))).sort(), ['content', 'site']);
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
    assert.equal(launchers.length, site.pages.length);
    for (const launcher of launchers)
      assert.deepEqual(
        ['dataPage', 'dataIndex'].map((name) => attribute(launcher, name)),
        [`${BASE}tim-kiem/`, `${BASE}pagefind/`],
      );
    assert.ok(site.files.has(`${BASE}pagefind/pagefind-entry.json`));
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
