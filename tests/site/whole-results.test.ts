import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { readNaturalQueries } from '../../scripts/bench/natural-set.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { readFromDirectory } from '../../src/search/bundle/read-directory.ts';
import { Library } from '../../src/search/loaded-library.ts';
import { ABOUT_AS_WELL } from '../../src/search/query/doubtful.ts';
import { SearchEngine } from '../../src/search/query/engine.ts';
import type { SearchOptions, SearchResult } from '../../src/search/types.ts';

/** Results on one page of them, and how many pages of them a test turns over. */
const PAGE = 10;
const MOST_PAGES = 6;

let engine: SearchEngine;
let queries: readonly string[];
let doubtful: ReadonlySet<number>;
before(async () => {
  const library = await Library.open(readFromDirectory(join('dist', 'pagefind')));
  engine = new SearchEngine(library);
  doubtful = new Set(library.file.last);
  const natural = await readNaturalQueries((await readLibrary('content')).entries);
  queries = natural.filter(({ isHeld }) => !isHeld).map(({ query }) => query);
});

/** What a reader sees who turns from page to page. */
async function turnOver(query: string, options: SearchOptions = {}): Promise<SearchResult[]> {
  const seen: SearchResult[] = [];
  for (let offset = 0; offset < PAGE * MOST_PAGES; offset += PAGE) {
    const { results, total } = await engine.search(query, { ...options, offset, limit: PAGE });
    seen.push(...results);
    if (seen.length >= total) break;
  }
  return seen;
}

describe('results, from one page of them to the next', () => {
  test('have a saying that nobody should quote behind all that answer about as well', async () => {
    let met = 0;
    for (const query of queries) {
      const seen = await turnOver(query);
      let best = 0;
      for (const { page, score, url } of [...seen].reverse()) {
        if (!doubtful.has(page)) best = Math.max(best, score);
        else {
          met++;
          assert.ok(best < ABOUT_AS_WELL * score, `${query}: ${url} has ${score.toFixed(1)}, one below it ${best.toFixed(1)}`);
        }
      }
    }
    assert.ok(met > 20, `${met} such sayings`);
  });

  test('name no page twice, with operators, filters and another order too', async () => {
    const asked = queries.filter((_, i) => i % 2 === 0);
    assert.ok(asked.length >= 100, `${asked.length} queries`);
    const ways: [how: (query: string) => string, options?: SearchOptions][] = [
      [(query) => query],
      [(query) => `"${query}"`],
      [(query) => `${query} -đạo đức`],
      [(query) => `${query} loai:trich-dan`],
      [(query) => query, { sort: 'date' }],
      [(query) => query, { filters: { loai: ['Trích dẫn', 'Tác phẩm'] } }],
    ];
    for (const query of asked) {
      for (const [how, options] of ways) {
        const addresses = (await turnOver(how(query), options)).map(({ url }) => url.replace(/#.*$/, ''));
        assert.deepEqual(
          addresses.filter((address, i) => addresses.indexOf(address) !== i),
          [],
          how(query),
        );
      }
    }
  });
});
