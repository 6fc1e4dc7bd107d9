import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { busiestTopics, comingSession, lastSession, materialToRead, quoteOfTheDay } from '../../../src/data/home.ts';
import { daysAfter } from '../../../src/text/dates.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const session = (id: string, year: number, fields: object = {}) => makeEntry('sessions', id, { title: `Buổi ${id}`, year, ...fields });
const held = (date: string): object => ({ status: 'held', held: { date } });

describe('the session on the home page', () => {
  it('is the first that is not held yet; what a passed quarter owes comes after what is in time', () => {
    const library = makeLibrary(
      session('cu', 2019, held('2019-11-27')),
      session('quy-1', 2026, { quarter: 1 }),
      session('quy-2', 2026, { quarter: 2, ...held('2026-04-10') }),
      session('quy-4', 2026, { quarter: 4 }),
      session('quy-3', 2026, { quarter: 3 }),
    );
    assert.equal(comingSession(library, '2026-07-05')?.id, 'quy-3');
    assert.equal(comingSession(library, '2026-02-05')?.id, 'quy-1');
    const late = makeLibrary(session('quy-1', 2026, { quarter: 1 }), session('quy-2', 2026, { quarter: 2, ...held('2026-04-10') }));
    assert.equal(comingSession(late, '2026-07-05')?.id, 'quy-1');
  });

  it('is none when none is to come, whatever was planned long ago; then the last one held can be told', () => {
    const library = makeLibrary(session('cu', 2019, held('2019-11-27')), session('moi', 2020, held('2020-03')), session('bo', 2018));
    assert.equal(comingSession(library, '2026-05-01'), undefined);
    assert.equal(lastSession(library)?.id, 'moi');
    assert.equal(lastSession(makeLibrary()), undefined);
  });
});

describe('the material to read', () => {
  const material = (id: string, fields: object = {}) => makeEntry('materials', id, { title: `Tài liệu ${id}`, ...fields });
  const full = { objectives: ['Một mục đích.'], questions: ['Một câu hỏi?'] };

  it('is one of those that hold most, each in its turn', () => {
    const library = makeLibrary(material('mong'), material('day-1', full), material('day-2', full));
    const days = ['2026-05-01', '2026-05-02', '2026-05-03'].map((day) => materialToRead(library, day)?.id);
    assert.deepEqual([...new Set(days)].sort(), ['day-1', 'day-2']);
    assert.equal(materialToRead(makeLibrary(), '2026-05-01'), undefined);
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
  const day = (date: string): string | undefined => quoteOfTheDay(library, date)?.id;

  it('is another every day, until each has had its day', () => {
    const week = ['01', '02', '03', '04', '05'].map((date) => day(`2026-05-${date}`));
    assert.deepEqual([...week].sort(), ['a', 'b', 'c', 'd', 'e']);
  });

  it('comes round to every quotation, however many there are', () => {
    for (const count of [1, 6, 7, 14, 21, 105]) {
      const quotes = makeLibrary(...Array.from({ length: count }, (_, index) => quote(`cau-${index}`)));
      const days = Array.from({ length: count }, (_, index) => quoteOfTheDay(quotes, daysAfter('2026-01-01', index))?.id);
      assert.equal(new Set(days).size, count, `${count} quotations`);
    }
  });

  it('is none when nothing is verified', () => {
    assert.equal(quoteOfTheDay(makeLibrary(quote('chua', { verification: 'unverified' })), '2026-05-01'), undefined);
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
