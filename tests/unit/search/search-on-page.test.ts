import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readFromDirectory } from '../../../src/search/bundle/read-directory.ts';
import { createSearch } from '../../../src/search/client.ts';
import { SearchOnPage } from '../../../src/search/search-on-page.ts';
import { SearchService } from '../../../src/search/service.ts';
import type { Search } from '../../../src/search/types.ts';
import { buildFixtureIndex } from './fixture.ts';

const BUNDLE = 'https://library.example/site/pagefind/';
const read = readFromDirectory(await buildFixtureIndex());
const load = () => import('../../../src/search/answer-calls.ts');

before(() => Object.assign(globalThis, { location: { href: 'file:///C:/thu-vien/index.html' } }));

function openOnPage(readFile: (path: string) => Promise<Uint8Array>, loadScript = load): Search {
  return createSearch({ bundleUrl: BUNDLE, createWorker: () => new SearchOnPage(loadScript, readFile) });
}

test('on the page a search answers as a service does, by addresses on the web', async () => {
  const search = openOnPage(read);
  const answer = await search.search('đạo đức', { typing: false });
  assert.deepEqual(answer, await new SearchService(BUNDLE, read).search('đạo đức', { typing: false }));
  assert.match(answer.results[0]!.url, /^https:\/\/library\.example\/site\//);
  assert.deepEqual(
    (await search.facets()).map(({ name }) => name),
    ['chu-de', 'loai', 'nam'],
  );
});

test('a newer search ends the one before it', async () => {
  const search = openOnPage(read);
  const ended = assert.rejects(search.search('đạo'), { code: 'aborted' });
  assert.ok((await search.search('nhân dân')).total > 0);
  await ended;
});

test('what a copy lacks is said, and asked for anew', async () => {
  let isThere = false;
  const withoutIndex = openOnPage(async (path) => (isThere ? read(path) : Promise.reject(new Error('no such file'))));
  await assert.rejects(withoutIndex.search('đạo đức'), { code: 'index-missing' });
  const withoutScript = openOnPage(read, async () => (isThere ? load() : Promise.reject(new Error('search.js is missing'))));
  await assert.rejects(withoutScript.search('đạo đức'), { code: 'offline', message: /search\.js/ });
  isThere = true;
  for (const search of [withoutIndex, withoutScript]) {
    assert.ok((await search.search('đạo đức')).total > 0);
  }
});
