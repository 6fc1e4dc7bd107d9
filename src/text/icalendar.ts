/** What stands in a calendar: a day or an hour, or something due. */
export interface CalendarEntry {
  /** The same in every build: programs know the entry again by it. */
  uid: string;
  /** Day the entry last changed, `2026-11-29`. */
  changed: string;
  summary: string;
  /** A whole day (`2019-11-27`), the beginning with its length, or the day something is due. */
  when: { day: string } | { start: string; minutes: number } | { due: string };
  /** Comes again every year. */
  isYearly?: boolean;
  description?: string;
  place?: string;
  /** Absolute. */
  url: string;
}

/** Vietnam keeps UTC+7 all year, so its rule is one line. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar as RFC 5545 has it: CRLF, lines of 75 octets at most. @param name what programs call it (X-WR-CALNAME, RFC 7986 NAME) */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Thu vien chi bo//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    ...(entries.some(({ when }) => 'start' in when) ? ZONE : []),
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function entryLines({ uid, changed, summary, when, isYearly, description, place, url }: CalendarEntry): string[] {
  const kind = 'due' in when ? 'VTODO' : 'VEVENT';
  return [
    `BEGIN:${kind}`,
    `UID:${uid}`,
    `DTSTAMP:${compact(changed)}T000000Z`,
    ...timeLines(when),
    ...(isYearly ? ['RRULE:FREQ=YEARLY'] : []),
    `SUMMARY:${text(summary)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(place ? [`LOCATION:${text(place)}`] : []),
    `URL:${url}`,
    ...(kind === 'VEVENT' ? ['TRANSP:TRANSPARENT'] : ['STATUS:NEEDS-ACTION']),
    `END:${kind}`,
  ];
}

function timeLines(when: CalendarEntry['when']): string[] {
  if ('due' in when) return [`DUE;VALUE=DATE:${compact(when.due)}`];
  if ('start' in when) return [`DTSTART;TZID=Asia/Ho_Chi_Minh:${compact(when.start)}00`, `DURATION:PT${when.minutes}M`];
  return [`DTSTART;VALUE=DATE:${compact(when.day)}`];
}

/** `2019-11-27T14:00` → `20191127T1400` */
function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

function text(words: string): string {
  return words.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

const LONGEST_LINE = 75;
const octetsOf = new TextEncoder();

/** Cuts a line after so many octets, never inside a letter; what follows begins with a space. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf.encode(letter).length;
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
