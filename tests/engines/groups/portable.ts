import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUTS } from '../../e2e/layouts.ts';
import { addressIn, MADE } from '../../e2e/portable-copy.ts';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { until } from '../engine.ts';
import type { Check, Group } from '../group.ts';
import { lettersLacking, partsLacking } from './page-facts.ts';

const KINDS = ['home', 'article with everything', 'concluded session', 'quotation', 'search', 'quote check'] as const;
const QUERIES = ['đọc sách', 'ddocj sachs', 'luu tru tai lieu', '01 kh', '"đọc sách" -mẫu', 'khong co gi ca'];
const SHOWN = 10;

/** The portable copy, opened from the disk. */
export const portable: Group = {
  site: 'dist.fixture',
  checks: async () => {
    if (!existsSync(MADE)) throw new Error(`${MADE} is not there: npm test -- "build of the fixture" makes it.`);
    const engine = new SearchEngine(await Library.open(readFromDirectory(join('dist.fixture', 'pagefind'))));
    const searches = QUERIES.map(async (query): Promise<[string, Check]> => {
      const { results } = await engine.search(query, { limit: SHOWN });
      return [
        `search: ${query}`,
        findsFor(
          query,
          results.map(({ url }) => url.replace(/#.*/, '')),
        ),
      ];
    });
    return {
      ...Object.fromEntries(KINDS.map((kind): [string, Check] => [kind, stands(LAYOUTS[kind])])),
      ...Object.fromEntries(await Promise.all(searches)),
      'a result opens with its words marked': marks,
      'slides turn by keys': turns,
    };
  },
};

function stands(path: string): Check {
  return async ({ tab }) => {
    await tab.open(addressIn(MADE, path));
    assert.deepEqual([...(await tab.run(partsLacking)), ...(await tab.run(lettersLacking))], []);
    await until(tab, () => customElements.get('search-launcher') !== undefined);
  };
}

function findsFor(query: string, expected: readonly string[]): Check {
  return async ({ tab }) => {
    await tab.open(addressIn(MADE, `/tim-kiem/?q=${encodeURIComponent(query)}`));
    await until(tab, () => /^(?:found|nothing)$/.test(document.querySelector<HTMLElement>('search-page')?.dataset['mode'] ?? ''));
    const found = await tab.run(() =>
      [...document.querySelectorAll('[data-part=results] > li')].map((item) => item.querySelector('a')!.pathname),
    );
    const root = new URL(addressIn(MADE, '/')).pathname.replace('/index.html', '');
    assert.deepEqual(
      found.map((path) => path.replace(root, '').replace('index.html', '')),
      expected,
    );
  };
}

const marks: Check = async ({ tab }) => {
  await tab.open(addressIn(MADE, '/tim-kiem/?q=ddocj%20sachs'));
  await until(tab, () => document.querySelectorAll('[data-part=results] > li').length > 0);
  await tab.click('[data-part=results] > li a');
  await until(tab, () => !location.pathname.includes('tim-kiem') && document.querySelectorAll('main mark').length > 0);
};

const turns: Check = async ({ tab }) => {
  await tab.open(addressIn(MADE, '/tai-lieu/doc-sach-cho-deu/trinh-chieu/#trang-1'));
  await until(tab, () => document.querySelector('.clock') !== null);
  await tab.press('ArrowRight');
  await until(tab, () => location.hash === '#trang-2');
};
