import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readNaturalQueries } from '../../../scripts/bench/natural-set.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { until } from '../engine.ts';
import type { Check, Group } from '../group.ts';

/** One query of so many that people type. */
const SHARE = 11;
/** As many as the page shows at first. */
const SHOWN = 10;

/** The same results in the same order as the search gives in Node. */
export const search: Group = {
  site: 'dist',
  checks: async () => {
    const { entries } = await readLibrary('content');
    const queries = (await readNaturalQueries(entries)).filter((_, index) => index % SHARE === 0).map(({ query }) => query);
    const engine = new SearchEngine(await Library.open(readFromDirectory(join('dist', 'pagefind'))));
    const answers = queries.map(async (query): Promise<[string, Check]> => {
      const { results } = await engine.search(query, { limit: SHOWN });
      return [
        query,
        findsFor(
          query,
          results.map(({ url }) => url),
        ),
      ];
    });
    return Object.fromEntries(await Promise.all(answers));
  },
};

function findsFor(query: string, expected: readonly string[]): Check {
  return async ({ tab, site }) => {
    await tab.open(`${site.origin}/tim-kiem/?q=${encodeURIComponent(query)}`);
    await until(tab, () => /^(?:found|nothing)$/.test(document.querySelector<HTMLElement>('search-page')?.dataset['mode'] ?? ''));
    const found = await tab.run(() =>
      [...document.querySelectorAll('[data-part=results] > li')].map((item) => item.querySelector('a')!.getAttribute('href')),
    );
    assert.deepEqual(found, expected);
    assert.deepEqual(site.troubles(), []);
  };
}
