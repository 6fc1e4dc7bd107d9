import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LibraryWords } from '../../scripts/bench/library-words.ts';
import { KINDS, readNaturalQueries } from '../../scripts/bench/natural-set.ts';
import { library } from './real-library.ts';

const queries = await readNaturalQueries(library.entries);
const words = new LibraryWords(library.entries);

describe('the list of what people type', () => {
  it('has at least 420 queries, each another one, at least 30 of a kind', () => {
    assert.ok(queries.length >= 420);
    assert.equal(new Set(queries.map(({ query }) => query)).size, queries.length);
    for (const kind of KINDS) assert.ok(queries.filter((query) => query.kind === kind).length >= 30, kind);
  });

  it('names pages and facts that are there', () => {
    for (const { query, stale } of queries) assert.deepEqual(stale, [], query);
  });

  it('says of every query what answers it, or what no page holds, never both', () => {
    for (const { kind, query, answers, absent } of queries) {
      assert.equal(answers.size > 0, kind !== 'absent', query);
      assert.equal(absent.length > 0, kind === 'absent', query);
    }
  });

  it('calls absent what no entry holds', () => {
    for (const { absent } of queries) for (const word of absent) assert.ok(!words.has(word), word);
  });
});
