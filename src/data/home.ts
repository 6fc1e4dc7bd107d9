import { listed } from './archives.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { inOrder, newestFirst } from './order.ts';
import { isWellSourced } from '../schemas/quote.ts';
import { isComing } from './session-dossier.ts';

/** Short enough to stand beside the headline of the home page. */
const DAY_QUOTE_LENGTH = 220;

/** A well-sourced quotation of a day: a new one every day, the same for everyone, all of them in turn. */
export function quoteOfTheDay(library: LibraryIndex, day: Date): Entry<'quotes'> | undefined {
  const quotes = inOrder(
    listed('quotes', library).filter(
      ({ data }) => isWellSourced(data.verification) && !data.fragment && data.text.length <= DAY_QUOTE_LENGTH,
    ),
  );
  const number = Math.floor(day.getTime() / 86_400_000);
  // A step that shares no factor with the length comes round to all; 7 keeps neighbouring days apart in time.
  const step = [7, 11, 13].find((prime) => quotes.length % prime !== 0) ?? 1;
  return quotes[(number * step) % (quotes.length || 1)];
}

/** The session that is coming, or else the last one held; then the others, newest first. */
export function sessionsForHome(
  library: LibraryIndex,
  today: string,
  limit: number,
): { lead: Entry<'sessions'> | undefined; isComing: boolean; others: Entry<'sessions'>[] } {
  const sessions = [...library.list('sessions')].sort(newestFirst);
  const coming = sessions.findLast((session) => isComing(session, today));
  const lead = coming ?? sessions.filter(({ data }) => data.held).sort((a, b) => (a.data.held!.date < b.data.held!.date ? 1 : -1))[0];
  return { lead, isComing: coming !== undefined, others: sessions.filter((session) => session !== lead).slice(0, limit) };
}

/** Materials for the home page: the latest revised first. */
export function materialsForHome(library: LibraryIndex, limit: number): Entry<'materials'>[] {
  return [...library.list('materials')].sort(newestFirst).slice(0, limit);
}

/** Topics with most entries, in the order of their groups. */
export function busiestTopics(library: LibraryIndex, limit: number): Entry<'topics'>[] {
  const size = (topic: Entry<'topics'>): number =>
    library.referrers(topic, 'sessions').length * 5 +
    library.referrers(topic, 'articles').length * 3 +
    library.referrers(topic, 'quotes').length;
  return [...library.list('topics')].sort((a, b) => size(b) - size(a)).slice(0, limit);
}
