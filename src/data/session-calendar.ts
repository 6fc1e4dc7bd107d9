import { calendarPath, GENERAL_CALENDARS } from '../schemas/addresses.ts';
import { writeCalendar, type CalendarEntry } from '../text/icalendar.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { newestFirst } from './order.ts';
import { isComing } from './session-dossier.ts';
import { sessionKind, titleOf } from './titles.ts';

/** A calendar of sessions: of all, or of one organisation. */
export interface SessionCalendar {
  path: string;
  name: string;
  entries: CalendarEntry[];
}

/** Where the library stands and what day it is. */
export interface CalendarPlace {
  site: string;
  /** Absolute address of a path. */
  absolute: (path: string) => string;
  today: string;
}

/** Calendars of the library: of all sessions, and of each organisation that has any. */
export function sessionCalendars(library: LibraryIndex, place: CalendarPlace): SessionCalendar[] {
  const sessions = [...library.list('sessions')].sort(newestFirst).reverse();
  const of = (own: Entry<'sessions'>[]): CalendarEntry[] => own.flatMap((session) => calendarEntry(session, library, place));
  const units = library
    .list('organisations')
    .map((unit) => ({ unit, own: sessions.filter(({ data }) => data.organisation === unit.id) }))
    .filter(({ own }) => own.length > 0);
  return [
    { path: calendarPath(GENERAL_CALENDARS.sessions), name: `Sinh hoạt chuyên đề · ${place.site}`, entries: of(sessions) },
    ...units.map(({ unit, own }) => ({ path: calendarPath(unit.id), name: `Sinh hoạt chuyên đề · ${titleOf(unit)}`, entries: of(own) })),
  ];
}

export function calendarText({ name, entries }: SessionCalendar): string {
  return writeCalendar(name, entries);
}

/** Minutes of a session whose length nobody wrote down: what the middle plan of a material takes. */
const USUAL_MINUTES = 60;

/**
 * A session in a calendar: its day, its hour where that is known, or what is due by the end of its quarter. What is known by
 * month or year alone stands in none: no day is made up.
 */
function calendarEntry(session: Entry<'sessions'>, library: LibraryIndex, { absolute, today }: CalendarPlace): CalendarEntry[] {
  const { held, organisation, year, quarter, summary } = session.data;
  const unit = library.find('organisations', organisation);
  const url = absolute(session.path);
  const common = {
    uid: `chuyen-de-${session.id.replaceAll('/', '-')}@${new URL(url).hostname}`,
    changed: session.changed?.slice(0, 10) ?? today,
    summary: titleOf(session, 200),
    description: [sessionKind(session.data), unit && titleOf(unit), summary].filter(Boolean).join('\n'),
    url,
  };
  const date = held?.date;
  if (date?.length === 10) {
    const { start, minutes = USUAL_MINUTES, place } = held!;
    return [{ ...common, when: start ? { start: `${date}T${start}`, minutes } : { day: date }, ...(place ? { place } : {}) }];
  }
  if (!date && quarter && isComing(session, today)) return [{ ...common, when: { due: lastDayOf(year, quarter) } }];
  return [];
}

function lastDayOf(year: number, quarter: number): string {
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
}
