import type { CollectionName } from '../../schemas/collections.ts';
import type { SessionData } from '../../schemas/session.ts';
import { Refusal } from '../../problems/refusal.ts';
import { nearestNames } from '../../problems/nearest.ts';
import type { FilledEntry } from './filled-entries.ts';
import type { Values } from './fill-in.ts';
import { messages } from './messages.ts';

type Session = FilledEntry & { data: SessionData };

/** The word for the last one. */
export const LAST = 'last';

/** What a new session takes of an earlier one. */
interface Likeness {
  from: Session;
  values: Values;
  /** What was taken, in words. */
  taken: string[];
}

/** Whether entries of a collection recur, so that a new one may be made like an earlier one. */
export function canBeLike(collection: CollectionName): boolean {
  return collection === 'sessions';
}

/** Sessions of a unit, the last one first. @param organisation null for those of all units */
export function lastSessions(entries: readonly FilledEntry[], organisation: string | null): Session[] {
  const rank = ({ data: { year, held, quarter = 0, ordinal = 0 } }: Session): string => {
    const month = held?.date.slice(0, 7) ?? `${year}-${String(quarter * 3).padStart(2, '0')}`;
    return `${year} ${month} ${String(ordinal).padStart(2, '0')}`;
  };
  return entries
    .filter((entry): entry is Session => entry.collection === 'sessions')
    .filter(({ data }) => organisation === null || data.organisation === organisation)
    .sort((a, b) => rank(b).localeCompare(rank(a)));
}

/**
 * What recurs of a session: its unit, place, hour, form, roles; its number and its time go on by one. What was particular to
 * it stays with it.
 * @param which id of the session, or `last`
 * @param organisation id of the unit, where the editor named it
 * @param withTopics nobody is asked: its topics are taken as well
 * @throws Refusal where there is no such session
 */
export function likenessOf(entries: readonly FilledEntry[], which: string, organisation: string | null, withTopics: boolean): Likeness {
  const sessions = lastSessions(entries, organisation);
  const from = which === LAST ? sessions[0] : lastSessions(entries, null).find(({ id }) => id === which);
  if (!from) {
    if (which === LAST) throw new Refusal(messages.like.none);
    throw new Refusal(
      messages.like.unknown(
        which,
        nearestNames(
          which,
          lastSessions(entries, null).map(({ id }) => id),
          3,
        ),
      ),
    );
  }
  const { words } = messages.like;
  const taken: string[] = [];
  const take = <T>(word: string, value: T | undefined): T | undefined => {
    if (value !== undefined) taken.push(word);
    return value;
  };
  const { data } = from;
  const { held, chair, secretary, topics } = data;
  const next = nextOf(from, lastSessions(entries, data.organisation));
  const isSameYear = next.year === data.year;
  const organisationTaken = take(words.organisation, data.organisation);
  const time = next.date
    ? {
        date: take(words.date(next.date), next.date),
        start: take(words.start, held?.start),
        minutes: take(words.minutes, held?.minutes),
        place: take(words.place, held?.place),
        form: take(words.form, held?.form),
      }
    : undefined;
  const values: Values = {
    organisation: organisationTaken,
    year: next.year,
    quarter: next.quarter,
    ordinal: take(words.ordinal, next.ordinal),
    of: isSameYear ? data.of : undefined,
    status: 'planned',
    plan: isSameYear ? take(words.plan, data.plan) : undefined,
    held: time,
    chair: chair && { role: take(words.chair, chair.role) },
    secretary: secretary && { role: take(words.secretary, secretary.role) },
    topics: withTopics ? take(words.topics, topics) : undefined,
  };
  return { from, values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)), taken };
}

interface Next {
  year: number;
  quarter?: number;
  ordinal?: number;
  /** `2025-06` */
  date?: string;
}

/** When the session after one is: as long after it as the sessions of its year follow each other. */
function nextOf({ data }: Session, sessions: readonly Session[]): Next {
  const { year, held, quarter, ordinal, of } = data;
  const isLast = of !== undefined && ordinal !== undefined && ordinal >= of;
  const counted = (nextYear: number): { ordinal?: number } =>
    ordinal === undefined ? {} : { ordinal: nextYear > year || isLast ? 1 : ordinal + 1 };
  if (held && held.date.length >= 7) {
    const months = Number(held.date.slice(0, 4)) * 12 + Number(held.date.slice(5, 7)) - 1 + monthsBetween(data, sessions);
    // The last one of a year's programme: what follows is the next year's.
    const least = isLast ? (year + 1) * 12 : 0;
    const at = Math.max(months, least);
    const nextYear = Math.max(Math.floor(at / 12), year);
    return {
      year: nextYear,
      date: `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      quarter: Math.floor((at % 12) / 3) + 1,
      ...counted(nextYear),
    };
  }
  if (quarter) {
    const nextYear = quarter === 4 || isLast ? year + 1 : year;
    return { year: nextYear, quarter: nextYear > year ? 1 : quarter + 1, ...counted(nextYear) };
  }
  return { year: isLast ? year + 1 : year, ...counted(isLast ? year + 1 : year) };
}

const STEPS = [1, 2, 3, 4, 6, 12];

function monthsBetween({ of, quarter, held }: SessionData, sessions: readonly Session[]): number {
  if (of !== undefined) return STEPS.findLast((step) => step <= 12 / Math.min(of, 12)) ?? 1;
  const before = sessions
    .map(({ data }) => data.held?.date.slice(0, 7))
    .filter((date) => date?.length === 7 && date < held!.date.slice(0, 7))[0];
  if (before) {
    const [from, to] = [before, held!.date].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
    return STEPS.find((step) => step >= to! - from!) ?? 12;
  }
  return quarter ? 3 : 1;
}

/** How a session stands in a list to choose from. */
export function sessionLabel({ data }: Session): string {
  const { title, year, ordinal } = data;
  return messages.like.label(title, year, ordinal);
}
