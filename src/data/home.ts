import { listed } from './archives.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { untaughtMaterials } from './next-quarter.ts';
import { inOrder } from './order.ts';
import { isWellSourced } from '../schemas/quote.ts';
import { isComing, isOverdue } from './session-dossier.ts';

/** Short enough to stand beside the headline of the home page. */
const DAY_QUOTE_LENGTH = 220;

/** A well-sourced quotation of a day (`2026-11-24`): a new one every day, the same for everyone, all of them in turn. */
export function quoteOfTheDay(library: LibraryIndex, day: string): Entry<'quotes'> | undefined {
  const quotes = inOrder(
    listed('quotes', library).filter(
      ({ data }) => isWellSourced(data.verification) && !data.fragment && data.text.length <= DAY_QUOTE_LENGTH,
    ),
  );
  // A step that shares no factor with the length comes round to all; 7 keeps neighbouring days apart in time.
  const step = [7, 11, 13].find((prime) => quotes.length % prime !== 0) ?? 1;
  return quotes[(dayNumber(day) * step) % (quotes.length || 1)];
}

/**
 * The session that comes next: the first that is not held yet, this year or later. What a passed quarter still owes comes
 * only after all that is in time.
 */
export function comingSession(library: LibraryIndex, today: string): Entry<'sessions'> | undefined {
  const rank = ({ data }: Entry<'sessions'>): number => (data.year * 10 + (data.quarter ?? 0)) * 100 + (data.ordinal ?? 0);
  const day = ({ data }: Entry<'sessions'>): string => data.held?.date ?? '9999';
  const coming = library.list('sessions').filter((session) => isComing(session, today));
  coming.sort((a, b) => Number(isOverdue(a, today)) - Number(isOverdue(b, today)) || day(a).localeCompare(day(b)) || rank(a) - rank(b));
  return coming[0];
}

/** The session that was held last. */
export function lastSession(library: LibraryIndex): Entry<'sessions'> | undefined {
  const held = library.list('sessions').filter(({ data }) => data.status === 'held' || data.status === 'concluded');
  return held.sort((a, b) => (a.data.held!.date < b.data.held!.date ? 1 : -1))[0];
}

/**
 * The material to read of a day: of those about whose theme the library has no session yet, else of all, one of those that
 * hold most, each in its turn, so that none is hidden behind another.
 */
export function materialToRead(library: LibraryIndex, day: string): Entry<'materials'> | undefined {
  const untaught = untaughtMaterials(library);
  const materials = untaught.length > 0 ? untaught : inOrder(library.list('materials'));
  const most = Math.max(...materials.map(fullness));
  const fullest = materials.filter((material) => fullness(material) === most);
  return fullest[dayNumber(day) % (fullest.length || 1)];
}

/** How many of the things a session needs a material holds. */
function fullness({ data, body }: Entry<'materials'>): number {
  const { introduction, plans, questions, actions, objectives } = data;
  return plans.length + [introduction, questions.length, actions.length, objectives.length, body].filter(Boolean).length;
}

/** Days since the first of 1970. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / 86_400_000);
}

/** Topics with most entries, in the order of their groups. */
export function busiestTopics(library: LibraryIndex, limit: number): Entry<'topics'>[] {
  const size = (topic: Entry<'topics'>): number =>
    library.referrers(topic, 'sessions').length * 5 +
    library.referrers(topic, 'articles').length * 3 +
    library.referrers(topic, 'quotes').length;
  return [...library.list('topics')].sort((a, b) => size(b) - size(a)).slice(0, limit);
}
