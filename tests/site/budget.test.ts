import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

import { readSite, SITES, type SitePage } from './site-pages.ts';

/** 14 KB: what a server may send in its first round trip (RFC 6928, ten segments). */
const ARTICLE_BYTES = 14 * 1024;
/** No page of any kind may be much heavier. */
const PAGE_BYTES = 40 * 1024;

const compressed = ({ html }: SitePage): number => gzipSync(html).length;

/** Articles are what is read through: news and the material of sessions, not their lists. */
function isArticle({ path }: SitePage): boolean {
  return /^\/(?:tin-tuc|chuyen-de)\/(?!nam\/|chu-de\/|don-vi\/|chuyen-muc\/|tinh-trang\/|trang\/)[^/]+\/$/.test(path);
}

for (const directory of SITES) {
  describe(`bytes of HTML in ${directory}`, () => {
    const { pages } = readSite(directory);

    it('the median article has at most 14 KB compressed', (test) => {
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
  });
}
