import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { programmeViews } from '../../../src/data/programme-view.ts';
import { inTurn, marksOf, programmes, STEPS } from '../../../src/data/programme.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const TODAY = '2026-11-29';
const unit = makeEntry('organisations', 'chi-bo-thu', { name: 'Chi bộ thử' });
const session = (id: string, fields: object) => makeEntry('sessions', id, { title: `Buổi thử ${id}`, year: 2026, ...fields });
const held = (date: string): object => ({ status: 'held', held: { date } });
const concluded = (date: string): object => ({ status: 'concluded', held: { date }, conclusions: ['Một kết luận.'] });
const marks = (fields: object): string => {
  const found = marksOf(session('x', fields), TODAY);
  return STEPS.map((step) => found[step]).join(' ');
};

describe('how far a session is', () => {
  it('of the quarter that runs: the next step is waited for, those after it are not due', () => {
    assert.equal(marks({ quarter: 4 }), 'done waiting ahead ahead');
    assert.equal(marks({ quarter: 4, status: 'materials' }), 'done done waiting ahead');
    assert.equal(marks({ quarter: 4, ...held('2026-11-20'), status: 'held', materials: ['tai-lieu'] }), 'done done done waiting');
  });

  it('of a quarter that is over: what is not there is missing; conclusions only after a meeting', () => {
    assert.equal(marks({ quarter: 2 }), 'done missing missing ahead');
    assert.equal(marks({ quarter: 2, ...held('2026-05-10'), materials: ['tai-lieu'] }), 'done done done missing');
    assert.equal(marks({ quarter: 1, ...concluded('2026-02-10'), materials: ['tai-lieu'] }), 'done done done done');
  });

  it('of a quarter to come, and of one that nobody named: not due', () => {
    assert.equal(marks({ year: 2027, quarter: 1 }), 'done ahead ahead ahead');
    assert.equal(marks({}), 'done ahead ahead ahead');
  });

  it('of a past year: what no source tells is unknown, never missing', () => {
    assert.equal(marks({ year: 2019, plan: 'ke-hoach' }), 'done unknown unknown unknown');
    assert.equal(marks({ year: 2014, ...held('2014') }), 'unknown unknown done unknown');
    assert.equal(marks({ year: 2019, ...held('2019-11-27'), conclusions: ['Một.'] }), 'unknown unknown done done');
  });
});

describe('a programme', () => {
  const library = makeLibrary(
    unit,
    makeEntry('materials', 'tai-lieu'),
    session('mot', { quarter: 1, ...concluded('2026-02-10'), materials: ['tai-lieu'], organisation: 'chi-bo-thu' }),
    session('hai', { ...held('2026-05-10'), materials: ['tai-lieu'], organisation: 'chi-bo-thu' }),
    session('bon', { quarter: 4, organisation: 'chi-bo-thu' }),
    session('cu-2', { year: 2019, ordinal: 2, organisation: 'chi-bo-thu' }),
    session('cu-1', { year: 2019, ordinal: 1, organisation: 'chi-bo-thu' }),
  );
  const [now, before] = programmeViews({ library, join: (text) => text }, TODAY);

  it('has a row for each quarter, in which a quarter without a session stands as well', () => {
    assert.deepEqual(
      now?.rows.map(({ id, label, session: one, at }) => `${id} ${label} ${at} ${one?.label ?? ''}`.trim()),
      [
        'phan-chi-bo-thu-quy-1 Quý I 12.5 Buổi thử mot',
        'phan-chi-bo-thu-quy-2 Quý II 37.5 Buổi thử hai',
        'phan-chi-bo-thu-quy-3 Quý III 62.5',
        'phan-chi-bo-thu-quy-4 Quý IV 87.5 Buổi thử bon',
      ],
    );
    assert.ok(now!.now! > 90 && now!.now! < 92);
  });

  it('says what is missing, each with the row it is about', () => {
    assert.deepEqual(
      now?.missing.map(({ href, label }) => `${label} ${href}`),
      [
        'kết luận của quý II #phan-chi-bo-thu-quy-2',
        'chuyên đề quý III chưa đăng ký #phan-chi-bo-thu-quy-3',
        'tài liệu của quý IV #phan-chi-bo-thu-quy-4',
      ],
    );
  });

  it('of a past year stands in the order of its sessions, owes nothing and has no place for today', () => {
    assert.deepEqual(
      before?.rows.map(({ session: one, at }) => `${one?.label} ${at}`),
      ['Buổi thử cu-1 25', 'Buổi thử cu-2 75'],
    );
    assert.deepEqual([before?.missing, before?.now, before?.isCurrent], [[], undefined, false]);
  });

  it('there is one of each organisation and year, the latest first; none in an empty library', () => {
    assert.deepEqual(
      programmes(library, TODAY).map(({ year, sessions }) => `${year} ${sessions.length}`),
      ['2026 3', '2019 2'],
    );
    assert.deepEqual(programmes(makeLibrary(), TODAY), []);
  });
});

describe('sessions that follow each other', () => {
  const other = makeEntry('organisations', 'chi-bo-khac', { name: 'Chi bộ khác' });
  const of = (id: string, fields: object) => session(id, { organisation: 'chi-bo-thu', ...fields });
  const planned = (month: number): object => ({ held: { date: `2026-${String(month).padStart(2, '0')}` } });
  const turn = (...sessions: ReturnType<typeof session>[]): string =>
    ids(inTurn(sessions, makeLibrary(unit, other, ...sessions))).join(' ');

  it('go by their numbers, also where months are known of some only', () => {
    assert.equal(turn(of('ba', { ordinal: 3 }), of('mot', { ordinal: 1, ...planned(2) }), of('hai', { ordinal: 2 })), 'mot hai ba');
    assert.equal(turn(of('b', { ordinal: 10, ...planned(11) }), of('a', { ordinal: 9, ...planned(10) })), 'a b');
  });

  it('go by their months where numbers say otherwise, or where one has none', () => {
    assert.equal(turn(of('tu', { ordinal: 1, ...planned(4) }), of('gieng', { ordinal: 2, ...planned(1) })), 'gieng tu');
    assert.equal(turn(of('chin', planned(9)), of('quy-3', { quarter: 3 }), of('hai', { ordinal: 7, ...planned(2) })), 'hai chin quy-3');
    assert.equal(turn(of('ngay-20', { held: { date: '2026-10-20' } }), of('thang-9', planned(9))), 'thang-9 ngay-20');
  });

  it('of another unit and another year stand before or after, never between', () => {
    const sessions = [
      of('b', planned(9)),
      of('khac-b', { organisation: 'chi-bo-khac', ...planned(10) }),
      of('a', planned(3)),
      of('khac-a', { organisation: 'chi-bo-khac', ...planned(1) }),
      of('sau', { year: 2027, quarter: 1 }),
      of('truoc', { year: 2025 }),
    ];
    assert.equal(turn(...sessions), 'truoc khac-a khac-b a b sau');
  });
});
