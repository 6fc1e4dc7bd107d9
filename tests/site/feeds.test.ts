import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { JSDOM } from 'jsdom';
import { attribute, isIndexable, linkOf, metaOf, readSite, SITES, textOf } from './site-pages.ts';

for (const directory of SITES) {
  describe(`feeds of ${directory}`, () => {
    const site = readSite(directory);
    const text = (file: string): string => readFileSync(join(directory, file), 'utf8');
    const parser = new new JSDOM('').window.DOMParser();
    const xml = (file: string): Document => {
      const document = parser.parseFromString(text(file), 'application/xml');
      assert.equal(document.querySelector('parsererror')?.textContent ?? '', '', `${file} is not well formed`);
      return document;
    };
    const texts = (document: Document | Element, name: string): string[] =>
      [...document.getElementsByTagName(name)].map((element) => element.textContent ?? '');
    const origin = new URL(linkOf(site.pages[0]!, 'canonical') ?? '').origin;

    it('the sitemap lists exactly the pages a search engine may list', () => {
      const maps = texts(xml('sitemap-index.xml'), 'loc').map((address) => new URL(address).pathname);
      assert.deepEqual(
        maps.filter((path) => !site.files.has(path)),
        [],
      );
      const listed = maps.flatMap((path) => texts(xml(path.slice(1)), 'loc'));
      assert.deepEqual(
        [...listed].sort(),
        site.pages
          .filter(isIndexable)
          .map(({ path }) => origin + path)
          .sort(),
      );
    });

    it('old addresses, the gallery and 404 stay out of search engines', () => {
      const hidden = site.pages.filter((page) => !isIndexable(page));
      const meant = site.pages.filter((page) => page.file === '404.html' || page.path === '/thiet-ke/' || metaOf(page, 'refresh') !== null);
      assert.deepEqual(
        hidden.map(({ path }) => path),
        meant.map(({ path }) => path),
      );
    });

    it('robots.txt opens the site and names the sitemap', () => {
      const lines = text('robots.txt').split('\n');
      assert.ok(
        lines.includes('User-agent: *') &&
          lines.includes('Allow: /') &&
          !lines.some((line) => line.startsWith('Disallow: /') && line.trim() !== 'Disallow: /quan-tri/'),
      );
      assert.ok(lines.includes(`Sitemap: ${origin}/sitemap-index.xml`));
    });

    it('RSS is well formed, in Vietnamese, newest first, and leads to pages that are there', () => {
      const feed = xml('rss.xml');
      const items = [...feed.getElementsByTagName('item')];
      assert.ok(items.length > 0);
      assert.equal(texts(feed, 'language')[0], 'vi');
      for (const item of items) {
        const [link = ''] = texts(item, 'link');
        const page = site.pages.find(({ path }) => origin + path === link);
        assert.ok(page, link);
        assert.equal(texts(item, 'title')[0]?.normalize('NFC'), metaOf(page, 'og:title'), link);
        assert.match(texts(item, 'description')[0] ?? '', /^(Việc|Nguồn|Đăng) .{20}/, link);
      }
      const days = items.map((item) => Date.parse(texts(item, 'pubDate')[0] ?? ''));
      assert.ok(days.every(Number.isFinite));
      assert.deepEqual(
        days,
        [...days].sort((a, b) => b - a),
      );
    });

    it('every page says where the feed is', () => {
      const silent = site.pages.filter(
        ({ elements }) =>
          !elements.some((element) => attribute(element, 'type') === 'application/rss+xml' && attribute(element, 'href') === '/rss.xml'),
      );
      assert.deepEqual(
        silent.map(({ path }) => path),
        [],
      );
    });

    it('opensearch.xml leads to the search page', () => {
      const description = xml('opensearch.xml');
      assert.ok((texts(description, 'ShortName')[0] ?? '').length <= 16);
      assert.equal(description.getElementsByTagName('Url')[0]?.getAttribute('template'), `${origin}/tim-kiem/?q={searchTerms}`);
    });

    it('the 404 page offers search and the way home, and works from any depth', () => {
      const page = site.pages.find(({ file }) => file === '404.html');
      assert.ok(page);
      const form = page.elements.find(({ tagName }) => tagName === 'form');
      assert.equal(form && attribute(form, 'action'), '/tim-kiem/');
      assert.ok(
        page.elements.some(
          (element) => element.tagName === 'a' && attribute(element, 'href') === '/' && textOf(element) === 'Về trang chủ',
        ),
      );
      const relative = page.elements
        .flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')])
        .filter((address) => address !== null && !/^(?:[/#]|[a-z]+:)/.test(address));
      assert.deepEqual(relative, []);
    });
  });
}
