import { quarterOf, yearOf } from '../text/dates.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { hasConclusions, hasMet } from './session-dossier.ts';
import { titleOf } from './titles.ts';

/** What one organisation has in one year, as far as the library knows. */
export interface Programme {
  organisation: Entry<'organisations'> | undefined;
  year: number;
  /** In the order of the year. */
  sessions: Entry<'sessions'>[];
  /** The year is not over: what is not there is due or still to come, and no longer just unknown. */
  isCurrent: boolean;
}

/** Where a step of a session stands in its year. */
export type StepMark =
  /** It is there. */
  | 'done'
  /** The next step of a session whose time it is. */
  | 'waiting'
  /** Not due yet. */
  | 'ahead'
  /** Due, and not there. */
  | 'missing'
  /** No source tells. */
  | 'unknown';

/** Kế hoạch, tài liệu, sinh hoạt, kết luận. */
export const STEPS = ['plan', 'material', 'meeting', 'conclusions'] as const;
export type Step = (typeof STEPS)[number];
export type Marks = Readonly<Record<Step, StepMark>>;

/** Programmes of all organisations, the latest year first. */
export function programmes(library: LibraryIndex, today: string): Programme[] {
  const groups = Map.groupBy(library.list('sessions'), ({ data }) => `${data.year} ${data.organisation}`);
  return [...groups.values()]
    .map((sessions): Programme => {
      const { organisation, year } = sessions[0]!.data;
      return {
        organisation: library.find('organisations', organisation),
        year,
        sessions: inOrderOfYear(sessions),
        isCurrent: year >= yearOf(today),
      };
    })
    .sort((a, b) => b.year - a.year || compareVietnamese(nameOf(a), nameOf(b)));
}

function nameOf({ organisation }: Pick<Programme, 'organisation'>): string {
  return organisation ? titleOf(organisation) : '';
}

/**
 * Sessions of one programme in the order of its year: by their numbers, where all have one and no known month says otherwise; else by
 * quarter and month, what has no month at the end of its quarter.
 */
function inOrderOfYear(sessions: readonly Entry<'sessions'>[]): Entry<'sessions'>[] {
  const numbers = new Set(sessions.map(({ data }) => data.ordinal));
  const byNumber = sessions.toSorted((a, b) => (a.data.ordinal ?? 0) - (b.data.ordinal ?? 0));
  const quarters = byNumber.map(({ data }) => quarterOfSession(data)).filter((quarter) => quarter !== undefined);
  const months = byNumber.map(monthOf).filter((month) => month !== undefined);
  if (numbers.size === sessions.length && !numbers.has(undefined) && isRising(quarters) && isRising(months)) return byNumber;
  return sessions.toSorted((a, b) => {
    const place = (one: Entry<'sessions'>): number[] => [quarterOfSession(one.data) ?? 0, monthOf(one) ?? 13, one.data.ordinal ?? 0];
    const [first, second] = [place(a), place(b)];
    const at = first.findIndex((value, index) => value !== second[index]);
    return at === -1 ? compareVietnamese(titleOf(a), titleOf(b)) : first[at]! - second[at]!;
  });
}

function monthOf({ data: { held } }: Entry<'sessions'>): number | undefined {
  return held && held.date.length > 4 ? Number(held.date.slice(5, 7)) : undefined;
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || values[index - 1]! <= value);
}

/** Sessions as they follow each other: year by year, unit by unit, in the order of each programme. */
export function inTurn(sessions: readonly Entry<'sessions'>[], library: LibraryIndex): Entry<'sessions'>[] {
  const nameOfUnit = (id: string): string => nameOf({ organisation: library.find('organisations', id) });
  return [...Map.groupBy(sessions, ({ data }) => `${data.year} ${data.organisation}`).values()]
    .map((group) => ({ group, year: group[0]!.data.year, unit: nameOfUnit(group[0]!.data.organisation) }))
    .sort((a, b) => a.year - b.year || compareVietnamese(a.unit, b.unit))
    .flatMap(({ group }) => inOrderOfYear(group));
}

/** The quarter that a record names, or that its day or month lies in. */
export function quarterOfSession({ quarter, held }: Pick<Entry<'sessions'>['data'], 'quarter' | 'held'>): number | undefined {
  return quarter ?? (held && held.date.length > 4 ? quarterOf(held.date) : undefined);
}

/** How far a session is, on a day. What a past year does not tell is unknown, and no fault of anybody's. */
export function marksOf({ data }: Entry<'sessions'>, today: string): Marks {
  const { plan, materials, attachments, status, year } = data;
  const isOver = year < yearOf(today);
  const there: Record<Step, boolean> = {
    plan: plan !== undefined || !isOver,
    material: materials.length > 0 || attachments.length > 0 || status === 'materials',
    meeting: hasMet(data),
    conclusions: hasConclusions(data),
  };
  if (isOver) return eachStep((step) => (there[step] ? 'done' : 'unknown'));
  const quarter = quarterOfSession(data);
  const now = quarterOf(today);
  const isPast = year === yearOf(today) && quarter !== undefined && quarter < now;
  const isNow = year === yearOf(today) && quarter === now;
  const next = STEPS.find((step) => !there[step]);
  return eachStep((step) => {
    if (there[step]) return 'done';
    // Conclusions follow a meeting; without one they are not due.
    if (isPast && (step !== 'conclusions' || hasMet(data))) return 'missing';
    return step === next && (isNow || hasMet(data)) ? 'waiting' : 'ahead';
  });
}

/** A quarter for which nothing is registered: missing once it is over, waited for while it lasts. */
export function marksOfEmpty(quarter: number, year: number, today: string): Marks {
  const now = year > yearOf(today) ? 0 : quarterOf(today);
  if (quarter > now) return eachStep(() => 'ahead');
  if (quarter === now) return eachStep((step) => (step === 'plan' ? 'waiting' : 'ahead'));
  return eachStep((step) => (step === 'conclusions' ? 'ahead' : 'missing'));
}

function eachStep(mark: (step: Step) => StepMark): Marks {
  return { plan: mark('plan'), material: mark('material'), meeting: mark('meeting'), conclusions: mark('conclusions') };
}

/** Whether every session of a programme has its quarter: then its year can be drawn as a calendar. */
export function isByQuarter({ sessions, isCurrent }: Programme): boolean {
  return isCurrent && sessions.every(({ data }) => quarterOfSession(data) !== undefined);
}
