import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLibrarySet } from '../../scripts/bench/library-set.ts';
import { library } from './real-library.ts';

const { documents, queries } = await readLibrarySet();

describe('the questions of the search benchmark', () => {
  it('are 50, each another one, about every entry there is', () => {
    assert.equal(new Set(queries.map(({ query }) => query)).size, 50);
    assert.equal(documents.length, library.entries.length);
  });

  it('are answered by few entries, by the facts they name', () => {
    for (const { query, relevant } of queries) assert.ok(relevant.length >= 1 && relevant.length <= 10, `${query}: ${relevant.length}`);
    assert.deepEqual(queries.find(({ query }) => query === 'Chỉ thị 05')?.relevant, ['documents/05-ct-tw-2016']);
  });
});
