import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutQuery, LONGEST_WORD, MOST_CHARACTERS, MOST_WORDS } from '../../../src/search/query/limits.ts';
import { ask, openIndex } from '../../hostile/ask.ts';
import { hostileQueries, SLOW_QUERIES } from '../../hostile/queries.ts';
import { buildFixtureIndex } from './fixture.ts';

/** Milliseconds of the processor; `npm run test:hostile` asks 10,000. */
const LONGEST = 500;

const service = await openIndex(await buildFixtureIndex());

describe('hostile queries', () => {
  it('are answered in time, with addresses of the site and marks inside their texts', async () => {
    const wrong: string[] = [];
    for (const query of [...hostileQueries(300), ...SLOW_QUERIES]) {
      const { took, faults } = await ask(service, query);
      const told = [...faults, ...(took > LONGEST ? [`${Math.round(took)} ms`] : [])];
      if (told.length > 0) wrong.push(`${JSON.stringify(query.slice(0, 60))} (${query.length}): ${told.join('; ')}`);
    }
    assert.deepEqual(wrong, []);
  });

  it('never find their own names in what every object has', async () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      for (const query of [name, `${name}:${name}`, `-${name}`, `"${name}"`])
        assert.deepEqual((await service.search(query, {})).interpretation.filters, {});
      const { total } = await service.search('', { filters: JSON.parse(`{"${name}":["x"]}`) as Record<string, string[]> });
      assert.equal(total, 0, name);
    }
  });
});

describe('cutQuery', () => {
  it('leaves what anybody types as it is', () => {
    for (const query of ['', 'đạo đức', '05-CT/TW', '“dân vận khéo” -chi loai:"Tin tức"', 'dân '.repeat(MOST_WORDS)])
      assert.deepEqual(cutQuery(query), { text: query, cut: false, isLong: false });
  });

  it('counts letters and not their marks', () => {
    const query = 'phường huyện tỉnh '.repeat(26);
    assert.ok(query.normalize('NFD').length > MOST_CHARACTERS);
    assert.deepEqual(cutQuery(query.normalize('NFD')), { text: query, cut: false, isLong: false });
  });

  it('cuts characters, words and letters of a word, and says so', () => {
    const lengths = (query: string): number[] => (cutQuery(query).text.match(/\S+/g) ?? []).map(({ length }) => length);
    assert.deepEqual(lengths('a'.repeat(8000)), [LONGEST_WORD]);
    assert.equal(lengths('dân '.repeat(MOST_WORDS + 1)).length, MOST_WORDS);
    assert.ok(cutQuery('nghiêng '.repeat(200)).text.length <= MOST_CHARACTERS);
    for (const query of ['a'.repeat(LONGEST_WORD + 1), 'dân '.repeat(MOST_WORDS + 1), '. '.repeat(MOST_CHARACTERS)])
      assert.equal(cutQuery(query).cut, true);
  });

  it('is told to the reader with the answer', async () => {
    assert.equal((await service.search('đạo đức', {})).interpretation.cut, false);
    assert.equal((await service.search('a'.repeat(8000), {})).interpretation.cut, true);
  });
});
