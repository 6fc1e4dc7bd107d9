import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { Library } from '../../../src/search/loaded-library.ts';
import { SearchEngine } from '../../../src/search/query/engine.ts';
import { buildFixtureIndex, fixtureSources } from './fixture.ts';

const page = (path: string, text: string) => ({
  url: `/${path}/`,
  html: `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>Ghi chép</h1><p>${text}</p></main></body></html>`,
});

const directory = await buildFixtureIndex([
  ...fixtureSources(),
  page('chin', 'Kho mở cửa từ tháng 9/1945, đóng cửa mùa lũ.'),
  page('tam', 'Xưởng mở cửa từ tháng 8/1945, dời đi sau đó.'),
  page('to-trinh', 'Tờ trình số 7-TT/KHO về mái kho.'),
]);
const engine = new SearchEngine(await Library.open(readFromDirectory(directory)));

async function ask(query: string): Promise<{ urls: string[]; absent: string[] }> {
  const { results, interpretation } = await engine.search(query, { typing: false });
  return { urls: results.map(({ url }) => url), absent: interpretation.absentPhrases.map(({ text }) => text) };
}

describe('a quoted phrase with a compound of which a part is one figure', () => {
  for (const [query, url] of [
    ['"tháng 9/1945"', '/chin/'],
    ['"từ tháng 8/1945"', '/tam/'],
    ['"số 7-TT/KHO về mái"', '/to-trinh/'],
  ] as const) {
    it(`${query} is where it stands, and nowhere else`, async () => assert.deepEqual(await ask(query), { urls: [url], absent: [] }));
  }

  it('is told to be nowhere where another figure stands', async () => {
    assert.deepEqual((await ask('"tháng 7/1945"')).absent, ['tháng 7/1945']);
  });
});

test('a page with the phrase is found, however little of the rest of the query it holds', async () => {
  const { urls } = await ask('"mái kho" mùa lũ đóng cửa từ tháng 9/1945');
  assert.equal(urls[0], '/to-trinh/');
});
