import { isoDay } from '../../text/dates.ts';
import { folded, type ColumnKind } from './columns.ts';
import type { Cell } from './sheet.ts';

/** What is known of when a session is to be. */
export interface When {
  year?: number;
  quarter?: number;
  month?: number;
  day?: number;
  /** `14:00` */
  start?: string;
  /** Its cell says more than that, as `Sau 20/11`, or leaves several days open. */
  isAbout?: true;
}

/** What was read of a text, and the words of it that were not. */
interface Reading {
  when: When;
  rest: string;
}

const MONTHS: Readonly<Record<string, number>> = {
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const CLOCK = /(?<!\d)([01]?\d|2[0-3])\s*(?:h|giờ|:|g)\s*([0-5]\d)?(?![\p{L}\d])(?:\s*phút)?/iu;
const CLOCKS = new RegExp(`(?:từ\\s+)?${CLOCK.source}(?:\\s*(?:[-–—]|đến)\\s*${CLOCK.source})?`, 'iu');
/** What stands beside a day and leaves it as it is: days of the week, parts of the day, what names a time, and behind it a place. */
const BESIDE_DAY =
  /\b(?:ngay|mung|mong|thang|nam|thu (?:hai|ba|tu|bon|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn|(?:buoi )?(?:sang|trua|chieu|toi)|luc|hoi|vao|trong|gio)\b|\b(?:tai|o) .*$/g;

/**
 * Reads what a cell says of a time, in figures or words. A day is one only where nothing stands beside it that could make it another:
 * `Sau 20/11`, `Khoảng 15/4`, `15/3 hoặc 16/3` are of their month.
 * @param kind of its column, by which a bare number is understood
 * @returns null where it says nothing; a sentence where it names a day that no calendar has
 */
export function readWhen(cell: Cell, kind: ColumnKind): When | string | null {
  if (cell.date !== null) {
    const [year, month, day] = cell.date.split('-').map(Number);
    return checked({ year: year!, month: month!, ...(day ? { day } : {}) });
  }
  // Without its marks `tới` is `tối`.
  const text = cell.text.normalize('NFC').replace(/(?<!\p{L})tới(?!\p{L})/giu, 'đến');
  const clock = CLOCKS.exec(text);
  const start = clock ? { start: `${clock[1]!.padStart(2, '0')}:${clock[2] ?? '00'}` } : {};
  const line = clock ? text.replace(clock[0], ' ') : text;
  const bare = /^0?(\d{1,2})$/.exec(line.trim())?.[1];
  const { when, rest } = bare === undefined ? readDate(line) : { when: bareNumber(Number(bare), kind), rest: '' };
  const found = checked({ ...when, ...start });
  if (typeof found === 'string') return found;
  if (Object.keys(found).length === 0) return null;
  if (!when.isAbout && !saysMore(rest)) return found;
  const { day: _, start: __, ...about } = found;
  return { ...about, ...(clock && !saysMore(text.slice(0, clock.index)) ? start : {}), isAbout: true };
}

function saysMore(rest: string): boolean {
  return folded(folded(rest).replace(BESIDE_DAY, ' ')) !== '';
}

function readDate(text: string): Reading {
  // Marks between figures are kept, everything else is words.
  const line = text.replace(/[–—]/g, '-');
  const quarter = /(?<![\p{L}\d])(?:quý|q\.?)\s*(iv|i{1,3}|[1-4])(?![\p{L}\d])(?:\s*[/.-]?\s*(?:năm\s+)?((?:19|20)\d{2}))?/iu.exec(line);
  if (quarter) {
    const { when, rest } = readDate(line.replace(quarter[0], ' '));
    const year = quarter[2] ? { year: Number(quarter[2]) } : {};
    return { when: { ...when, quarter: QUARTERS[quarter[1]!.toLowerCase()]!, ...year }, rest };
  }
  const figures = readFigures(line);
  if (figures === null) return inWords(folded(text));
  const other = readDate(line.replace(figures.written, ' '));
  return { when: bothOf(figures.when, other.when), rest: other.rest };
}

function readFigures(line: string): { when: When; written: string } | null {
  const forms: [RegExp, (match: RegExpExecArray) => When][] = [
    [
      /(?<!\d)((?:19|20)\d{2})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)/,
      ([, year, month, day]) => ({ year: Number(year), month: Number(month), ...(day ? { day: Number(day) } : {}) }),
    ],
    [
      /(?<![\d/.-])(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*((?:19|20)?\d{2})(?!\d)/,
      ([, day, , month, year]) => ({ day: Number(day), month: Number(month), year: fullYear(year!) }),
    ],
    [/(?<![\d/.-])(\d{1,2})\s*[./-]\s*((?:19|20)\d{2})(?!\d)/, ([, month, year]) => ({ month: Number(month), year: Number(year) })],
    [/(?<![\d/.-])\d{1,2}\s*-\s*\d{1,2}\s*[./]\s*(\d{1,2})(?!\d)/, ([, month]) => ({ month: Number(month), isAbout: true })],
    [/(?<![\d/.-])(\d{1,2})\s*[./]\s*(\d{1,2})(?![\d/.])/, ([, day, month]) => ({ day: Number(day), month: Number(month) })],
  ];
  for (const [form, read] of forms) {
    const match = form.exec(line);
    if (match) return { when: read(match), written: match[0] };
  }
  return null;
}

/** What two times of one cell say together: of two days no more than the month they are in, of two months the quarter. */
function bothOf(first: When, other: When): When {
  const year = first.year ?? other.year;
  const known: When = { ...(year === undefined ? {} : { year }), ...(first.isAbout || other.isAbout ? { isAbout: true } : {}) };
  if (other.month === undefined) return { ...first, ...known };
  const quarter = (month: number): number => Math.ceil(month / 3);
  if (first.month !== other.month)
    return { ...known, ...(quarter(first.month!) === quarter(other.month) ? { quarter: quarter(other.month) } : {}), isAbout: true };
  const day = first.day ?? other.day;
  if (day !== (other.day ?? day)) return { ...known, month: other.month, isAbout: true };
  return { ...known, month: other.month, ...(day === undefined ? {} : { day }) };
}

function bareNumber(number: number, kind: ColumnKind): When {
  if (kind === 'quarter') return number >= 1 && number <= 4 ? { quarter: number } : {};
  if (kind === 'day') return number >= 1 && number <= 31 ? { day: number } : {};
  return number >= 1 && number <= 12 ? { month: number } : {};
}

function inWords(words: string): Reading {
  const known: When = {};
  let rest = words;
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ').replace(/\s+/g, ' ');
    return match?.[1];
  };
  const year = take(/\b(?:nam )?((?:19|20)\d{2})\b/);
  if (year) known.year = Number(year);
  const months = take(/\b(?:thang|t)\s?(\d{1,2}(?:\s+(?:va\s+)?\d{1,2})*)\b/);
  if (months) {
    const numbers = months.split(/\D+/).map(Number);
    const quarters = new Set(numbers.map((month) => Math.ceil(month / 3)));
    if (numbers.length === 1) known.month = numbers[0]!;
    else if (quarters.size === 1) Object.assign(known, { quarter: [...quarters][0]!, isAbout: true });
  } else {
    const named = take(/\bthang (muoi (?:mot|hai)|gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap)\b/);
    if (named) known.month = MONTHS[named]!;
  }
  const day = known.month === undefined ? undefined : take(/\bngay (\d{1,2})\b(?! ngay)/);
  if (day) known.day = Number(day);
  return { when: known, rest };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function checked(when: When): When | string {
  const { day, month, year } = when;
  if (month !== undefined && (month < 1 || month > 12)) return `tháng ${month} không có`;
  if (day !== undefined && month !== undefined && isoDay(day, month, year ?? 2024) === null)
    return `ngày ${day}/${month} không có trong lịch`;
  return when;
}

/** What several cells say together; the more exact one last. */
export function joinWhen(parts: readonly When[]): When {
  const { isAbout: _, ...whole }: When = Object.assign({}, ...parts);
  if (whole.month !== undefined) whole.quarter = Math.ceil(whole.month / 3);
  return whole;
}

/** What cells of one row say of the month or the year that does not go together, each with the name of its column; empty where all does. */
export function differingTimes(parts: readonly { column: string; text: string; when: When }[]): string {
  const told = (key: 'year' | 'month' | 'quarter'): Set<number> =>
    new Set(
      parts.flatMap(({ when }) => {
        const value = key === 'quarter' && when.month !== undefined ? Math.ceil(when.month / 3) : when[key];
        return value ?? [];
      }),
    );
  const differs = (['year', 'month', 'quarter'] as const).some((key) => told(key).size > 1);
  return differs ? parts.map(({ column, text }) => `cột “${column}” ghi ${text}`).join(', ') : '';
}

/** `2025-03-15`, `2025-03`; null where not even the month is known. */
export function partialDateOf({ month, day }: When, year: number): string | null {
  if (month === undefined) return null;
  const date = `${year}-${String(month).padStart(2, '0')}`;
  return day === undefined ? date : isoDay(day, month, year);
}

/** `tháng 3`, `15/3`, `quý I`: what is known, in words. */
export function whenInWords({ quarter, month, day, start }: When): string {
  const date =
    day && month ? `${day}/${month}` : month ? `tháng ${month}` : quarter ? `quý ${['I', 'II', 'III', 'IV'][quarter - 1]}` : 'chưa rõ';
  return start ? `${date}, ${start}` : date;
}
