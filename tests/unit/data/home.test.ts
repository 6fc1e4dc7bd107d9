import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { busiestTopics, quoteOfTheDay, sessionsForHome } from '../../../src/data/home.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const session = (id: string, year: number, fields: object = {}) => makeEntry('sessions', id, { title: `Buổi ${id}`, year, ...fields });
const held = (date: string): object => ({ status: 'held', held: { date } });

describe('the session on the home page', () => {
  it('is the one that comes next', () => {
    const library = makeLibrary(
      session('cu', 2019, held('2019-11-27')),
      session('quy-1', 2026, { ordinal: 1, ...held('2026-02-10') }),
      session('quy-2', 2026, { ordinal: 2 }),
      session('quy-3', 2026, { ordinal: 3 }),
    );
    const { lead, isComing, others } = sessionsForHome(library, '2026-05-01', 2);
    assert.deepEqual([lead?.id, isComing, ids(others)], ['quy-2', true, ['quy-3', 'quy-1']]);
  });

  it('is the last one held when none is coming; one that was planned long ago is not coming', () => {
    const library = makeLibrary(session('cu', 2019, held('2019-11-27')), session('moi', 2020, held('2020-03')), session('bo', 2018));
    const { lead, isComing } = sessionsForHome(library, '2026-05-01', 2);
    assert.deepEqual([lead?.id, isComing], ['moi', false]);
  });

  it('is none in an empty library', () => {
    assert.deepEqual(sessionsForHome(makeLibrary(), '2026-05-01', 2), { lead: undefined, isComing: false, others: [] });
  });
});

describe('quoteOfTheDay', () => {
  const evidence = [{ kind: 'keeper', work: 'Toàn tập', supports: ['wording', 'work', 'edition'] }];
  const quote = (id: string, fields: object = {}) =>
    makeEntry('quotes', id, {
      text: `Câu thử ${id}`,
      verification: 'sourced',
      evidence,
      date: { value: '1947', confirmed: false },
      ...fields,
    });
  const good = ['a', 'b', 'c', 'd', 'e'].map((id) => quote(id));
  const library = makeLibrary(
    ...good,
    quote('doan', { fragment: true }),
    quote('dai', { text: 'dài '.repeat(80) }),
    quote('chua', { verification: 'unverified' }),
    quote('ngo', { verification: 'disputed', reason: 'Không rõ nguồn.' }),
  );
  const day = (date: string): string | undefined => quoteOfTheDay(library, new Date(date))?.id;

  it('is the same all day and another the next, until each has had its day', () => {
    assert.equal(day('2026-05-01T00:00:00Z'), day('2026-05-01T23:59:59Z'));
    const week = ['01', '02', '03', '04', '05'].map((date) => day(`2026-05-${date}`));
    assert.deepEqual([...week].sort(), ['a', 'b', 'c', 'd', 'e']);
  });

  it('comes round to every quotation, however many there are', () => {
    for (const count of [1, 6, 7, 14, 21, 105]) {
      const quotes = makeLibrary(...Array.from({ length: count }, (_, index) => quote(`cau-${index}`)));
      const days = Array.from({ length: count }, (_, index) => quoteOfTheDay(quotes, new Date(Date.UTC(2026, 0, 1 + index)))?.id);
      assert.equal(new Set(days).size, count, `${count} quotations`);
    }
  });

  it('is none when nothing is verified', () => {
    assert.equal(quoteOfTheDay(makeLibrary(quote('chua', { verification: 'unverified' })), new Date()), undefined);
  });
});

describe('busiestTopics', () => {
  it('sessions count more than articles, articles more than quotations', () => {
    const topics = ['it', 'tin', 'buoi', 'cau'].map((id) => makeEntry('topics', id, { name: id }));
    const library = makeLibrary(
      ...topics,
      session('s', 2019, { topics: ['buoi'] }),
      makeEntry('articles', 'a', { topics: ['tin'] }),
      makeEntry('quotes', 'q', { topics: ['cau'] }),
    );
    assert.deepEqual(ids(busiestTopics(library, 3)), ['buoi', 'tin', 'cau']);
  });
});
