import assert from 'node:assert/strict';
import { it } from 'node:test';

import { makeCitation } from '../../../src/data/citation.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const place = { library: 'Thư viện mẫu', url: 'https://mau.example/trich-dan/cau/' };
const work = makeEntry('works', 'bai-thu', {
  title: 'Bài thử',
  editions: [{ citation: 'Toàn tập thử, t.1, tr.1-9', status: 'secondary' }],
});

it('a quotation is cited with its own page, else with the pages of the work, which are said to be such', () => {
  const own = makeEntry('quotes', 'cau', { edition: { citation: 'Toàn tập thử, t.1, tr.3', status: 'print' } });
  const other = makeEntry('quotes', 'cau-khac');
  const library = makeLibrary(work, own, other);
  assert.deepEqual(makeCitation(own, library, place)?.edition, { citation: 'Toàn tập thử, t.1, tr.3', isWholeWork: false });
  assert.deepEqual(makeCitation(other, library, place)?.edition, {
    citation: 'Toàn tập thử, t.1, tr.1-9',
    isWholeWork: true,
    caveat: 'theo nguồn dẫn lại',
  });
  assert.equal(makeCitation(other, library, place)?.state, 'chưa kiểm chứng, chưa đối chiếu bản in');
});

it('a saying that nobody should quote is not cited', () => {
  const saying = makeEntry('quotes', 'sai', { verification: 'misattributed', reason: 'Không phải, đủ mười ký tự.' });
  assert.equal(makeCitation(saying, makeLibrary(work, saying), place), null);
});
