import { formatDate, isoDay } from '../../text/dates.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { linesOf } from '../source.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import type { Article } from './read-article.ts';

const ENGLISH_HOUR = /\d\s*[AP]M(?![\p{L}])/u;
const SLASHED = /(?<![\p{L}\d./-])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/gu;
/** Days between an article and what it tells or what its page lists beside it. */
const NEAR = 31;
/** What a page shows of the day it was opened, not of its stories. */
const NOT_OF_STORIES: ReadonlySet<string> = new Set([dropReasons.clock, dropReasons.code]);

/**
 * A day that may have its month first, as servers set up in English write it: the same with month and day in each other's place.
 * @param iso as Vietnamese write it
 * @returns null where only one reading is a day
 */
function turnedDay(line: string, iso: string): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  return day !== month && Number(day) <= 12 && /\d\/\d{1,2}\/\d{4}/.test(line) ? `${year}-${day}-${month}` : null;
}

/**
 * Which of the two it is, by the text, the page's own declaration, the order of its other days, or the days near it; the editor is
 * told of both. A day without an English hour (`9/3/2025 2:15 PM`) is turned only where another day of the page has its month first.
 * @param declared the day that the file declares
 */
export function settleTurnedDay(article: Article, declared: string | undefined): void {
  const { published, dropped } = article;
  const days = dropped.filter(({ reason }) => reason === dropReasons.date || reason === dropReasons.dateAndAuthor);
  const line = days.find(({ text }) => findWrittenDays(text)[0]?.iso === published)?.text;
  const turned = published && line ? turnedDay(line, published) : null;
  if (!published || !line || !turned) return;
  const text = [article.title, article.summary, ...linesOf(article.body)].join('\n');
  const others = dropped.filter((one) => one.text !== line && !NOT_OF_STORIES.has(one.reason)).map((one) => one.text);
  const isMonthFirst = tellsMonthFirst(others);
  if (!ENGLISH_HOUR.test(line) && isMonthFirst !== true) return;
  const named = new Set(findWrittenDays(text).map(({ iso }) => iso));
  if (named.has(published) || isMonthFirst === false) return;
  const isTurned =
    named.has(turned) ||
    declared === turned ||
    isMonthFirst === true ||
    isNearer(turned, published, eventsIn(text, published.slice(0, 4))) ||
    isNearer(
      turned,
      published,
      others.flatMap((other) => findWrittenDays(other)).map(({ iso }) => iso),
    );
  const [day, other] = isTurned ? [turned, published] : [published, turned];
  article.published = day;
  const why = named.has(turned) ? ' vì bài nhắc ngày ấy' : isTurned ? ' theo các ngày khác của trang' : '';
  article.reviewNotes.push(reviewNotes.source.turnedDay(formatDate(day), formatDate(other), why));
}

/** Whether days on a page have their month first, by those that are days in one order alone; null where none tells, or they differ. */
function tellsMonthFirst(lines: readonly string[]): boolean | null {
  let [first, second] = [0, 0];
  for (const line of lines)
    for (const [, one, two, year] of line.matchAll(SLASHED)) {
      const [here, there] = [isoDay(Number(one), Number(two), Number(year)), isoDay(Number(two), Number(one), Number(year))];
      if (here !== null && there === null && ENGLISH_HOUR.test(line)) second += 1;
      if (here === null && there !== null) first += 1;
    }
  return first > 0 === second > 0 ? null : first > 0;
}

/** Days a text tells without their year: `Sáng 4/7`, `ngày 28/6`. */
const EVENT = /(?<![\p{L}\d./-])(?:(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)\s+(?:ngày\s+)?)(\d{1,2})[/-](\d{1,2})(?![\d/.-])/giu;

function eventsIn(text: string, year: string): string[] {
  return [...text.matchAll(EVENT)].flatMap(([, day, month]) => isoDay(Number(day), Number(month), Number(year)) ?? []);
}

/** Whether one day is near to some of the others, and the other day to none. */
function isNearer(one: string, other: string, days: readonly string[]): boolean {
  const isNear = (day: string): boolean => days.some((near) => Math.abs(Date.parse(near) - Date.parse(day)) <= NEAR * 86_400_000);
  return isNear(one) && !isNear(other);
}
