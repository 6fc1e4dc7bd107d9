import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isComing, materialsAbout, sessionFacts, sessionSteps } from '../../../src/data/session-dossier.ts';
import { sessionKind } from '../../../src/data/titles.ts';
import { ids, makeEntry, makeLibrary } from './make-entry.ts';

const unit = makeEntry('organisations', 'chi-bo-thu');
const plan = makeEntry('documents', 'ke-hoach', { issued: '2019-01-29' });
const used = makeEntry('materials', 'doc-sach-cho-deu', { title: 'Đọc sách cho đều' });
const other = makeEntry('materials', 'sach-va-viec', { title: 'Sách và việc', topics: ['doc-sach', 'neu-guong'] });
const aside = makeEntry('materials', 'neu-guong', { theme: 'neu-guong', topics: ['neu-guong', 'doc-sach'] });
const library = makeLibrary(unit, plan, used, other, aside);
const held = { date: '2019-11-27', start: '14:00' };
const steps = (fields: object, thisYear: number) =>
  sessionSteps(makeEntry('sessions', 's', fields), library, thisYear).map(({ label, note, state, href }) => [
    label,
    note,
    state,
    href ?? '',
  ]);

describe('the path of a session', () => {
  it('concluded: all four parts are there and lead to their place', () => {
    assert.deepEqual(
      steps({ status: 'concluded', plan: 'ke-hoach', held, materials: ['doc-sach-cho-deu'], conclusions: ['Một.', 'Hai.'] }, 2026),
      [
        ['Kế hoạch', '01-KH/CB, 29/01/2019', 'done', '/van-ban/ke-hoach/'],
        ['Tài liệu', 'Đọc sách cho đều', 'done', '/tai-lieu/doc-sach-cho-deu/'],
        ['Sinh hoạt', '27/11/2019', 'done', '/chuyen-de/s/#phan-buoi-sinh-hoat'],
        ['Kết luận', '2 nội dung', 'done', '/chuyen-de/s/#phan-ket-luan'],
      ],
    );
  });

  it('marked as held alone, with conclusions on record: they are known', () => {
    assert.deepEqual(steps({ status: 'held', held, conclusions: ['Một.'] }, 2026).at(-1), [
      'Kết luận',
      '1 nội dung',
      'done',
      '/chuyen-de/s/#phan-ket-luan',
    ]);
  });

  it('planned for this year: the first missing part is where it stands', () => {
    assert.deepEqual(steps({ year: 2026, plan: 'ke-hoach' }, 2026), [
      ['Kế hoạch', '01-KH/CB, 29/01/2019', 'done', '/van-ban/ke-hoach/'],
      ['Tài liệu', '', 'current', ''],
      ['Sinh hoạt', 'chưa tổ chức', 'unknown', ''],
      ['Kết luận', '', 'unknown', ''],
    ]);
  });

  it('registered for this year without a plan of its own: that it is registered is known; a day that is set is still to come', () => {
    assert.deepEqual(
      steps({ year: 2026, status: 'materials', held: { date: '2026-12-10' } }, 2026).map(([, note, state]) => [note, state]),
      [
        ['đã đăng ký', 'done'],
        ['đã có', 'done'],
        ['dự kiến 10/12/2026', 'current'],
        ['', 'unknown'],
      ],
    );
  });

  it('of a past year: what is not known is said to be unknown, nothing is called coming', () => {
    assert.deepEqual(
      steps({ status: 'materials', attachments: [{ file: './de-dan.pdf', title: 'Đề dẫn' }] }, 2026).map(([, note, state]) => [
        note,
        state,
      ]),
      [
        ['', 'unknown'],
        ['1 tệp kèm', 'done'],
        ['', 'unknown'],
        ['', 'unknown'],
      ],
    );
  });
});

describe('materials of a session', () => {
  it('several that it used are counted', () => {
    const [, material] = steps({ status: 'materials', materials: ['doc-sach-cho-deu', 'sach-va-viec'] }, 2026);
    assert.deepEqual(material, ['Tài liệu', 'Đọc sách cho đều và 1 tài liệu khác', 'done', '/tai-lieu/doc-sach-cho-deu/']);
  });

  it('those about its topics are others than it used, its first topic first', () => {
    const about = (fields: object): string[] => ids(materialsAbout(makeEntry('sessions', 's', fields), library));
    assert.deepEqual(about({}), ['doc-sach-cho-deu', 'sach-va-viec']);
    assert.deepEqual(about({ topics: ['neu-guong', 'doc-sach'] }), ['neu-guong', 'doc-sach-cho-deu', 'sach-va-viec']);
    assert.deepEqual(about({ materials: ['doc-sach-cho-deu'] }), ['sach-va-viec']);
    assert.deepEqual(about({ topics: ['luu-tru'] }), []);
  });
});

describe('facts of a session', () => {
  const facts = (fields: object): Record<string, unknown> =>
    Object.fromEntries(sessionFacts(makeEntry('sessions', 's', fields), library).map(({ label, values }) => [label, values]));

  it('give counts, roles first, and the hour with the day', () => {
    const all = facts({
      status: 'held',
      held: { ...held, minutes: 90, form: 'truc-tiep' },
      chair: { role: 'Bí thư Chi bộ', name: 'Nguyễn Văn A' },
      attendance: { present: 12, total: 14, excused: 2, guests: 0 },
    });
    assert.deepEqual(all['Ngày'], [{ text: '14:00 27/11/2019', datetime: '2019-11-27' }]);
    assert.deepEqual(all['Chủ trì'], ['Bí thư Chi bộ: Nguyễn Văn A']);
    assert.deepEqual(all['Dự'], ['12/14 đảng viên', '2 vắng có lý do']);
    assert.deepEqual([all['Thời lượng'], all['Hình thức']], [['90 phút'], ['Trực tiếp']]);
  });

  it('leave out what is not known', () => {
    const none = facts({});
    assert.deepEqual(none['Đơn vị'], [{ text: 'Chi bộ thử', href: '/don-vi/chi-bo-thu/' }]);
    assert.deepEqual(Object.keys(none), ['Đơn vị', 'Năm']);
  });
});

describe('names and times', () => {
  it('a session is called by its place in the programme, as far as it is known', () => {
    const kind = (fields: object): string => sessionKind(makeEntry('sessions', 's', fields).data);
    assert.equal(kind({ ordinal: 4, of: 4 }), 'Chuyên đề 4/4 năm 2019');
    assert.equal(kind({ ordinal: 4 }), 'Chuyên đề 4 năm 2019');
    assert.equal(kind({ quarter: 2, year: 2020 }), 'Chuyên đề quý 2 năm 2020');
    assert.equal(kind({}), 'Chuyên đề năm 2019');
  });

  it('is coming from its year on, until it is held', () => {
    const coming = (fields: object): boolean => isComing(makeEntry('sessions', 's', fields), '2026-05-01');
    assert.deepEqual(
      [
        coming({ year: 2026 }),
        coming({ year: 2027 }),
        coming({ year: 2025 }),
        coming({ year: 2026, status: 'held', held: { date: '2026-03' } }),
      ],
      [true, true, false, false],
    );
  });
});
