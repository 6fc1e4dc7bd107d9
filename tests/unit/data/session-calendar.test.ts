import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';

import { calendarText, sessionCalendars } from '../../../src/data/session-calendar.ts';
import { makeEntry, makeLibrary } from './make-entry.ts';

const place = { site: 'Thư viện mẫu', absolute: (path: string) => `https://mau.example/goc${path}`, today: '2026-11-29' };
const session = (id: string, fields: object) => ({
  ...makeEntry('sessions', id, { title: `Buổi ${id}`, ...fields }),
  changed: '2026-11-01',
});
const library = makeLibrary(
  makeEntry('organisations', 'chi-bo-thu', { name: 'Chi bộ thử' }),
  makeEntry('organisations', 'chi-bo-khac', { name: 'Chi bộ khác' }),
  makeEntry('organisations', 'chua-hop', { name: 'Chi bộ chưa họp' }),
  session('co-ngay', {
    title: 'Chăm lo đời sống Nhân dân; nói đi đôi với làm, nêu gương \\ học tập và làm theo trong thực thi nhiệm vụ được giao',
    year: 2019,
    status: 'held',
    held: { date: '2019-11-27' },
  }),
  session('co-gio', {
    year: 2026,
    quarter: 2,
    status: 'held',
    held: { date: '2026-04-10', start: '14:00', minutes: 90, place: 'Phòng họp' },
  }),
  session('chi-thang', { year: 2020, status: 'held', held: { date: '2020-03' } }),
  session('chi-nam', { year: 2019, ordinal: 1 }),
  session('quy-iv', { year: 2026, quarter: 4, organisation: 'chi-bo-khac' }),
);
const calendars = sessionCalendars(library, place);
const parse = (path: string) => {
  const calendar = calendars.find((one) => one.path === path) ?? assert.fail(`${path} is not there`);
  return new ICAL.Component(ICAL.parse(calendarText(calendar)));
};

describe('calendars of sessions', () => {
  it('are one of all and one of each organisation that has sessions', () => {
    assert.deepEqual(
      calendars.map(({ path, name }) => `${path} ${name}`),
      [
        '/lich/chuyen-de.ics Sinh hoạt chuyên đề · Thư viện mẫu',
        '/lich/chi-bo-thu.ics Sinh hoạt chuyên đề · Chi bộ thử',
        '/lich/chi-bo-khac.ics Sinh hoạt chuyên đề · Chi bộ khác',
      ],
    );
  });

  it('hold what is known to the day, the hour where it is known, and nothing of a month or a year', () => {
    const events = parse('/lich/chuyen-de.ics')
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    assert.deepEqual(
      events.map(({ uid, startDate, duration }) => `${uid} ${startDate.toString()} ${duration.toString()}`),
      ['chuyen-de-co-ngay@mau.example 2019-11-27 P1D', 'chuyen-de-co-gio@mau.example 2026-04-10T14:00:00 PT90M'],
    );
    assert.equal(events[1]?.startDate.zone?.tzid, 'Asia/Ho_Chi_Minh');
    assert.equal(events[1]?.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString(), '2026-04-10T07:00:00Z');
    assert.equal(events[1]?.location, 'Phòng họp');
  });

  it('say of a session without a day that it is due by the end of its quarter', () => {
    const [task, ...others] = parse('/lich/chi-bo-khac.ics').getAllSubcomponents('vtodo');
    assert.equal(others.length, 0);
    assert.equal(task?.getFirstPropertyValue('due')?.toString(), '2026-12-31');
    assert.equal(task?.getFirstPropertyValue('url'), 'https://mau.example/goc/chuyen-de/quy-iv/');
  });

  it('are RFC 5545: CRLF, no line over 75 octets, marks escaped, the same words again after parsing', () => {
    const text = calendarText(calendars[0]!);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const [first] = parse('/lich/chuyen-de.ics').getAllSubcomponents('vevent');
    assert.equal(
      first?.getFirstPropertyValue('summary'),
      'Chăm lo đời sống Nhân dân; nói đi đôi với làm, nêu gương \\ học tập và làm theo trong thực thi nhiệm vụ được giao',
    );
    assert.equal(first?.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-01T00:00:00Z');
  });

  it('of an empty library is empty', () => {
    const [only, ...others] = sessionCalendars(makeLibrary(), place);
    assert.deepEqual([only?.path, only?.entries, others], ['/lich/chuyen-de.ics', [], []]);
  });
});
