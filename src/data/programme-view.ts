import { archivePath, calendarPath } from '../schemas/addresses.ts';
import { SESSION_SECTIONS } from '../schemas/session.ts';
import { formatDate, quarterOf, yearOf } from '../text/dates.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { ViewContext } from './context.ts';
import type { Entry } from './library-index.ts';
import type { LinkView } from './link-view.ts';
import {
  isByQuarter,
  marksOf,
  marksOfEmpty,
  programmes,
  quarterOfSession,
  STEPS,
  type Marks,
  type Programme,
  type Step,
  type StepMark,
} from './programme.ts';
import { ROMAN } from './next-quarter.ts';
import { MEETING_ID } from './session-dossier.ts';
import { withBase } from './settings.ts';
import { topicView } from './topic-overview.ts';
import { datedTitle, nameBesideText, shorten, titleOf } from './titles.ts';

export const STEP_NAMES: Record<Step, string> = { plan: 'Kế hoạch', material: 'Tài liệu', meeting: 'Sinh hoạt', conclusions: 'Kết luận' };

interface CellView {
  step: string;
  mark: StepMark;
  note: string;
  href?: string;
}

/** A session in its year, or a quarter without one. */
export interface ProgrammeRowView {
  /** `phan-chi-bo-quy-3`: where the sentence on what is missing leads. */
  id: string;
  /** `Quý III`, `Buổi 4` */
  label: string;
  /** Place across the strip, in per cent. */
  at: number;
  session?: LinkView;
  /** What the column is about, short. */
  about: string;
  cells: CellView[];
  /** Its time is now. */
  isNow: boolean;
}

export interface ProgrammeView {
  unit: LinkView;
  year: number;
  isCurrent: boolean;
  rows: ProgrammeRowView[];
  /** Place of the day across the strip, in per cent; only where the year is drawn as a calendar. */
  now?: number;
  /** `kết luận của quý II`: what is due and not there, with where to begin. */
  missing: LinkView[];
  /** Small facts: the document all sessions are planned in. */
  plan?: LinkView;
  calendar: string;
}

/** @param isOfUnit on a page of this organisation's programmes, which leads on to the organisation itself */
function programmeView(programme: Programme, context: ViewContext, today: string, isOfUnit: boolean): ProgrammeView {
  const { library, join } = context;
  const { organisation, year, sessions, isCurrent } = programme;
  const inQuarters = isByQuarter(programme);
  const rows = inQuarters ? quarterRows(programme, context, today) : listRows(programme, context, today);
  const plans = new Set(sessions.map(({ data }) => data.plan));
  const plan = plans.size === 1 ? library.find('documents', [...plans][0]) : undefined;
  return {
    unit: organisation
      ? {
          href: withBase(isOfUnit ? organisation.path : `${archivePath('sessions')}don-vi/${organisation.id}/`),
          label: join(nameBesideText(organisation)),
        }
      : { href: withBase(archivePath('sessions')), label: 'Chưa rõ đơn vị' },
    year,
    isCurrent,
    rows,
    ...(inQuarters && year === yearOf(today) ? { now: dayOfYear(today) } : {}),
    missing: isCurrent ? rows.flatMap(missingOf) : [],
    ...(plan ? { plan: { href: withBase(plan.path), label: datedTitle(plan) } } : {}),
    calendar: withBase(calendarPath(sessions[0]!.data.organisation)),
  };
}

/** Every quarter has a row; several sessions in one share its place. */
function quarterRows({ sessions, year, organisation }: Programme, context: ViewContext, today: string): ProgrammeRowView[] {
  return [1, 2, 3, 4].flatMap((quarter) => {
    const own = sessions.filter(({ data }) => quarterOfSession(data) === quarter);
    const label = `Quý ${ROMAN[quarter - 1]}`;
    const isNow = year === yearOf(today) && quarter === quarterOf(today);
    if (own.length === 0) {
      const cells = cellsOf(marksOfEmpty(quarter, year, today), emptyNote);
      return [{ id: rowId(organisation, `quy-${quarter}`), label, at: (quarter - 0.5) * 25, about: '', cells, isNow }];
    }
    return own.map((session, index) => ({
      ...sessionRow(session, context, today),
      id: rowId(organisation, `quy-${quarter}${index > 0 ? `-${index + 1}` : ''}`),
      label,
      at: (quarter - 1 + (index + 0.5) / own.length) * 25,
      isNow,
    }));
  });
}

/** Without quarters: one after the other. */
function listRows({ sessions, year, organisation }: Programme, context: ViewContext, today: string): ProgrammeRowView[] {
  return sessions.map((session, index) => ({
    ...sessionRow(session, context, today),
    id: rowId(organisation, `${year}-${index + 1}`),
    label: `Buổi ${session.data.ordinal ?? index + 1}`,
    at: ((index + 0.5) / sessions.length) * 100,
    isNow: false,
  }));
}

function rowId(organisation: Programme['organisation'], place: string): string {
  return `phan-${organisation?.id.replaceAll('/', '-') ?? 'don-vi'}-${place}`;
}

function sessionRow(session: Entry<'sessions'>, context: ViewContext, today: string) {
  const { library, join } = context;
  const topic = library.find('topics', session.data.topics[0]);
  return {
    session: { href: withBase(session.path), label: join(titleOf(session, 200)) },
    about: join(topic?.data.name ?? shorten(titleOf(session), 40)),
    cells: cellsOf(marksOf(session, today), (step, mark) => noteOf(session, step, mark, context)),
  };
}

function cellsOf(marks: Marks, note: (step: Step, mark: StepMark) => Pick<CellView, 'note' | 'href'>): CellView[] {
  return STEPS.map((step) => ({ step: STEP_NAMES[step], mark: marks[step], ...note(step, marks[step]) }));
}

const WORDS: Record<StepMark, string> = {
  done: 'Đã có',
  waiting: 'Đang chờ',
  ahead: 'Chưa tới',
  missing: 'Còn thiếu',
  unknown: 'Chưa có thông tin',
};

/** Nothing is registered: the plan is what is missing, and the rest with it. */
function emptyNote(step: Step, mark: StepMark): Pick<CellView, 'note'> {
  if (step === 'plan' && mark === 'waiting') return { note: 'Chưa đăng ký' };
  return { note: step !== 'plan' && mark === 'missing' ? 'Chưa có' : WORDS[mark] };
}

/** What the library has of a step, in words. */
function noteOf(session: Entry<'sessions'>, step: Step, mark: StepMark, { library }: ViewContext): Pick<CellView, 'note' | 'href'> {
  const { data, path } = session;
  const here = (id: string): string => `${withBase(path)}#${id}`;
  if (step === 'meeting' && data.held) {
    const day = formatDate(data.held.date);
    return { note: mark === 'done' ? day : `Dự kiến ${day}`, href: here(MEETING_ID) };
  }
  if (mark !== 'done') return { note: step === 'meeting' && mark === 'waiting' ? 'Chưa chốt ngày' : WORDS[mark] };
  if (step === 'plan') {
    const plan = library.find('documents', data.plan);
    return plan ? { note: plan.data.number, href: withBase(plan.path) } : { note: 'Đã đăng ký' };
  }
  if (step === 'material') {
    const [material] = data.materials.flatMap((id) => library.find('materials', id) ?? []);
    if (material) return { note: 'Có', href: withBase(material.path) };
    return data.attachments.length > 0
      ? { note: `${data.attachments.length} tệp kèm`, href: here(SESSION_SECTIONS.attachments.id) }
      : { note: 'Đã có' };
  }
  if (step === 'meeting') return { note: 'Đã tổ chức' };
  const { tasks, conclusions } = data;
  return tasks.length > 0
    ? { note: `${tasks.length} việc giao`, href: here(SESSION_SECTIONS.tasks.id) }
    : { note: `${conclusions.length} kết luận`, href: here(SESSION_SECTIONS.conclusions.id) };
}

/** What a row owes: the first step that is missing, and what is waited for in the quarter that runs. */
function missingOf({ id, label, cells, session, isNow }: ProgrammeRowView): LinkView[] {
  const when = label.replace('Quý', 'quý').replace('Buổi', 'buổi');
  const due = cells.filter(({ mark }) => mark === 'missing' || (isNow && mark === 'waiting'));
  const href = `#${id}`;
  if (!session) return due.length > 0 ? [{ href, label: `chuyên đề ${when} chưa đăng ký` }] : [];
  return due.map(({ step, mark }) => {
    if (step !== STEP_NAMES.meeting) return { href, label: `${step.toLowerCase()} của ${when}` };
    return { href, label: mark === 'missing' ? `${when} chưa họp` : `ngày họp của ${when}` };
  });
}

function dayOfYear(today: string): number {
  const start = Date.UTC(yearOf(today), 0, 1);
  return ((Date.parse(today) - start) / (Date.UTC(yearOf(today) + 1, 0, 1) - start)) * 100;
}

/** Programmes of one year, or of one organisation. */
export function programmeViews(context: ViewContext, today: string, only: { year?: number; organisation?: string } = {}): ProgrammeView[] {
  return programmes(context.library, today)
    .filter(({ year }) => only.year === undefined || year === only.year)
    .filter(({ sessions }) => only.organisation === undefined || sessions[0]!.data.organisation === only.organisation)
    .map((programme) => programmeView(programme, context, today, only.organisation !== undefined));
}

/** Topics of a year, learnt or not: where each was, or what the library has for it. */
export interface TopicsOfYearView {
  covered: { href: string; label: string; note: string }[];
  uncovered: { href: string; label: string; note: string }[];
}

export function topicsOfYear(context: ViewContext, year: number): TopicsOfYearView {
  const { library, join } = context;
  const sessions = library.list('sessions').filter(({ data }) => data.year === year);
  const view: TopicsOfYearView = { covered: [], uncovered: [] };
  const themes = new Set(library.list('materials').map(({ data }) => data.theme));
  const ready: TopicsOfYearView['uncovered'] = [];
  for (const topic of [...library.list('topics')].sort((a, b) => compareVietnamese(a.data.name, b.data.name))) {
    const line = { href: withBase(topic.path), label: join(topic.data.name) };
    const own = sessions.filter(({ data }) => data.topics.includes(topic.id));
    const count = `${topicView(topic, context).count ?? 0} mục`;
    if (own.length > 0) view.covered.push({ ...line, note: placesOf(own) });
    else if (themes.has(topic.id)) ready.push({ ...line, note: `có tài liệu · ${count}` });
    else view.uncovered.push({ ...line, note: count });
  }
  return { covered: view.covered, uncovered: [...ready, ...view.uncovered] };
}

/** `quý I, IV`; how many there are, where no quarter is known. */
function placesOf(sessions: readonly Entry<'sessions'>[]): string {
  const quarters = [...new Set(sessions.flatMap(({ data }) => quarterOfSession(data) ?? []))].sort();
  return quarters.length > 0 ? `quý ${quarters.map((quarter) => ROMAN[quarter - 1]).join(', ')}` : `${sessions.length} buổi`;
}
