import { isWellSourced } from '../schemas/quote.ts';
import { isListed } from './archives.ts';
import type { Entry, LibraryIndex } from './library.ts';

/** Something of a day that is known in full, from data that says so itself; nothing is reckoned from a month or a text. */
export interface PastEvent {
  /** `1954-11-24` */
  date: string;
  /** What happened: a work was written, words were said, a document was issued, a session was held, news happened. */
  entry: Entry<'works'> | Entry<'quotes'> | Entry<'documents'> | Entry<'sessions'> | Entry<'articles'>;
  /** Of a work: words of it from that day that may be quoted, the best sourced and shortest first. */
  quotes: Entry<'quotes'>[];
}

/** An event beside a day of the calendar. */
export interface NearEvent extends PastEvent {
  /** Years from the event to its return beside that day, at least one. */
  years: number;
  /** Days from the day that was asked for to this one's: 0 for the same day, -2 for two days before. */
  away: number;
}

const isWholeDay = (date: string | undefined): date is string => date?.length === 10;

/** Every event whose day the library knows, the earliest first. */
export function pastEvents(library: LibraryIndex): PastEvent[] {
  const events: PastEvent[] = [];
  const add = (entry: PastEvent['entry'], date: string | undefined, quotes: Entry<'quotes'>[] = []): void => {
    if (isWholeDay(date)) events.push({ date, entry, quotes });
  };
  const said = library.list('quotes').filter((quote) => isListed(quote) && quote.data.date?.confirmed && isWholeDay(quote.data.date.value));
  const told = new Set<Entry>();
  for (const work of library.list('works')) {
    if (!work.data.date?.confirmed) continue;
    const day = work.data.date.value;
    const quotes = said.filter(({ data }) => data.work === work.id && data.date?.value === day).sort(bestFirst);
    quotes.forEach((quote) => told.add(quote));
    add(work, day, quotes);
  }
  for (const quote of said) if (!told.has(quote)) add(quote, quote.data.date?.value);
  for (const document of library.list('documents')) if (document.data.verification !== 'unconfirmed') add(document, document.data.issued);
  for (const session of library.list('sessions')) {
    add(session, session.data.held?.date);
    // News of a session is told by the session itself.
    for (const article of library.referred(session, 'articles')) if (article.data.happened === session.data.held?.date) told.add(article);
  }
  for (const article of library.list('articles')) if (!told.has(article)) add(article, article.data.happened);
  return events.sort((a, b) => compare(a.date, b.date) || compare(a.entry.path, b.entry.path));
}

/**
 * What happened within so many days of a day of the calendar in the years before it, the nearest first; what is as near, the
 * earlier day first.
 * @param day `2026-11-24`
 */
export function aroundDay(library: LibraryIndex, day: string, within = 7): NearEvent[] {
  return pastEvents(library)
    .map((event) => ({ ...event, ...nearestReturn(event.date, day) }))
    .filter(({ away, years }) => Math.abs(away) <= within && years > 0)
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away) || a.away - b.away);
}

/** The return of a day's date that is nearest to another day; 29/2 returns on 28/2 in years that have none. */
function nearestReturn(date: string, day: string): Pick<NearEvent, 'away' | 'years'> {
  const [year, month, number] = date.split('-').map(Number) as [number, number, number];
  const asked = Number(day.slice(0, 4));
  const returns = [asked - 1, asked, asked + 1].map((one) => {
    const last = new Date(Date.UTC(one, month, 0)).getUTCDate();
    return { years: one - year, away: (Date.UTC(one, month - 1, Math.min(number, last)) - Date.parse(day)) / 86_400_000 };
  });
  return returns.reduce((nearest, one) => (Math.abs(one.away) < Math.abs(nearest.away) ? one : nearest));
}

function bestFirst(a: Entry<'quotes'>, b: Entry<'quotes'>): number {
  const rank = ({ data }: Entry<'quotes'>): number => Number(!isWellSourced(data.verification)) * 2 + Number(data.fragment);
  return rank(a) - rank(b) || a.data.text.length - b.data.text.length || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
