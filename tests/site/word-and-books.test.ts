import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const SITE = 'dist.fixture';

/** Links to a kind of file on a page, each with its words. */
function filesOn(page: string, ending: string): { href: string; words: string }[] {
  const html = readFileSync(join(SITE, page, 'index.html'), 'utf8');
  const links = [...html.matchAll(/<a[^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)];
  const words = (inside: string): string =>
    inside
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return links.flatMap(([, href = '', inside = '']) => (href.endsWith(ending) ? [{ href, words: words(inside) }] : []));
}

describe('Word files and books', () => {
  const pages: [page: string, ending: string, label: string][] = [
    ['tai-lieu/doc-sach-cho-deu', '/doc-sach-cho-deu.docx', 'Tải Word'],
    ['chuyen-de/luu-tru-tai-lieu', '/luu-tru-tai-lieu.docx', 'Tải Word'],
    ['bieu-mau', '/bieu-mau.docx', 'Tải Word'],
    ['chu-de/doc-sach', '/doc-sach.epub', 'Sách điện tử'],
    ['tac-pham/cau-mau-thu-nhat-2001', '/cau-mau-thu-nhat-2001.epub', 'Sách điện tử'],
    ['trich-dan', '/trich-dan.epub', 'Tải tất cả'],
    ['tai-lieu', '/tai-lieu.epub', 'Tải tất cả'],
  ];
  for (const [page, ending, label] of pages)
    it(`${page} leads to ${ending.slice(1)}, says its size, and it is there`, () => {
      const [link, ...more] = filesOn(page, ending);
      assert.ok(link && more.length === 0);
      const file = join(SITE, link.href);
      assert.ok(existsSync(file), file);
      const size = (statSync(file).size / 1000).toLocaleString('vi', { maximumFractionDigits: 1 });
      assert.ok(link.words.startsWith(label) && link.words.includes(`${size} kB`), link.words);
    });

  it('are in no list of pages, and a work whose text is not held has none', () => {
    assert.ok(!/\.docx|\.epub/.test(readFileSync(join(SITE, 'sitemap-0.xml'), 'utf8')));
    assert.deepEqual(filesOn('tac-pham/cau-mau-thu-hai-2001', '.epub'), []);
  });
});
