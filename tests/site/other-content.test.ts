import assert from 'node:assert/strict';
import { appendFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { libraryEnvironment } from '../../src/library/environment.ts';
import { build, copyOfFixture, snapshot } from './builds.ts';
import { deadFragments, deadLinks, HERE, internalAddresses, loadedBy } from './site-links.ts';
import { linkOf, offences, readSite, type Site } from './site-pages.ts';

const BASE = '/kho/thu-vien/';

describe('a build of other content, below another path', () => {
  const real = libraryEnvironment({});
  const untouched = async (): Promise<string[]> => [...(await snapshot(real.outDir)), ...(await snapshot(real.cacheDir))];
  let site: Site;
  let was: string[];

  before(async () => {
    const { content, out } = await copyOfFixture(after);
    await appendFile(join(content, 'site.yaml'), `base: ${BASE}\n`);
    was = await untouched();
    const { status, output } = await build(content, out);
    assert.equal(status, 0, output);
    site = readSite(out, BASE);
    assert.deepEqual((await readdir(join(out, '..'))).sort(), ['content', 'site']);
    assert.ok((await stat(join(out, 'index.html'))).size > 0);
  });

  it('leaves the real site and its caches as they were', async () => {
    assert.ok(was.length > 0);
    assert.deepEqual(await untouched(), was);
  });

  it('keeps every link, fragment and file below that path', () => {
    assert.deepEqual([...deadLinks(site), ...deadFragments(site)], []);
    assert.deepEqual(offences(site.pages, (page) => internalAddresses(page).map(({ url }) => url.pathname).filter((path) => !path.startsWith(BASE))), []);
    assert.deepEqual(offences(site.pages, (page) => page.elements.flatMap(loadedBy).filter((address) => !new URL(address, HERE + page.path).pathname.startsWith(BASE))), []);
    assert.ok(site.pages.filter((page) => page.file !== '404.html').every((page) => new URL(linkOf(page, 'canonical') ?? '').pathname.startsWith(BASE)));
  });
});
