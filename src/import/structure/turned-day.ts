import { formatDate } from '../../text/dates.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { linesOf } from '../source.ts';
import { dropReasons, reviewNotes } from '../messages.ts';
import type { Article } from './read-article.ts';

const ENGLISH_HOUR = /\d\s*[AP]M(?![\p{L}])/u;

/**
 * A day told with an English hour (`9/3/2025 2:15 PM`) may have its month first, as servers set up in English write it: the
 * same with month and day in each other's place.
 * @param iso as Vietnamese write it
 * @returns null where only one reading is a day
 */
function turnedDay(line: string, iso: string): string | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  return ENGLISH_HOUR.test(line) && day !== month && Number(day) <= 12 ? `${year}-${day}-${month}` : null;
}

/** Which of the two it is, where the text names one of them; else the editor is told of both. */
export function settleTurnedDay(article: Article): void {
  const { published, dropped } = article;
  const days = dropped.filter(({ reason }) => reason === dropReasons.date || reason === dropReasons.dateAndAuthor);
  const turned =
    published && days.map(({ text }) => findWrittenDays(text)[0]?.iso === published && turnedDay(text, published)).find(Boolean);
  if (!published || !turned) return;
  const text = [article.title, article.summary, ...linesOf(article.body)].join('\n');
  const named = new Set(findWrittenDays(text).map(({ iso }) => iso));
  if (named.has(published)) return;
  const [day, other] = named.has(turned) ? [turned, published] : [published, turned];
  article.published = day;
  article.reviewNotes.push(reviewNotes.source.turnedDay(formatDate(day), formatDate(other), named.has(turned)));
}
