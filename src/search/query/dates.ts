/**
 * A day, a month, a quarter, a year or a run of years, as precisely as it was written. What was left open is 0: `2/9` is
 * the second of September of any year, a year has neither month nor day.
 */
export interface Period {
  year: number;
  /** The last year of a run such as 1945–1954; 0 for a single one. */
  until: number;
  /** 1 to 4; then there is no month. */
  quarter: number;
  month: number;
  day: number;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const [MONTH, YEAR] = [100, 10_000];
/** A quarter stands where the month would, above all months. */
const QUARTER = 20;

/** A period of which only these parts are said. */
export function period(parts: Partial<Period>): Period {
  return { year: 0, until: 0, quarter: 0, month: 0, day: 0, ...parts };
}

/** One number for a period that is no run of years, by which the index keeps it: `YYYYMMDD`, zeros for what was left open. */
export function codeOf({ year, quarter, month, day }: Period): number {
  return year * YEAR + (quarter > 0 ? QUARTER + quarter : month) * MONTH + day;
}

function ofCode(code: number): Period {
  const [year, month, day] = [Math.floor(code / YEAR), Math.floor(code / MONTH) % MONTH, code % MONTH];
  return month > QUARTER ? period({ year, quarter: month - QUARTER }) : period({ year, month, day });
}

/** `2019-11-27`, `2020-03`, `2019`, `2019-Q3`; null for anything else. */
export function readIso(iso: string): Period | null {
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (year === undefined) return null;
  return period({ year: Number(year), quarter: Number(quarter ?? 0), month: Number(month ?? 0), day: Number(day ?? 0) });
}

/** As a reader is told: `2/9/1945`, `2/9`, `tháng 9/1945`, `quý III/2019`, `1945`, `1945–1954`. */
export function writePeriod({ year, until, quarter, month, day }: Period): string {
  const ofYear = year > 0 ? `/${year}` : '';
  if (day > 0) return `${day}/${month}${ofYear}`;
  if (month > 0) return `tháng ${month}${ofYear}`;
  if (quarter > 0) return `quý ${ROMAN[quarter]}${ofYear}`;
  return until > 0 ? `${year}–${until}` : String(year);
}

/** Several periods in a row: `21–22/7/2026`, `tháng 5–6/2020`, `quý I–II/2020`. */
export function writePeriods(periods: readonly Period[]): string {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const end = writePeriod(last);
  if (writePeriod(first) === end) return end;
  if (last.day > 0) return `${first.day}–${end}`;
  return end.replace(/ /, last.month > 0 ? ` ${first.month}–` : ` ${ROMAN[first.quarter]}–`);
}

/** How the period of a code answers one that was asked for: it is it, or lies in it; or it says less of the same time. */
export type Answering = 'whole' | 'wider';

/** @param code of what a page says */
export function answers(asked: Period, code: number): Answering | null {
  const held = ofCode(code);
  const isOfYear = asked.year === 0 || (held.year >= asked.year && held.year <= (asked.until || asked.year));
  const quarter = held.quarter || Math.ceil(held.month / 3);
  if (!isOfYear) {
    // “19/5” on a page, asked for with its year.
    const isSameDay = held.year === 0 && asked.day > 0 && held.month === asked.month && held.day === asked.day;
    return isSameDay ? 'wider' : null;
  }
  if (asked.quarter > 0) return quarter === asked.quarter ? 'whole' : null;
  if (asked.month === 0) return 'whole';
  if (held.month !== asked.month) return asked.day === 0 && held.quarter > 0 && quarter === Math.ceil(asked.month / 3) ? 'wider' : null;
  if (asked.day === 0 || held.day === asked.day) return 'whole';
  return held.day === 0 && asked.year > 0 ? 'wider' : null;
}

/** What to look for next where the library has nothing of a period: its month, its quarter, its year; null after the widest. */
export function widened({ year, quarter, month, day }: Period): Period | null {
  if (day > 0) return period({ year, month });
  if (year === 0) return null;
  if (month > 0) return period({ year, quarter: Math.ceil(month / 3) });
  return quarter > 0 ? period({ year }) : null;
}

/** Whether a calendar has the day. @param year 0 of a day of any year: it may be a leap year */
export function isDay(day: number, month: number, year = 0): boolean {
  const date = new Date(Date.UTC(year || 2000, month - 1, day));
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
