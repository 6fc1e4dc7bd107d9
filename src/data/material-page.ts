import { AUDIENCES, minutesAloud, PLAN_PARTS, type MaterialData, type PlanPart } from '../schemas/material.ts';
import type { ViewContext } from './context.ts';
import { NOTES_HEADING } from './body.ts';
import type { HeadingView } from './entry-page.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import { newestFirst } from './order.ts';
import { quoteView, type QuoteView } from './quote-view.ts';
import { textHeadings } from './section-words.ts';

/** Parts of a material's page around its text: where each stands, and its heading. */
export const MATERIAL_SECTIONS = {
  secretary: { id: 'phan-thu-ky', title: 'Dành cho thư ký' },
  introduction: { id: 'phan-de-dan', title: 'Đề dẫn' },
  questions: { id: 'phan-cau-hoi', title: 'Câu hỏi thảo luận' },
  actions: { id: 'phan-viec', title: 'Việc đề nghị' },
  documents: { id: 'phan-van-ban', title: 'Văn bản' },
  sessions: { id: 'phan-buoi', title: 'Buổi đã dùng tài liệu này' },
} as const;

/** The page that lists the papers a session needs, in a library that has it. */
export const FORMS_PAGE = 'bieu-mau';

/** Pages whose papers go with a session: minutes and resolution. */
export const FORM_PAGES = ['mau-bien-ban', 'mau-nghi-quyet'];

interface PlanStepView {
  /** When it begins, from the beginning of the session: `0:05`. */
  at: string;
  minutes: number;
  part: PlanPart;
  label: string;
  what: string;
  who: string;
  /** Numbers of its questions. */
  questions: number[];
}

export interface PlanView {
  /** Length of the session. */
  minutes: number;
  steps: PlanStepView[];
}

/** What a plan uses, with the lengths of the plans that use it. */
type Used<T> = T & { plans: number[] };

/** All that the page of a material shows beside its text. */
export interface MaterialView {
  /** Shortest first. */
  plans: PlanView[];
  /** Length of the plan that is shown first: an hour, or the nearest. */
  chosen: number | undefined;
  objectives: string[];
  /** Questions that a plan uses. */
  asked: Used<{ number: number; text: string }>[];
  /** Quotations that a plan has read out. */
  readOut: Used<{ quote: QuoteView }>[];
  /** Paragraphs of the introduction. */
  introduction: string[];
  /** Minutes it takes to read it aloud. */
  introductionMinutes: number;
  questions: string[];
  actions: MaterialData['actions'];
}

const AN_HOUR = 60;

/** The length that is shown first: an hour, or the nearest. @param plans shortest first */
export function chosenLength(plans: readonly { minutes: number }[]): number | undefined {
  return (plans.find(({ minutes }) => minutes >= AN_HOUR) ?? plans.at(-1))?.minutes;
}

/** Paragraphs of plain words, parted by blank lines. */
export function paragraphsOf(text = ''): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Hours and minutes since the beginning. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function planView({ minutes, steps }: MaterialData['plans'][number], { join }: ViewContext): PlanView {
  let passed = 0;
  return {
    minutes,
    steps: steps.map((step) => {
      const at = clock(passed);
      passed += step.minutes;
      const { part, questions } = step;
      return { at, minutes: step.minutes, part, label: PLAN_PARTS[part], what: join(step.what), who: step.who, questions };
    }),
  };
}

/** What the steps of the plans name, in the order in which it is first named, with the plans that name it. */
function usedBy<T extends string | number>(
  plans: MaterialData['plans'],
  named: (step: MaterialData['plans'][number]['steps'][number]) => T[],
) {
  const used = new Map<T, number[]>();
  for (const { minutes, steps } of plans)
    for (const one of new Set(steps.flatMap(named))) used.set(one, [...(used.get(one) ?? []), minutes]);
  return [...used];
}

export function materialView({ data }: Entry<'materials'>, context: ViewContext): MaterialView {
  const { library } = context;
  const plans = [...data.plans].sort((a, b) => a.minutes - b.minutes);
  const { introduction = '' } = data;
  return {
    plans: plans.map((plan) => planView(plan, context)),
    chosen: chosenLength(plans),
    objectives: data.objectives,
    asked: usedBy(plans, (step) => step.questions)
      .sort(([a], [b]) => a - b)
      .map(([number, lengths]) => ({ number, text: data.questions[number - 1] ?? '', plans: lengths })),
    readOut: usedBy(plans, (step) => step.quotes).flatMap(([id, lengths]) => {
      const quote = library.find('quotes', id);
      return quote ? [{ quote: quoteView(quote, context), plans: lengths }] : [];
    }),
    introduction: paragraphsOf(introduction),
    introductionMinutes: minutesAloud(introduction),
    questions: data.questions,
    actions: data.actions,
  };
}

/** Sessions whose record says that they used a material, newest first. A link in a record says nothing of the kind. */
export function sessionsThatUsed({ id }: Entry<'materials'>, library: LibraryIndex): Entry<'sessions'>[] {
  return library
    .list('sessions')
    .filter(({ data }) => data.materials.includes(id))
    .sort(newestFirst);
}

/** Headings of the page: the secretary's part, the introduction, the text, what follows it; notes come last. */
export function materialHeadings(entry: Entry<'materials'>, hasNotes: boolean): HeadingView[] {
  const { data } = entry;
  const heading = ({ id, title }: { id: string; title: string }): HeadingView => ({ depth: 2, id, text: title });
  const { secretary, introduction, questions, actions, documents, sessions } = MATERIAL_SECTIONS;
  const when = (isThere: unknown, section: { id: string; title: string }): HeadingView[] => (isThere ? [heading(section)] : []);
  return [
    ...when(data.plans.length, secretary),
    ...when(data.introduction, introduction),
    ...textHeadings(entry),
    ...when(data.questions.length, questions),
    ...when(data.actions.length, actions),
    ...when(data.documents.length, documents),
    heading(sessions),
    ...when(hasNotes, NOTES_HEADING),
  ];
}

/** For whom it is written: `Chi bộ cơ quan, Mọi chi bộ`. */
export function audienceWords({ audience }: MaterialData): string[] {
  return audience.map((one) => AUDIENCES[one]);
}
