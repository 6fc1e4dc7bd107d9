import { SESSION_FORMS, SESSION_SECTIONS, type SessionData } from '../schemas/session.ts';
import { formatDate, quarterOf, yearOf } from '../text/dates.ts';
import { NOTES_HEADING } from './body.ts';
import type { HeadingView } from './entry-page.ts';
import { knownFacts, linkValues, type FactView } from './fact-view.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { inOrder } from './order.ts';
import { textHeadings } from './section-words.ts';
import { withBase } from './settings.ts';
import { titleOf } from './titles.ts';

/** Where a step of a session's dossier stands: on file, where it is now, or not on file. */
type StepState = 'done' | 'current' | 'unknown';

/** Kế hoạch, tài liệu, sinh hoạt or kết luận. */
export interface SessionStepView {
  label: string;
  /** Small text: `14-KH/ĐU.STTTT, 29/01/2019`, `2 tệp kèm`; empty where nothing is known, which is said once for all steps. */
  note: string;
  state: StepState;
  /** Where that part is; left out when there is none. */
  href?: string | undefined;
}

/** The secretary's part, on the page of a session or a material. */
export const SECRETARY_HEADING = { id: 'phan-thu-ky', title: 'Dành cho thư ký' };

/** Where the facts of the meeting stand on the page. */
export const MEETING_ID = 'phan-buoi-sinh-hoat';

/** The path of a session: plan, material, meeting, conclusions; each leads to its place, from any page. */
export function sessionSteps({ path, data }: Entry<'sessions'>, library: LibraryIndex, thisYear: number): SessionStepView[] {
  const plan = library.find('documents', data.plan);
  const here = (id: string): string => `${withBase(path)}#${id}`;
  // A day may be set long before it comes: the stage of the record says whether it has.
  const isPast = hasMet(data) || data.year < thisYear;
  const issued = plan?.data.issued ? `, ${formatDate(plan.data.issued)}` : '';
  const steps: SessionStepView[] = [
    plan
      ? { label: 'Kế hoạch', note: `${plan.data.number}${issued}`, state: 'done', href: withBase(plan.path) }
      : { label: 'Kế hoạch', ...(data.year < thisYear ? { note: '', state: 'unknown' } : { note: 'đã đăng ký', state: 'done' }) },
    materialStep(data, library, here),
    data.held
      ? isPast
        ? { label: 'Sinh hoạt', note: formatDate(data.held.date), state: 'done', href: here(MEETING_ID) }
        : { label: 'Sinh hoạt', note: `dự kiến ${formatDate(data.held.date)}`, state: 'unknown', href: here(MEETING_ID) }
      : { label: 'Sinh hoạt', note: data.year < thisYear ? '' : 'chưa tổ chức', state: 'unknown' },
    {
      label: 'Kết luận',
      note: data.conclusions.length > 0 ? `${data.conclusions.length} nội dung` : '',
      state: hasConclusions(data) ? 'done' : 'unknown',
      ...(data.conclusions.length > 0 ? { href: here(SESSION_SECTIONS.conclusions.id) } : {}),
    },
  ];
  const next = steps.find(({ state }) => state !== 'done');
  if (next && data.year >= thisYear) next.state = 'current';
  return steps;
}

/** The material that a session used, as far as its record names it: one of the library's, or files of its own. */
function materialStep(
  { materials, attachments, status }: SessionData,
  library: LibraryIndex,
  here: (id: string) => string,
): SessionStepView {
  const label = 'Tài liệu';
  const [first, ...others] = materials.flatMap((id) => library.find('materials', id) ?? []);
  if (first) {
    const more = others.length > 0 ? ` và ${others.length} tài liệu khác` : '';
    return { label, note: titleOf(first) + more, state: 'done', href: withBase(first.path) };
  }
  if (attachments.length > 0)
    return { label, note: `${attachments.length} tệp kèm`, state: 'done', href: here(SESSION_SECTIONS.attachments.id) };
  return status === 'materials' ? { label, note: 'đã có', state: 'done' } : { label, note: '', state: 'unknown' };
}

/** Materials about a session's topics that its record does not name as used, in the order of its topics. */
export function materialsAbout({ data }: Entry<'sessions'>, library: LibraryIndex): Entry<'materials'>[] {
  const isUnused = ({ id }: Entry<'materials'>): boolean => !data.materials.includes(id);
  return data.topics.flatMap((topic) => inOrder(library.having('materials', 'theme', topic).filter(isUnused)));
}

/** The meeting in a definition list: what is known of it. What is not, the path says. */
export function sessionFacts(entry: Entry<'sessions'>, library: LibraryIndex): FactView[] {
  const { held, chair, secretary, presenters, attendance, organisation, year } = entry.data;
  const unit = library.find('organisations', organisation);
  const person = ({ role, name }: { role: string; name?: string | undefined }): string => (name ? `${role}: ${name}` : role);
  return knownFacts([
    { label: 'Đơn vị', values: linkValues(unit ? [unit] : []) },
    { label: 'Năm', values: [String(year)] },
    { label: 'Ngày', values: held ? [{ text: [held.start, formatDate(held.date)].filter(Boolean).join(' '), datetime: held.date }] : [] },
    { label: 'Thời lượng', values: held?.minutes ? [`${held.minutes} phút`] : [] },
    { label: 'Địa điểm', values: held?.place ? [held.place] : [] },
    { label: 'Hình thức', values: held?.form ? [SESSION_FORMS[held.form]] : [] },
    { label: 'Chủ trì', values: chair ? [person(chair)] : [] },
    { label: 'Thư ký', values: secretary ? [person(secretary)] : [] },
    { label: 'Người trình bày', values: presenters.map(person) },
    { label: 'Dự', values: attendance ? counts(attendance) : [] },
  ]);
}

function counts({ present, total, excused, guests, note }: NonNullable<SessionData['attendance']>): string[] {
  return [
    present !== undefined && `${present}${total !== undefined ? `/${total}` : ''} đảng viên`,
    excused && `${excused} vắng có lý do`,
    guests && `${guests} khách`,
    note,
  ].filter((told) => typeof told === 'string');
}

/** Sections of a record after its text; what it is to achieve stands before, in the secretary's part. */
const AFTER_TEXT = ['questions', 'contributions', 'conclusions', 'tasks', 'attachments'] as const;

/** Headings of a dossier's page: the secretary's part, those of its text, those of its fields; notes come last. */
export function dossierHeadings(entry: Entry<'sessions'>, has: { secretary: boolean; notes: boolean }): HeadingView[] {
  const heading = ({ id, title }: { id: string; title: string }): HeadingView => ({ depth: 2, id, text: title });
  return [
    ...(has.secretary ? [heading(SECRETARY_HEADING)] : []),
    ...textHeadings(entry),
    ...AFTER_TEXT.filter((name) => entry.data[name].length > 0).map((name) => heading(SESSION_SECTIONS[name])),
    ...(has.notes ? [heading(NOTES_HEADING)] : []),
  ];
}

/** Whether its record says that a session was held. */
export function hasMet({ status }: Pick<SessionData, 'status'>): boolean {
  return status === 'held' || status === 'concluded';
}

/** Whether its record has what was concluded; of one that is marked as held alone a source may tell it all the same. */
export function hasConclusions(data: Pick<SessionData, 'status' | 'conclusions'>): boolean {
  return data.status === 'concluded' || (hasMet(data) && data.conclusions.length > 0);
}

/** Whether a session is still to be held, this year or later: it has no day yet, or one that has not passed. */
export function isComing({ data }: Entry<'sessions'>, today: string): boolean {
  const { held, year } = data;
  if (hasMet(data)) return false;
  return held ? held.date >= today.slice(0, held.date.length) : year >= yearOf(today);
}

/** Whether its quarter has passed and it was not held, as far as the library knows. */
export function isOverdue(session: Entry<'sessions'>, today: string): boolean {
  const { year, quarter } = session.data;
  return isComing(session, today) && !session.data.held && year === yearOf(today) && quarter !== undefined && quarter < quarterOf(today);
}
