import { SESSION_FORMS, SESSION_SECTIONS, type SessionData } from '../schemas/session.ts';
import { formatDate, yearOf } from '../text/dates.ts';
import type { HeadingView } from './entry-page.ts';
import { knownFacts, linkValues, type FactView } from './fact-view.ts';
import type { Entry, LibraryIndex } from './library.ts';
import { withBase } from './settings.ts';
import { readingMinutes } from './titles.ts';

/** Where a step of a session's dossier stands: on file, where it is now, or not on file. */
type StepState = 'done' | 'current' | 'unknown';

/** Kế hoạch, tài liệu, sinh hoạt or kết luận. */
export interface SessionStepView {
  label: string;
  /** Small text: `14-KH/ĐU.STTTT, 29/01/2019`, `14 phút đọc`, `chưa có văn bản`. */
  note: string;
  state: StepState;
  /** Where that part is; left out when there is none. */
  href?: string | undefined;
}

const UNKNOWN = 'chưa có thông tin';

/** Fewer words than this are a note, not study material. */
const MATERIAL_WORDS = 600;

/** Where the facts of the meeting stand on the page. */
export const MEETING_ID = 'phan-buoi-sinh-hoat';

/** The path of a session: plan, material, meeting, conclusions; each leads to its place, from any page. */
export function sessionSteps({ path, data, body }: Entry<'sessions'>, library: LibraryIndex, thisYear: number): SessionStepView[] {
  const plan = library.find('documents', data.plan);
  const words = body?.words ?? 0;
  const [firstHeading] = body?.headings ?? [];
  const here = (id: string): string => `${withBase(path)}#${id}`;
  const hasMaterial = data.status !== 'planned' && words >= MATERIAL_WORDS;
  const issued = plan?.data.issued ? `, ${formatDate(plan.data.issued)}` : '';
  const steps: SessionStepView[] = [
    plan
      ? { label: 'Kế hoạch', note: `${plan.data.number}${issued}`, state: 'done', href: withBase(plan.path) }
      : { label: 'Kế hoạch', note: UNKNOWN, state: 'unknown' },
    hasMaterial
      ? { label: 'Tài liệu', note: `${readingMinutes(words)} phút đọc`, state: 'done', href: firstHeading && here(firstHeading.id) }
      : { label: 'Tài liệu', note: UNKNOWN, state: 'unknown' },
    data.held
      ? { label: 'Sinh hoạt', note: formatDate(data.held.date), state: 'done', href: here(MEETING_ID) }
      : { label: 'Sinh hoạt', note: data.year < thisYear ? UNKNOWN : 'chưa tổ chức', state: 'unknown' },
    {
      label: 'Kết luận',
      note: data.status === 'concluded' ? `${data.conclusions.length} nội dung` : 'chưa có văn bản',
      state: data.status === 'concluded' ? 'done' : 'unknown',
      ...(data.conclusions.length > 0 ? { href: here(SESSION_SECTIONS.conclusions.id) } : {}),
    },
  ];
  const next = steps.find(({ state }) => state !== 'done');
  if (next && data.year >= thisYear) next.state = 'current';
  return steps;
}

/** The meeting in a definition list; what is not known is shown as not known. */
export function sessionFacts(entry: Entry<'sessions'>, library: LibraryIndex): FactView[] {
  const { held, chair, secretary, presenters, attendance, organisation, year } = entry.data;
  const unit = library.find('organisations', organisation);
  const person = ({ role, name }: { role: string; name?: string | undefined }): string => (name ? `${role}: ${name}` : role);
  return [
    { label: 'Chi bộ', values: linkValues(unit ? [unit] : []) },
    { label: 'Năm', values: [String(year)] },
    { label: 'Ngày', values: held ? [{ text: [held.start, formatDate(held.date)].filter(Boolean).join(' '), datetime: held.date }] : [] },
    ...knownFacts([
      { label: 'Thời lượng', values: held?.minutes ? [`${held.minutes} phút`] : [] },
      { label: 'Địa điểm', values: held?.place ? [held.place] : [] },
      { label: 'Hình thức', values: held?.form ? [SESSION_FORMS[held.form]] : [] },
      { label: 'Chủ trì', values: chair ? [person(chair)] : [] },
      { label: 'Thư ký', values: secretary ? [person(secretary)] : [] },
      { label: 'Trình bày', values: presenters.map(person) },
      { label: 'Dự', values: attendance ? counts(attendance) : [] },
    ]),
  ];
}

function counts({ present, total, excused, guests, note }: NonNullable<SessionData['attendance']>): string[] {
  return [
    present !== undefined && `${present}${total !== undefined ? `/${total}` : ''} đảng viên`,
    excused && `${excused} vắng có lý do`,
    guests && `${guests} khách`,
    note,
  ].filter((told) => typeof told === 'string');
}

/** Headings of a dossier's page: those of the material, then those of the record. */
export function dossierHeadings({ data, body }: Entry<'sessions'>): HeadingView[] {
  const sections = (Object.keys(SESSION_SECTIONS) as (keyof typeof SESSION_SECTIONS)[]).filter((name) => data[name].length > 0);
  return [
    ...(body?.headings ?? []),
    ...sections.map((name) => ({ depth: 2, id: SESSION_SECTIONS[name].id, text: SESSION_SECTIONS[name].title })),
  ];
}

/** Whether a session is still to be held, this year or later. */
export function isComing({ data }: Entry<'sessions'>, today: string): boolean {
  return !data.held && data.year >= yearOf(today);
}
