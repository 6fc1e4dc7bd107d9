import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { aroundDay, pastEvents } from '../../../src/data/on-this-day.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const seen = (value: string): object => ({
  date: { value, confirmed: true },
  evidence: [{ kind: 'copy', work: 'Báo', supports: ['date'] }],
});
const work = (id: string, value: string, confirmed = true) => makeEntry('works', id, { date: { value, confirmed } });
const quote = (id: string, value: string, fields: object = {}) => makeEntry('quotes', id, { text: `Câu ${id}`, ...seen(value), ...fields });
const paths = (events: { date: string; entry: { id: string } }[]): string[] => events.map(({ date, entry }) => `${date} ${entry.id}`);

describe('events of the past', () => {
  it('are those whose day is known in full, from every collection that has days, the earliest first', () => {
    const library = makeLibrary(
      work('bai', '1954-11-24'),
      quote('cau', '1947-10-01', { work: 'khac' }),
      makeEntry('documents', 'chi-thi', {
        issued: '2016-05-15',
        verification: 'secondary',
        evidence: [{ kind: 'copy', work: 'Báo', supports: ['number'] }],
      }),
      makeEntry('sessions', 'buoi', { status: 'held', held: { date: '2019-11-27' } }),
      makeEntry('articles', 'tin', { happened: '2020-03-05' }),
    );
    assert.deepEqual(paths(pastEvents(library)), [
      '1947-10-01 cau',
      '1954-11-24 bai',
      '2016-05-15 chi-thi',
      '2019-11-27 buoi',
      '2020-03-05 tin',
    ]);
  });

  it('are never reckoned from a month, from a day nobody saw, from a number nobody confirmed or from a doubtful saying', () => {
    const library = makeLibrary(
      work('thang', '1947-10'),
      work('chua-thay', '1954-11-24', false),
      quote('chua-thay', '1954-11-24', { date: { value: '1954-11-24', confirmed: false }, work: 'khac' }),
      quote('gan-nham', '1954-11-24', { verification: 'misattributed', reason: 'Không có trong tác phẩm nào.' }),
      makeEntry('documents', 'chua-ro', { issued: '2016-05-15' }),
      makeEntry('sessions', 'buoi', { status: 'held', held: { date: '2020-03' } }),
      makeEntry('articles', 'tin', { source: { name: 'Báo', published: '2021-07-30', rights: 'summary' } }),
    );
    assert.deepEqual(paths(pastEvents(library)), []);
  });

  it('are told once: words of a work with it, news of a session by the session', () => {
    const library = makeLibrary(
      work('bai', '1954-11-24'),
      quote('dai', '1954-11-24', { work: 'bai', text: 'Một câu dài hơn câu kia.' }),
      quote('ngan', '1954-11-24', { work: 'bai' }),
      quote('hom-khac', '1954-11-25', { work: 'bai' }),
      makeEntry('sessions', 'buoi', { status: 'held', held: { date: '2019-11-27' }, articles: ['tin'] }),
      makeEntry('articles', 'tin', { happened: '2019-11-27' }),
    );
    const events = pastEvents(library);
    assert.deepEqual(paths(events), ['1954-11-24 bai', '1954-11-25 hom-khac', '2019-11-27 buoi']);
    assert.deepEqual(ids(events[0]!.quotes), ['ngan', 'dai']);
  });
});

describe('this day', () => {
  const library = makeLibrary(
    work('nam-54', '1954-11-24'),
    work('nam-46', '1946-11-24'),
    work('hom-sau', '1949-11-25'),
    work('nam-nay', '2026-11-24'),
    work('cuoi-nam', '1946-12-29'),
    work('dau-nam', '1958-01-02'),
    work('nhuan', '1960-02-29'),
  );

  it('has what happened on it in years before, not this year', () => {
    assert.deepEqual(paths(aroundDay(library, '2026-11-24', 0)), ['1946-11-24 nam-46', '1954-11-24 nam-54']);
    assert.deepEqual(
      aroundDay(library, '2026-11-24', 0).map(({ years }) => years),
      [80, 72],
    );
  });

  it('has around it what is within a week, the nearest first, over the end of a year as well', () => {
    assert.deepEqual(
      aroundDay(library, '2027-01-01').map(({ entry, away, years }) => [entry.id, away, years]),
      [
        ['dau-nam', 1, 69],
        ['cuoi-nam', -3, 80],
      ],
    );
    assert.deepEqual(paths(aroundDay(makeLibrary(work('vua-qua', '2026-12-29')), '2027-01-01')), []);
    assert.deepEqual(aroundDay(library, '2026-06-01'), []);
  });

  it('29/2 returns on 28/2 in a year that has none', () => {
    assert.deepEqual(paths(aroundDay(library, '2026-02-28', 0)), ['1960-02-29 nhuan']);
    assert.deepEqual(paths(aroundDay(library, '2028-02-28', 0)), []);
    assert.deepEqual(paths(aroundDay(library, '2028-02-29', 0)), ['1960-02-29 nhuan']);
  });
});
