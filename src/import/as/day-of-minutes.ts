import { formatDate } from '../../text/dates.ts';
import { reviewNotes } from '../messages.ts';
import { linesOf } from '../source.ts';
import type { Article } from '../structure/read-article.ts';
import { readMeeting } from './meeting-facts.ts';

/** Blocks from the first in which minutes say when they were taken. */
const OPENING = 6;

/** Minutes that bear no other day are of the day of their meeting, which their first lines say; the editor is told. */
export function withDayOfMinutes<T extends Article>(article: T): T {
  const { kind, title, summary, body, published, reviewNotes: said } = article;
  if (published !== null || !/^biên bản(?!\p{L})/iu.test(kind ?? title ?? '')) return article;
  const day = readMeeting([summary ?? '', ...body.slice(0, OPENING).flatMap((block) => linesOf([block]))]).facts.held.date;
  if (day === undefined) return article;
  return { ...article, published: day, reviewNotes: [...said, reviewNotes.source.dateOfMeeting(formatDate(day))] };
}
