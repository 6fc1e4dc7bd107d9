import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

import { readSite, SITES, type SitePage } from './site-pages.ts';

/** Well below the 14 KB that a server may send in its first round trip (RFC 6928, ten segments). */
const ARTICLE_BYTES = 10 * 1024;
/** No page of any kind may be much heavier. */
const PAGE_BYTES = 40 * 1024;
/** A file of letters comes whole before one of them is shown. */
const FONT_BYTES = 40 * 1024;

/** Of a component: Astro's, and what `short-scopes.ts` makes of it. */
const MARK = /data-(?:astro-cid-[a-z0-9]+|0[a-z0-9]{5})/g;

const compressed = ({ html }: SitePage): number => gzipSync(html).length;

/** Articles are what is read through: news and the material of sessions, not their lists. */
function isArticle({ path }: SitePage): boolean {
  return /^\/(?:tin-tuc|chuyen-de)\/(?!nam\/|chu-de\/|don-vi\/|chuyen-muc\/|tinh-trang\/|trang\/)[^/]+\/$/.test(path);
}

for (const directory of SITES) {
  describe(`bytes of HTML in ${directory}`, () => {
    const { pages, files } = readSite(directory);

    it('the median article has at most 10 KB compressed', (test) => {
      const sizes = pages
        .filter(isArticle)
        .map(compressed)
        .sort((a, b) => a - b);
      assert.ok(sizes.length >= 5);
      const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
      test.diagnostic(`figure: ${directory}: HTML of the median article ${median} bytes gzip, of the heaviest ${sizes.at(-1)}`);
      assert.ok(median <= ARTICLE_BYTES, `${median} bytes`);
    });

    it('no page has more than 40 KB compressed, the gallery apart', () => {
      const heavy = pages.filter((page) => page.path !== '/thiet-ke/' && compressed(page) > PAGE_BYTES);
      assert.deepEqual(
        heavy.map((page) => `${page.path} ${compressed(page)}`),
        [],
      );
    });

    it('elements are marked for styles of components in few letters, in pages and styles alike', () => {
      const styles = [...files].filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(directory, file), 'utf8'));
      const [inPages, inStyles] = [pages.map(({ html }) => html), styles].map((texts) => texts.join('').match(MARK) ?? []);
      assert.ok((inPages?.length ?? 0) > 1000);
      assert.deepEqual(
        [...new Set([...inPages!, ...inStyles!])].filter((mark) => mark.includes('astro')),
        [],
      );
      const unknown = new Set(inStyles).difference(new Set(inPages));
      assert.ok(unknown.size < new Set(inStyles).size / 2, `${[...unknown].join(' ')} stand in styles alone`);
    });

    it('no font has more than 40 KB', () => {
      const fonts = [...files].filter((file) => /\.(?:woff2?|ttf|otf)$/.test(file));
      assert.ok(fonts.length > 5);
      assert.deepEqual(
        fonts.filter((file) => statSync(join(directory, file)).size > FONT_BYTES),
        [],
      );
    });

    it('pictures come when a reader comes near them: an article alone may open with one at once', () => {
      const at = pages.flatMap(({ path, elements }) => {
        const eager = elements.filter(({ tagName, properties }) => tagName === 'img' && properties.loading !== 'lazy');
        return eager.length > (/^\/(?:tin-tuc|chuyen-de|tai-lieu)\/./.test(path) ? 1 : 0) ? [`${path}: ${eager.length}`] : [];
      });
      assert.deepEqual(at, []);
    });
  });
}
