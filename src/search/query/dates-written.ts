import type { Period } from './dates.ts';
import type { TimeForm } from './time-form.ts';
import { FORMS } from './time-forms.ts';
import { ON_DAY } from './time-words.ts';
import { YEAR_FORMS } from './year-forms.ts';

/** A time in a text or a query. */
export interface WrittenTime {
  /** Where it stands, in UTF-16 units. */
  start: number;
  end: number;
  /**
   * What it says: several days for `21–22/7/2026`; for a year of two digits both readings, the likelier first. None of
   * what is written as a time and stands in no calendar, `30/2/1951`.
   */
  periods: readonly Period[];
  /** `periods` are readings of which one is right. */
  isEither: boolean;
}

/** Neither inside a word or number (`19/2018/NĐ-CP`), nor inside a number of a document (`05-CT/TW`). */
const INSIDE_BEFORE = /[\p{L}\p{N}/.]$|\p{L}[–-]$/u;
const BEFORE_DAY = new RegExp(`^${ON_DAY}`, 'iu');

/** Days, months and quarters in a text, by where they stand, without the word “ngày” before them. @param text in NFC */
export function findTimes(text: string): WrittenTime[] {
  return find(text, FORMS, false).filter(({ periods }) => periods.length > 0);
}

/** The times in a query, years among them, and what is written as one and is none. @param query in NFC */
export function findTypedTimes(query: string): WrittenTime[] {
  return find(query, [...FORMS, ...YEAR_FORMS], true);
}

function find(text: string, forms: readonly TimeForm[], isQuery: boolean): WrittenTime[] {
  const found: WrittenTime[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
      // An earlier form says more.
      if (INSIDE_BEFORE.test(before) || found.some((other) => start < other.end && other.start < end)) continue;
      const said = read(match, { before, after, isQuery, isAlone: isQuery && before.trim() === '' && after.trim() === '' });
      const lead = isQuery ? 0 : (BEFORE_DAY.exec(match[0])?.[0].length ?? 0);
      if (said === 'no such') found.push({ start: start + lead, end, periods: [], isEither: false });
      else if (said.length > 0) found.push({ start: start + lead, end, periods: said.flat(), isEither: Array.isArray(said[0]) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
