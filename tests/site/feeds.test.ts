import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { JSDOM } from 'jsdom';
import { NOT_KEPT_PAGE } from '../../src/keeping/lists.ts';
import { KEPT } from '../../src/schemas/kept-page.ts';
import { attribute, isIndexable, linkOf, metaOf, offences, readSite, SITES, standsAlone, textOf } from './site-pages.ts';

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

    it('old addresses, the gallery, 404, slides, what stands in frames and what is a device’s own stay out of search engines', () => {
      const hidden = site.pages.filter((page) => !isIndexable(page));
      const meant = site.pages.filter(
        (page) =>
          page.file === '404.html' ||
          ['/thiet-ke/', KEPT, `/${NOT_KEPT_PAGE}`].includes(page.path) ||
          standsAlone(page) ||
          metaOf(page, 'refresh') !== null,
      );
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

    /** Pages that have feeds beside them: the home page and every topic. */
    const homes = site.pages.filter(({ path }) => path === '/' || /^\/chu-de\/.+/.test(path)).map(({ path }) => path.slice(1));

    it('RSS is well formed, in Vietnamese, newest first, and leads to pages that are there', () => {
      for (const home of homes) {
        const feed = xml(`${home}rss.xml`);
        const items = [...feed.getElementsByTagName('item')];
        assert.ok(home !== '' || items.length > 0);
        assert.equal(texts(feed, 'language')[0], 'vi');
        assert.equal(texts(feed, 'link')[0], `${origin}/${home}`);
        assert.equal(feed.getElementsByTagName('atom:link')[0]?.getAttribute('href'), `${origin}/${home}rss.xml`);
        for (const item of items) {
          const [link = ''] = texts(item, 'link');
          const page = site.pages.find(({ path }) => origin + path === link);
          assert.ok(page, link);
          assert.equal(texts(item, 'title')[0]?.normalize('NFC'), metaOf(page, 'og:title'), link);
          assert.match(
            texts(item, 'description')[0] ?? '',
            page.path.startsWith('/tin-tuc/') ? /^(Việc|Nguồn|Đăng) .{20}/ : /.{20}/s,
            link,
          );
        }
        const days = items.flatMap((item) => texts(item, 'pubDate')).map((day) => Date.parse(day));
        assert.ok(days.every(Number.isFinite));
        assert.deepEqual(
          days,
          [...days].sort((a, b) => b - a),
        );
      }
    });

    it('JSON Feed tells the same, by the rules of version 1.1', () => {
      for (const home of homes) {
        const feed = JSON.parse(text(`${home}feed.json`)) as Record<string, unknown> & { items: Record<string, unknown>[] };
        assert.equal(feed['version'], 'https://jsonfeed.org/version/1.1');
        assert.deepEqual([feed['home_page_url'], feed['feed_url']], [`${origin}/${home}`, `${origin}/${home}feed.json`]);
        const told = [...xml(`${home}rss.xml`).getElementsByTagName('item')].map((item) => [
          texts(item, 'link')[0],
          texts(item, 'title')[0],
          texts(item, 'description')[0],
        ]);
        assert.deepEqual(
          feed.items.map(({ url, title, content_text: words }) => [url, title, words]),
          told,
        );
        assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length);
        for (const { id, date_published: published, date_modified: modified } of feed.items)
          for (const moment of [published, modified])
            assert.match(String(moment ?? '2000-01-01T00:00:00+07:00'), /^\d{4}-\d\d-\d\dT00:00:00\+07:00$/, String(id));
      }
    });

    it('a quotation goes out with its state, and a saying that nobody should quote in no feed', () => {
      const quotations = homes.flatMap((home) =>
        (
          JSON.parse(text(`${home}feed.json`)) as { items: { url: string; content_text: string; _thu_vien: { tinh_trang?: string } }[] }
        ).items.filter(({ url }) => url.startsWith(`${origin}/trich-dan/`)),
      );
      assert.ok(quotations.length > 0);
      for (const { url, content_text: words, _thu_vien: more } of quotations) {
        assert.ok(more.tinh_trang && words.endsWith(`${more.tinh_trang}.`), url);
        assert.doesNotMatch(more.tinh_trang, /Nghi vấn|Gán nhầm/, url);
      }
    });

    it('every page says where the feeds are, a topic also where its own are', () => {
      const framed = site.pages.filter((page) => page.path.startsWith('/nhung/') || !standsAlone(page));
      const silent = offences(framed, ({ path, elements }) => {
        const named = elements.filter((element) => /^application\/(?:rss|feed)\+/.test(attribute(element, 'type') ?? ''));
        const hrefs = named.map((element) => attribute(element, 'href') ?? '');
        const own = /^\/chu-de\/.+/.test(path) ? [`${path}rss.xml`, `${path}feed.json`] : [];
        return ['/rss.xml', '/feed.json', ...own].filter((address) => !hrefs.includes(address));
      });
      assert.deepEqual(silent, []);
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
