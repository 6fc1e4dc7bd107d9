import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeptSearch, type KeptHere } from '../../../src/components/search/kept-search.ts';
import { SearchError } from '../../../src/search/errors.ts';
import type { Search, SearchOptions, SearchResponse } from '../../../src/search/types.ts';

/** A search over a network that may be cut, and what was asked of it. */
function device(pages: readonly string[] | 'all' | null, { answers = true, isCutOff = false } = {}) {
  const asked: SearchOptions['within'][] = [];
  const state = { answers, isCutOff, isSilent: false };
  const ask = async ({ within }: SearchOptions = {}): Promise<SearchResponse> => {
    asked.push(within);
    if (!state.answers && !within) throw new SearchError('offline', 'no network');
    return {} as SearchResponse;
  };
  const kept: KeptHere = {
    isCutOff: () => state.isCutOff || state.isSilent,
    setSilent: (isSilent) => (state.isSilent = isSilent),
    pages: () => Promise.resolve(pages),
  };
  const whole = {
    search: (_, options) => ask(options),
    suggest: (_, options) => ask(options).then(() => []),
    facets: (within) => ask({ within }).then(() => []),
    reopen: () => {},
  } as Search;
  return { search: new KeptSearch(whole, kept), asked, state };
}
const KEPT = ['vi_1', 'vi_2'];

describe('a search on a device that has kept some pages', () => {
  it('asks the whole library where there is a network', async () => {
    const { search, asked } = device(KEPT);
    await search.search('đạo đức');
    assert.deepEqual([asked, search.pagesAsked], [[undefined], null]);
  });

  it('keeps to them where there is none, suggestions and what there is to choose too', async () => {
    const { search, asked } = device(KEPT, { isCutOff: true });
    await search.search('đạo đức');
    await search.suggest('đạo');
    await search.facets();
    assert.deepEqual([asked, search.pagesAsked], [[KEPT, KEPT, KEPT], 2]);
  });

  it('keeps to them where the network does not answer, without trying again with every key, until it is back', async () => {
    const { search, asked, state } = device(KEPT, { answers: false });
    await search.search('đạo');
    await search.search('đạo đức');
    assert.deepEqual(asked, [undefined, KEPT, KEPT]);
    state.answers = true;
    search.reopen();
    await search.search('đạo đức');
    assert.deepEqual(asked.at(-1), undefined);
  });

  it('does not ask again for whoever has asked something else meanwhile', async () => {
    const { search, asked } = device(KEPT, { answers: false });
    const asking = new AbortController();
    const answer = search.search('đạo', { signal: asking.signal });
    asking.abort();
    await assert.rejects(answer, { code: 'offline' });
    assert.deepEqual(asked, [undefined]);
  });
});

describe('a search on a device that has kept', () => {
  it('the whole library, is kept to nothing', async () => {
    const { search, asked } = device('all', { isCutOff: true });
    await search.search('đạo đức');
    assert.deepEqual([asked, search.pagesAsked], [[undefined], null]);
  });

  it('nothing, says that there is no network', async () => {
    const { search } = device(null, { isCutOff: true, answers: false });
    await assert.rejects(search.search('đạo đức'), { code: 'offline' });
    await assert.rejects(device(null, { answers: false }).search.suggest('đạo'), { code: 'offline' });
  });
});
