import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { attribute, isIndexable, linkOf, metaOf, offences, readSite, SITES, textOf, type SitePage } from './site-pages.ts';

function titleOf({ elements }: SitePage): string {
  const title = elements.find(({ tagName }) => tagName === 'title');
  return title ? textOf(title) : '';
}

function jsonLdOf({ elements }: SitePage): string[] {
  return elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json').map(textOf);
}

/** Pages that share a value, as `value: page, page`. */
function shared(pages: readonly SitePage[], valueOf: (page: SitePage) => string | null): string[] {
  const groups = Map.groupBy(pages, valueOf);
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([value, group]) => `${value}: ${group.map(({ path }) => path).join(', ')}`);
}

for (const directory of SITES) {
  describe(`head of the pages of ${directory}`, () => {
    const { pages } = readSite(directory);
    const listed = pages.filter(isIndexable);

    it('is Vietnamese, in UTF-8, for any width', () => {
      const wrong = offences(pages, ({ html, elements }) => {
        const root = elements.find(({ tagName }) => tagName === 'html');
        const viewport = elements.find((element) => attribute(element, 'name') === 'viewport');
        return [
          ...(root && attribute(root, 'lang') === 'vi' ? [] : ['lang']),
          ...(/^<!doctype html>/i.test(html) && /<meta charset="utf-8">/i.test(html.slice(0, 1024)) ? [] : ['charset']),
          ...(viewport && !/maximum-scale|user-scalable/.test(attribute(viewport, 'content') ?? '') ? [] : ['viewport']),
        ];
      });
      assert.deepEqual(wrong, []);
    });

    it('is NFC', () => {
      assert.deepEqual(
        pages.filter(({ html }) => html !== html.normalize('NFC')).map(({ path }) => path),
        [],
      );
    });

    it('has a title of its own on every page, archives’ pages included', () => {
      assert.deepEqual(
        offences(pages, (page) => (titleOf(page).length < 4 ? ['no title'] : [])),
        [],
      );
      assert.deepEqual(shared(listed, titleOf), []);
    });

    it('has a description of its own on every page', () => {
      assert.deepEqual(
        offences(pages, (page) => ((metaOf(page, 'description') ?? '').length < 10 ? ['no description'] : [])),
        [],
      );
      assert.deepEqual(
        shared(listed, (page) => metaOf(page, 'description')),
        [],
      );
    });

    it('has a canonical address that is the page itself', () => {
      const wrong = offences(listed, (page) => {
        const canonical = linkOf(page, 'canonical') ?? '';
        return URL.canParse(canonical) && new URL(canonical).pathname === page.path ? [] : [canonical];
      });
      assert.deepEqual(wrong, []);
    });

    it('says for previews what it says for readers', () => {
      const wrong = offences(listed, (page) => [
        ...(metaOf(page, 'og:url') === linkOf(page, 'canonical') ? [] : ['og:url']),
        ...(titleOf(page).startsWith(metaOf(page, 'og:title') ?? '?') ? [] : ['og:title']),
        ...(metaOf(page, 'og:description') === metaOf(page, 'description') ? [] : ['og:description']),
        ...(metaOf(page, 'og:locale') === 'vi_VN' ? [] : ['og:locale']),
      ]);
      assert.deepEqual(wrong, []);
    });

    it('has a picture of its own where its address is shared, which is there and as large as it says', () => {
      // What other sites show in a frame is shared by nobody.
      const passedOn = pages.filter(({ path }) => !path.startsWith('/nhung/'));
      const wrong = offences(passedOn, (page) => {
        const [image = '', width, height, alt = ''] = ['', ':width', ':height', ':alt'].map(
          (part) => metaOf(page, `og:image${part}`) ?? '',
        );
        if (!URL.canParse(image)) return ['no og:image'];
        const file = join(directory, new URL(image).pathname);
        if (!existsSync(file)) return [`${image} is not there`];
        const header = readFileSync(file).subarray(0, 24);
        const size = `${header.readUInt32BE(16)} × ${header.readUInt32BE(20)}`;
        return [
          ...(header.toString('latin1', 1, 4) === 'PNG' && size === '1200 × 630' && size === `${width} × ${height}` ? [] : [size]),
          ...(alt.length > 4 ? [] : ['no og:image:alt']),
        ];
      });
      assert.deepEqual(wrong, []);
    });

    it('has one h1, the first heading, and skips no level', () => {
      const wrong = offences(pages, ({ elements }) => {
        const levels = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
        const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
        return [
          ...(levels.filter((level) => level === 1).length === 1 && levels[0] === 1 ? [] : ['h1']),
          ...(skipped ? [`levels ${levels.join(' ')}`] : []),
        ];
      });
      assert.deepEqual(wrong, []);
    });

    it('has schema.org data that parse, with the page’s own address', () => {
      const wrong = offences(listed, (page) => {
        const data = jsonLdOf(page).map((json) => JSON.parse(json) as Record<string, unknown>);
        const about = data.find((one) => one['url'] === linkOf(page, 'canonical'));
        const valid = data.every((one) => one['@context'] === 'https://schema.org' && typeof one['@type'] === 'string');
        return about && valid && about['inLanguage'] === 'vi' ? [] : ['schema.org data'];
      });
      assert.deepEqual(wrong, []);
    });

    it('leaves nothing open in schema.org data', () => {
      const isOpen = (value: unknown): boolean =>
        value === null || (typeof value === 'object' ? Object.values(value).some(isOpen) : /undefined|NaN|\[object/.test(String(value)));
      const wrong = offences(listed, (page) => (jsonLdOf(page).some((json) => isOpen(JSON.parse(json))) ? ['open'] : []));
      assert.deepEqual(wrong, []);
    });

    it('says of every entry what it is cited as, of a doubtful saying no author', () => {
      const entries = listed.filter(
        ({ path }) => /^\/(?:tin-tuc|trich-dan|tac-pham|van-ban|tai-lieu)\/[^/]+\/$/.test(path) && !path.endsWith('/gan-nham/'),
      );
      assert.ok(entries.length > 5);
      const wrong = offences(entries, (page) => {
        const of = (name: string): string | null => metaOf(page, `DC.${name}`);
        const isDoubtful = /^(?:Không phải lời Bác|Nghi vấn)/.test(titleOf(page));
        const isHis = /^\/(?:trich-dan|tac-pham)\//.test(page.path) && !isDoubtful;
        return [
          ...(of('title') && of('identifier') === linkOf(page, 'canonical') && of('language') === 'vi' ? [] : ['title']),
          ...(/^\d{4}(?:-\d\d){0,2}$/.test(of('date') ?? '2000') ? [] : [`date ${of('date')}`]),
          ...(isHis === (of('creator') === 'Hồ Chí Minh') ? [] : [`creator ${of('creator')}`]),
        ];
      });
      assert.deepEqual(wrong, []);
    });

    it('has breadcrumbs that begin at home and end at the page, for readers and for search engines', () => {
      const wrong = offences(
        listed.filter(({ path }) => path !== '/'),
        (page) => {
          const trail = jsonLdOf(page)
            .map((json) => JSON.parse(json) as { '@type': string; itemListElement?: { item: string }[] })
            .find((one) => one['@type'] === 'BreadcrumbList');
          const items = trail?.itemListElement?.map(({ item }) => new URL(item).pathname) ?? [];
          return items[0] === '/' && items.at(-1) === page.path ? [] : [items.join(' ') || 'none'];
        },
      );
      assert.deepEqual(wrong, []);
    });
  });
}
