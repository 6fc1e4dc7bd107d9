import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { materialToRead } from '../../../src/data/home.ts';
import { comingQuarters, lastYearOfTheme, nextQuarter, registered, untaughtMaterials } from '../../../src/data/next-quarter.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const TODAY = '2026-11-29';
const join = (text: string): string => text;
const session = (id: string, fields: object) => makeEntry('sessions', id, { title: `Buổi thử ${id}`, ...fields });
const material = (id: string, theme: string) => makeEntry('materials', id, { title: `Tài liệu ${id}`, theme, topics: [theme] });

describe('the quarter that comes', () => {
  it('is the one after that of the day, over the end of a year', () => {
    assert.deepEqual(nextQuarter('2026-02-10'), { quarter: 2, year: 2026 });
    assert.deepEqual(nextQuarter('2026-12-31'), { quarter: 1, year: 2027 });
  });

  it('has what is registered for it, by its quarter or by its day; else it is said that nothing is', () => {
    const library = makeLibrary(session('a', { year: 2027, quarter: 1 }), session('b', { year: 2027, held: { date: '2027-05-03' } }));
    const view = comingQuarters({ library, join }, TODAY);
    assert.deepEqual(
      view.quarters.map(({ number, sessions }) => `${number} ${sessions.map(({ label }) => label).join()}`.trim()),
      ['IV/2026', 'I/2027 Buổi thử a', 'II/2027 Buổi thử b', 'III/2027'],
    );
    assert.equal(registered(view), 'Quý I/2027: đã có 1 buổi đăng ký (tính đến 29/11/2026).');
    const none = comingQuarters({ library: makeLibrary(session('c', { year: 2019 })), join }, TODAY);
    assert.equal(registered(none), 'Quý I/2027: chưa có buổi nào đăng ký (tính đến 29/11/2026).');
  });

  it('owns up to sessions of its year of which nobody wrote down the quarter', () => {
    const view = comingQuarters({ library: makeLibrary(session('a', { year: 2027 })), join }, TODAY);
    assert.equal(registered(view), 'Quý I/2027: chưa có buổi nào đăng ký; 1 buổi của năm 2027 chưa ghi quý (tính đến 29/11/2026).');
  });
});

describe('what is offered for it', () => {
  const library = makeLibrary(
    makeEntry('topics', 'dan-van', { name: 'Dân vận' }),
    makeEntry('topics', 'neu-guong', { name: 'Nêu gương' }),
    session('cu', { year: 2014, topics: ['neu-guong'] }),
    session('moi', { year: 2019, topics: ['neu-guong'] }),
    material('guong', 'neu-guong'),
    material('van', 'dan-van'),
  );
  const ids = (materials: { id: string }[]) => materials.map(({ id }) => id);

  it('is a material about whose theme no session of any year is', () => {
    assert.deepEqual(ids(untaughtMaterials(library)), ['van']);
    assert.equal(lastYearOfTheme(library.find('materials', 'guong')!, library), 2019);
    assert.equal(lastYearOfTheme(library.find('materials', 'van')!, library), undefined);
  });

  it('stands on the home page before those whose theme was learnt', () => {
    assert.deepEqual(
      [TODAY, '2026-11-30'].map((day) => materialToRead(library, day)?.id),
      ['van', 'van'],
    );
  });
});
