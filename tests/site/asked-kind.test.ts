import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';

/** A query that begins with a kind of page, and where pages of that kind lie. */
const ASKED: readonly (readonly [query: string, path: string])[] = [
  ['trích dẫn về cán bộ', '/trich-dan/'],
  ['trich dan ve can bo', '/trich-dan/'],
  ['trích dẫn thanh niên', '/trich-dan/'],
  ['văn bản về kỷ luật', '/van-ban/'],
  ['văn bản nêu gương', '/van-ban/'],
  ['tin tức lai châu', '/tin-tuc/'],
  ['tài liệu đoàn kết', '/tai-lieu/'],
  ['tài liệu dân vận', '/tai-lieu/'],
  ['chuyên đề trách nhiệm', '/chuyen-de/'],
  ['chủ đề dân vận', '/chu-de/'],
  ['tác phẩm về đạo đức', '/tac-pham/'],
  ['đơn vị hà nội', '/don-vi/'],
];

let engine: SearchEngine;
before(async () => {
  engine = new SearchEngine(await Library.open(readFromDirectory(join('dist', 'pagefind'))));
});

describe('a query that begins with a kind of page has one of that kind first', () => {
  for (const [query, path] of ASKED) {
    test(query, async () => {
      const { results } = await engine.search(query, { typing: false });
      assert.ok(results[0]?.url.startsWith(path), results[0]?.url);
    });
  }

  test('words of a kind elsewhere in a query are words', async () => {
    const { results } = await engine.search('biên bản sinh hoạt chuyên đề', { typing: false });
    assert.equal(results[0]?.url, '/mau-bien-ban/');
  });
});
