import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { dayViews } from '../../../src/data/day-view.ts';
import { pastView } from '../../../src/data/past-view.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const evidence = [{ kind: 'keeper', work: 'Toàn tập', supports: ['wording', 'work', 'edition', 'date'] }];
const join = (text: string): string => text;
const quote = (id: string, fields: object = {}) =>
  makeEntry('quotes', id, { text: `Câu ${id}.`, verification: 'sourced', evidence, work: 'bai', ...fields });
const bai = makeEntry('works', 'bai', {
  title: 'Việc nhỏ, ý nghĩa to',
  kind: 'bai-bao',
  penName: 'C.B.',
  date: { value: '1954-11-24', confirmed: true },
});
const said = quote('khen', { date: { value: '1954-11-24', confirmed: true } });

describe('the days of the home page', () => {
  const library = makeLibrary(bai, said, quote('mot'), quote('hai'));
  const days = dayViews({ library, join }, '2026-11-24');

  it('are that of the build and three more, each with its date in words and its own quotation', () => {
    assert.deepEqual(
      days.map(({ weekday, number, month }) => `${weekday} ${number} ${month}`),
      ['Thứ Ba 24 tháng 11 năm 2026', 'Thứ Tư 25 tháng 11 năm 2026', 'Thứ Năm 26 tháng 11 năm 2026', 'Thứ Sáu 27 tháng 11 năm 2026'],
    );
    assert.equal(new Set(days.slice(0, 3).map((day) => day.quote?.view.href)).size, 3);
  });

  it('each leads to the quotation of the day before', () => {
    for (const [index, day] of days.entries()) if (index > 0) assert.equal(day.yesterday, days[index - 1]?.quote?.view.href);
  });

  it('without quotations there are days without one', () => {
    assert.ok(dayViews({ library: makeLibrary(), join }, '2026-11-24').every((day) => !day.quote && !day.past));
  });
});

describe('what the calendar remembers', () => {
  const buoi = makeEntry('sessions', 'buoi', { title: 'Chăm lo đời sống', status: 'held', held: { date: '2019-11-27' } });
  const context = { library: makeLibrary(bai, said, buoi), join };

  it('tells the work of this day with its words and their state, and others of the week in a line', () => {
    const view = pastView(context, '2026-11-24');
    assert.ok(view);
    assert.deepEqual(
      [view.isThisDay, view.date.text, view.ago, `${view.before} ${view.link.label}${view.after}`, view.said?.text, view.verification],
      [true, '24/11/1954', '72 năm trước', 'Bài báo Việc nhỏ, ý nghĩa to, ký C.B.', 'Câu khen.', 'sourced'],
    );
    assert.deepEqual(
      view.others.map(({ date, link }) => `${date.text} ${link.label}`),
      ['27/11/2019 Sinh hoạt chuyên đề: Chăm lo đời sống'],
    );
  });

  it('says where it is not this day but one of the week; tells nothing where nothing is known', () => {
    const view = pastView(context, '2026-11-29');
    assert.deepEqual([view?.isThisDay, view?.date.text, view?.before], [false, '27/11/2019', 'Chi bộ sinh hoạt chuyên đề']);
    assert.equal(pastView(context, '2026-06-01'), undefined);
  });
});
