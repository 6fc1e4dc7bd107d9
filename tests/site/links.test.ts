import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { NOT_KEPT_PAGE } from '../../src/keeping/lists.ts';
import { deadFragments, deadLinks, HERE, idsOf, internalAddresses, loadedBy, stylesOf } from './site-links.ts';
import { attribute, metaOf, offences, readSite, SITES } from './site-pages.ts';

for (const directory of SITES) {
  describe(`links of ${directory}`, () => {
    const site = readSite(directory);

    it('all lead to a page or a file of the site', () => {
      assert.deepEqual(deadLinks(site), []);
    });

    it('all fragments lead to an element', () => {
      assert.deepEqual(deadFragments(site), []);
    });

    it('no page loads anything from another host', () => {
      assert.deepEqual(
        offences(site.pages, (page) =>
          page.elements.flatMap(loadedBy).filter((address) => new URL(address, HERE + page.path).origin !== HERE),
        ),
        [],
      );
    });

    it('no style loads anything from another host or as data', () => {
      const inCss = (css: string): string[] =>
        [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)]
          .map((match) => match[1] ?? match[2] ?? '')
          .filter((address) => /^(?:[a-z]+:|\/\/)/i.test(address));
      const sheets = new Set(
        site.pages.flatMap((page) => page.elements.filter((element) => attribute(element, 'rel') === 'stylesheet').flatMap(loadedBy)),
      );
      assert.ok(sheets.size > 0);
      const linked = [...sheets].flatMap((file) =>
        inCss(readFileSync(join(directory, file), 'utf8')).map((address) => `${file}: ${address}`),
      );
      assert.deepEqual([...linked, ...offences(site.pages, (page) => inCss(stylesOf(page)))], []);
    });

    it('links to other sites are https or http, and none leads nowhere', () => {
      /** Made a link by a script, of what it has then: until then it is none. */
      const isToCome = (link: (typeof site.pages)[number]['elements'][number]): boolean =>
        attribute(link, 'href') === null && attribute(link, 'dataPart') !== null;
      const hrefs = (page: (typeof site.pages)[number]): string[] =>
        page.elements.filter((link) => link.tagName === 'a' && !isToCome(link)).map((link) => attribute(link, 'href') ?? '');
      assert.deepEqual(
        offences(site.pages, (page) =>
          hrefs(page).filter((href) => href === '' || href === '#' || !/^(?:https?:|mailto:|tel:|[/#?.])/.test(href)),
        ),
        [],
      );
    });

    it('every id stands once on its page', () => {
      assert.deepEqual(
        offences(site.pages, (page) => idsOf(page).filter((id, index, ids) => ids.indexOf(id) !== index)),
        [],
      );
    });

    it('every page can be reached from the home page', () => {
      const byPath = new Map(site.pages.map((page) => [page.path, page]));
      const reached = new Set(['/']);
      for (const path of reached) {
        const page = byPath.get(path);
        for (const { url } of page ? internalAddresses(page) : []) if (byPath.has(url.pathname)) reached.add(url.pathname);
      }
      // Old addresses are reached from outside, the gallery by those who look for it; what stands for a missing page by nobody.
      const unlinked = ['404.html', `${NOT_KEPT_PAGE}index.html`, 'thiet-ke/index.html'];
      const apart = site.pages.filter((page) => !unlinked.includes(page.file) && !metaOf(page, 'refresh'));
      assert.deepEqual(
        apart.map(({ path }) => path).filter((path) => !reached.has(path)),
        [],
      );
    });
  });
}
