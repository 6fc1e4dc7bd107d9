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
        sessions: [...sessions].sort(byPlace),
        isCurrent: year >= yearOf(today),
      };
    })
    .sort((a, b) => b.year - a.year || compareVietnamese(nameOf(a), nameOf(b)));
}

function nameOf({ organisation }: Programme): string {
  return organisation ? titleOf(organisation) : '';
}

/** By day, else by quarter, else by the place in the programme. */
function byPlace(a: Entry<'sessions'>, b: Entry<'sessions'>): number {
  const place = ({ data }: Entry<'sessions'>): number => (quarterOfSession(data) ?? 0) * 100 + (data.ordinal ?? 0);
  return place(a) - place(b) || compareVietnamese(titleOf(a), titleOf(b));
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
