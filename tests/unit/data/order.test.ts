import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { dateOf, inOrder, newestFirst } from '../../../src/data/order.ts';
import { ids, makeEntry } from './make-entry.ts';

describe('dateOf', () => {
  it('is the day a reader connects with an entry', () => {
    assert.equal(dateOf(makeEntry('articles', 'a')), '2026-01-11');
    assert.equal(dateOf(makeEntry('articles', 'a', { source: { name: 'Báo', published: '2019-05', rights: 'own' } })), '2019-05');
    assert.equal(dateOf(makeEntry('articles', 'a', { happened: '2019-11-27', source: { name: 'Báo', rights: 'own' } })), '2019-11-27');
    assert.equal(dateOf(makeEntry('articles', 'a', { notBefore: '2020-03', source: { name: 'Báo', rights: 'own' } })), null);
    assert.equal(dateOf(makeEntry('sessions', 's')), '2019');
    assert.equal(dateOf(makeEntry('sessions', 's', { status: 'held', held: { date: '2019-11-27' } })), '2019-11-27');
    assert.equal(dateOf(makeEntry('quotes', 'q')), '1947');
    assert.equal(dateOf(makeEntry('documents', 'd')), null);
    assert.equal(dateOf(makeEntry('topics', 't')), null);
  });
});

describe('order of collections', () => {
  it('articles by the day it happened, else the day at the source, else the best that is known; not by the day they came in here', () => {
    const source = (published?: string): object => ({ source: { name: 'Báo', rights: 'own', ...(published ? { published } : {}) } });
    assert.deepEqual(
      ids(
        inOrder([
          makeEntry('articles', 'nguon-2018', source('2018')),
          makeEntry('articles', 'khong-ngay', { ...source(), published: '2026-01-15' }),
          makeEntry('articles', 'cua-thu-vien', { published: '2020-06-10' }),
          makeEntry('articles', 'nguon-2021', { ...source('2021-07-30'), published: '2026-01-12' }),
          makeEntry('articles', 'khong-ngay-sau-2020', { ...source(), notBefore: '2020-03' }),
          makeEntry('articles', 'viec-2019', { ...source('2022'), happened: '2019-11-27' }),
        ]),
      ),
      ['nguon-2021', 'cua-thu-vien', 'khong-ngay-sau-2020', 'viec-2019', 'nguon-2018', 'khong-ngay'],
    );
  });

  it('sessions by year and place in the programme, the last first', () => {
    const session = (id: string, year: number, ordinal?: number) => makeEntry('sessions', id, { year, ...(ordinal ? { ordinal } : {}) });
    assert.deepEqual(ids(inOrder([session('a', 2019, 2), session('b', 2020), session('c', 2019, 10), session('d', 2019)])), [
      'b',
      'c',
      'a',
      'd',
    ]);
  });

  it('quotations oldest first, undated ones last', () => {
    const quote = (id: string, value?: string) =>
      makeEntry(
        'quotes',
        id,
        value ? { date: { value, confirmed: false } } : { verification: 'disputed', reason: 'Không rõ nguồn.', date: undefined },
      );
    assert.deepEqual(
      ids(inOrder([quote('khong-ngay'), quote('nam-1947', '1947'), quote('ngay', '1947-10-05'), quote('truoc', '1945-09-02')])),
      ['truoc', 'nam-1947', 'ngay', 'khong-ngay'],
    );
  });

  it('organisations in Vietnamese order: đ after d, tones after letters', () => {
    const unit = (name: string) => makeEntry('organisations', name, { name });
    assert.deepEqual(ids(inOrder(['Đảng ủy', 'Dân vận', 'Ấp', 'An', 'Ăn', 'Bà', 'Ba'].map(unit))), [
      'An',
      'Ăn',
      'Ấp',
      'Ba',
      'Bà',
      'Dân vận',
      'Đảng ủy',
    ]);
  });

  it('topics by their number, then by name; an empty list stays empty', () => {
    assert.deepEqual(ids(inOrder([makeEntry('topics', 'sau'), makeEntry('topics', 'truoc', { name: 'Z', order: 1 })])), ['truoc', 'sau']);
    assert.deepEqual(inOrder([]), []);
  });

  it('newestFirst mixes precisions: a day after its month, a month after its year', () => {
    const documents = ['2016', '2016-05', '2016-05-15', '2015-12-31'].map((issued) => makeEntry('documents', issued, { issued }));
    assert.deepEqual(ids([...documents].sort(newestFirst)), ['2016-05-15', '2016-05', '2016', '2015-12-31']);
  });
});
