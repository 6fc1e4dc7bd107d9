import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quoteSource, whenSaid } from '../../../src/data/quote-view.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const quote = (fields: object) =>
  makeEntry('quotes', 'cau', { text: 'một câu', work: 'bai', verification: 'secondary', evidence: EVIDENCE, ...fields });
const EVIDENCE = [{ kind: 'keeper', work: 'Toàn tập', supports: ['wording', 'work', 'date'] }];
const library = makeLibrary(makeEntry('works', 'bai', { title: 'Bài mẫu' }));

describe('what must be known of the words of a quotation wherever they go', () => {
  it('stands with their day: that it is not confirmed, that they are part of a sentence', () => {
    const date = (confirmed: boolean) => ({ value: '1949-10-15', confirmed });
    assert.equal(whenSaid(quote({ date: date(true) }).data), '15/10/1949');
    assert.equal(whenSaid(quote({ date: date(true), fragment: true }).data), '15/10/1949 (trích đoạn)');
    assert.equal(whenSaid(quote({ date: date(false), fragment: true }).data), '15/10/1949 (ngày chưa xác nhận, trích đoạn)');
  });

  it('leaves out a day that the title of the work says, in whatever form, unless it is not confirmed', () => {
    const dated = makeLibrary(makeEntry('works', 'bai', { title: 'Bài nói ngày 19-3-1958' }));
    const said = (value: string, confirmed = true): string => quoteSource(quote({ date: { value, confirmed } }), dated);
    assert.equal(said('1958-03-19'), 'Hồ Chí Minh, Bài nói ngày 19-3-1958. Theo nguồn dẫn lại.');
    assert.equal(said('1958-03-20'), 'Hồ Chí Minh, Bài nói ngày 19-3-1958, 20/3/1958. Theo nguồn dẫn lại.');
    assert.match(said('1958-03-19', false), /19-3-1958, 19\/3\/1958 \(ngày chưa xác nhận\)/);
  });

  it('goes with its source, and nothing is said of a whole sentence', () => {
    const date = { value: '1949', confirmed: true };
    assert.equal(quoteSource(quote({ date, fragment: true }), library), 'Hồ Chí Minh, Bài mẫu, năm 1949 (trích đoạn). Theo nguồn dẫn lại.');
    assert.equal(quoteSource(quote({ date }), library), 'Hồ Chí Minh, Bài mẫu, năm 1949. Theo nguồn dẫn lại.');
  });
});
