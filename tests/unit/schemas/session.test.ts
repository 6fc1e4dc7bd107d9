import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { sessionSchema } from '../../../src/schemas/session.ts';
import { issues } from './issues.ts';

const base = { title: 'Một buổi thử', organisation: 'chi-bo-thu', year: 2019, status: 'planned', topics: ['doc-sach'] };
const held = { date: '2019-11-27' };
const check = (fields: object): string[] => issues(sessionSchema, { ...base, ...fields });

describe('each status needs what it stands for', () => {
  const NOT_HELD = 'status: Trạng thái “đã tổ chức” cần có held: với date: (ngày, tháng hoặc năm đã tổ chức).';
  const NOT_CONCLUDED = 'status: Trạng thái “đã kết luận” cần có ít nhất một dòng ở conclusions:.';

  it('planned and materials need nothing more', () => {
    assert.deepEqual(check({ status: 'planned' }), []);
    assert.deepEqual(check({ status: 'materials' }), []);
  });

  it('held needs the day, the month or the year', () => {
    assert.deepEqual(check({ status: 'held', held }), []);
    assert.deepEqual(check({ status: 'held', held: { date: 2019 } }), []);
    assert.deepEqual(check({ status: 'held' }), [NOT_HELD]);
  });

  it('concluded needs that and a conclusion', () => {
    assert.deepEqual(check({ status: 'concluded', held, conclusions: ['Mỗi tháng báo cáo một lần.'] }), []);
    assert.deepEqual(check({ status: 'concluded', held }), [NOT_CONCLUDED]);
    assert.deepEqual(check({ status: 'concluded' }), [NOT_HELD.replace('đã tổ chức', 'đã kết luận'), NOT_CONCLUDED]);
  });
});

describe('numbers agree with each other', () => {
  it('the place in the programme is within it', () => {
    assert.deepEqual(check({ ordinal: 4, of: 4 }), []);
    assert.deepEqual(check({ ordinal: 5, of: 4 }), ['ordinal: Thứ tự 5 lớn hơn tổng số 4 buổi của năm.']);
    assert.deepEqual(check({ ordinal: 5 }), []);
  });

  it('no more are present than there are members', () => {
    assert.deepEqual(check({ attendance: { present: 14, total: 14, guests: 3 } }), []);
    assert.deepEqual(check({ attendance: { present: 15, total: 14 } }), ['attendance.present: Số có mặt 15 lớn hơn tổng số 14.']);
    assert.deepEqual(check({ attendance: { present: 0, total: 0 } }), []);
  });
});

describe('what must never be published', () => {
  it('attendance takes counts, no names', () => {
    const result = sessionSchema.safeParse({ ...base, attendance: { present: 2, names: ['Nguyễn Văn A'] } });
    assert.deepEqual(
      result.error?.issues.map(({ code, path }) => [code, path]),
      [['unrecognized_keys', ['attendance']]],
    );
  });

  it('a person is a role first', () => {
    assert.deepEqual(check({ chair: { role: 'Bí thư Chi bộ' } }), []);
    assert.equal(check({ chair: { name: 'Nguyễn Văn A' } }).length, 1);
  });
});

describe('hours', () => {
  it('a start is an hour of the day', () => {
    for (const start of ['00:00', '14:30', '23:59']) assert.deepEqual(check({ held: { ...held, start } }), [], start);
    for (const start of ['24:00', '7:30', '14h00', '14:60'])
      assert.deepEqual(check({ held: { ...held, start } }), ['held.start: Viết giờ theo dạng 14:00'], start);
  });
});
