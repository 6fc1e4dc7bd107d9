import { findWrittenDays } from '../../../text/written-days.ts';

/** Việt Nam has one time zone and no summer time. */
const AHEAD = 7 * 3_600_000;
/** A time stamp that says its zone: ISO 8601, or RFC 822 as feeds have it. */
const WITH_ZONE = /(?:\d\s*Z|[+-]\d{2}:?\d{2}|\b(?:GMT|UTC|UT|EST|EDT|CST|CDT|MST|MDT|PST|PDT))\s*(?:\([^)]*\))?$/i;
const EPOCH = /^(?:\/Date\()?(-?\d{9,10}|-?\d{12,13})(?:[+-]\d{4})?(?:\)\/)?$/;
/** `2025/3/12`, as journals declare it. */
const YEAR_FIRST = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
/** Longer than any time stamp. */
const LONGEST = 60;

/**
 * The day in Việt Nam of a time stamp, whatever zone it is written in: `2025-03-12T23:30:00Z` is 2025-03-13. One that
 * names no zone is taken for Vietnamese time.
 * @returns an ISO day, or undefined where the text is no time stamp
 */
export function vietnamDay(stamp: string | null | undefined): string | undefined {
  const text = (stamp ?? '').trim();
  if (text === '' || text.length > LONGEST) return undefined;
  const epoch = EPOCH.exec(text)?.[1];
  if (epoch) return dayAt(Number(epoch) * (epoch.replace('-', '').length > 10 ? 1 : 1000));
  // A day that is not an hour: `2025-03-12`, `12/03/2025`.
  const hasHour = /\d{1,2}:\d{2}/.test(text);
  if (hasHour && WITH_ZONE.test(text))
    return dayAt(Date.parse(text.replace(/^(\d{4}-\d{2}-\d{2}) (\d)/, '$1T$2').replace(/\s+UTC$/i, 'Z')));
  const written = findWrittenDays(text.replace(/T(?=\d{2}:)/, ' ').replace(YEAR_FIRST, dashed))[0]?.iso;
  if (written) return written;
  // `Wed, 12 Mar 2025 08:00:00`, without a zone.
  const named = Date.parse(`${text} UTC`);
  return /[a-z]{3}/i.test(text) && Number.isFinite(named) ? dayAt(named - AHEAD) : undefined;
}

function dayAt(milliseconds: number): string | undefined {
  const date = new Date(milliseconds + AHEAD);
  const isReal = Number.isFinite(date.getTime()) && date.getUTCFullYear() > 1990 && date.getUTCFullYear() < 2100;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

function dashed(_: string, year: string, month: string, day: string): string {
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
