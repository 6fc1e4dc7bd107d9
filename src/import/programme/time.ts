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

/**
 * Reads what a cell says of a time, in figures or words.
 * @param kind of its column, by which a bare number is understood
 * @returns null where it says nothing; a sentence where it names a day that no calendar has
 */
export function readWhen(cell: Cell, kind: ColumnKind): When | string | null {
  if (cell.date !== null) {
    const [year, month, day] = cell.date.split('-').map(Number);
    return checked({ year: year!, month: month!, ...(day ? { day } : {}) });
  }
  const clock = CLOCK.exec(cell.text);
  const start = clock ? { start: `${clock[1]!.padStart(2, '0')}:${clock[2] ?? '00'}` } : {};
  const rest = clock ? cell.text.replace(clock[0], ' ') : cell.text;
  const when = { ...readDate(rest, kind), ...start };
  return Object.keys(when).length === 0 ? null : checked(when);
}

function readDate(text: string, kind: ColumnKind): When {
  const plain = text.trim();
  const bare = /^0?(\d{1,2})$/.exec(plain)?.[1];
  if (bare !== undefined) return bareNumber(Number(bare), kind);
  // Marks between figures are kept, everything else is words.
  const line = text.replace(/[–—]/g, '-');
  const quarter = /(?<![\p{L}\d])(?:quý|q\.?)\s*(iv|i{1,3}|[1-4])(?![\p{L}\d])(?:\s*[/.-]?\s*(?:năm\s+)?((?:19|20)\d{2}))?/iu.exec(
    line.normalize('NFC'),
  );
  if (quarter)
    return {
      ...readDate(line.normalize('NFC').replace(quarter[0], ' '), 'time'),
      quarter: QUARTERS[quarter[1]!.toLowerCase()]!,
      ...(quarter[2] ? { year: Number(quarter[2]) } : {}),
    };
  const iso = /(?<!\d)((?:19|20)\d{2})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)/.exec(line);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), ...(iso[3] ? { day: Number(iso[3]) } : {}) };
  const full = /(?<![\d/.-])(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*((?:19|20)?\d{2})(?!\d)/.exec(line);
  if (full) return { day: Number(full[1]), month: Number(full[2]), year: fullYear(full[3]!) };
  const monthYear = /(?<![\d/.-])(\d{1,2})\s*[./-]\s*((?:19|20)\d{2})(?!\d)/.exec(line);
  if (monthYear) return { month: Number(monthYear[1]), year: Number(monthYear[2]) };
  const days = /(?<![\d/.-])\d{1,2}\s*-\s*\d{1,2}\s*[./]\s*(\d{1,2})(?!\d)/.exec(line);
  if (days) return { month: Number(days[1]) };
  const dayMonth = /(?<![\d/.-])(\d{1,2})\s*[./]\s*(\d{1,2})(?![\d/.])/.exec(line);
  if (dayMonth) return { day: Number(dayMonth[1]), month: Number(dayMonth[2]) };
  return inWords(folded(text));
}

function bareNumber(number: number, kind: ColumnKind): When {
  if (kind === 'quarter') return number >= 1 && number <= 4 ? { quarter: number } : {};
  if (kind === 'day') return number >= 1 && number <= 31 ? { day: number } : {};
  return number >= 1 && number <= 12 ? { month: number } : {};
}

function inWords(words: string): When {
  const year = /\b((?:19|20)\d{2})\b/.exec(words)?.[1];
  const known: When = year ? { year: Number(year) } : {};
  const months = /\b(?:thang|t)\s?(\d{1,2}(?:\s+(?:va\s+)?\d{1,2})*)\b/.exec(words)?.[1];
  if (months) {
    const numbers = months.split(/\D+/).map(Number);
    const quarters = new Set(numbers.map((month) => Math.ceil(month / 3)));
    if (numbers.length === 1) known.month = numbers[0]!;
    else if (quarters.size === 1) known.quarter = [...quarters][0]!;
  } else {
    const named = /\bthang (muoi (?:mot|hai)|gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi|chap)\b/.exec(words)?.[1];
    if (named) known.month = MONTHS[named]!;
  }
  const day = /\bngay (\d{1,2})\b(?! ngay)/.exec(words)?.[1];
  if (day && known.month !== undefined) known.day = Number(day);
  return known;
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
  const whole: When = Object.assign({}, ...parts);
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
