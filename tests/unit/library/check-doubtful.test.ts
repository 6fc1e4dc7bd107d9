import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDoubtful } from '../../../src/library/check-doubtful.ts';
import type { LibraryEntry } from '../../../src/library/entry.ts';

const entry = (collection: string, id: string, data: object): LibraryEntry =>
  ({
    collection,
    id,
    file: `${collection}/${id}`,
    data,
    body: null,
    positionOf: () => ({ line: 1, column: 1 }),
  }) as unknown as LibraryEntry;

test('a doubtful saying is no quotation of a session, a material, a plan, nor the right words', () => {
  const saying = entry('quotes', 'sai', { text: 'Câu sai', verification: 'misattributed', reason: 'Vì thế.', topics: [] });
  const right = entry('quotes', 'dung', { text: 'Câu đúng', verification: 'sourced', topics: [], correct: 'sai' });
  const material = entry('materials', 'tai-lieu', { quotes: ['dung', 'sai'], plans: [{ steps: [{ quotes: ['sai'] }] }] });
  const session = entry('sessions', 'buoi', { quotes: ['dung'] });
  assert.deepEqual(
    checkDoubtful([saying, right, material, session]).map(({ file }) => file),
    ['quotes/dung', 'materials/tai-lieu', 'materials/tai-lieu'],
  );
});
