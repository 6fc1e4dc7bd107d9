import { PLAN_PARTS, type MaterialData, type PlanPart } from '../schemas/material.ts';
import { isDoubtful } from '../schemas/quote.ts';
import type { ViewContext } from './context.ts';
import type { Entry, LibraryIndex } from './library-index.ts';
import type { LinkView } from './link-view.ts';
import { quoteView, sharedState, type QuoteView, type VerificationState } from './quote-view.ts';
import { isComing, materialsAbout } from './session-dossier.ts';
import { withBase } from './settings.ts';
import { titleOf } from './titles.ts';

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

/** What a plan uses, with the lengths of the plans that use it; none where it is not of a plan. */
type Used<T> = T & { plans: number[] };

/** What whoever prepares and records a session needs first, of a material or of a session. */
export interface SecretaryView {
  /** Shortest first. */
  plans: PlanView[];
  /** Length of the plan that is shown first: an hour, or the nearest. */
  chosen: number | undefined;
  /** The material whose plan it is, where it is not this page's own. */
  planOf?: { note: string; link: LinkView };
  objectives: string[];
  /** Questions to discuss, by their numbers among all of them. */
  asked: Used<{ number: number; text: string }>[];
  /** How many questions there are further down. */
  questions: number;
  /** Quotations to be read out. */
  readOut: Used<{ quote: QuoteView }>[];
  /** State of all of them, said once. */
  state: VerificationState | undefined;
  /** Papers to fill in. */
  forms: LinkView[];
  /** It tells what a session's own record says. */
  isRecord: boolean;
}

/** The length that is shown first: an hour, or the nearest. @param plans shortest first */
export function chosenLength(plans: readonly { minutes: number }[]): number | undefined {
  const AN_HOUR = 60;
  return (plans.find(({ minutes }) => minutes >= AN_HOUR) ?? plans.at(-1))?.minutes;
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

/** The secretary's part of a material: its plans, and what they use. */
export function materialSecretary({ data }: Entry<'materials'>, context: ViewContext): SecretaryView {
  const { library } = context;
  const plans = [...data.plans].sort((a, b) => a.minutes - b.minutes);
  const readOut = usedBy(plans, (step) => step.quotes).flatMap(([id, lengths]) => {
    const quote = library.find('quotes', id);
    return quote ? [{ quote: quoteView(quote, context), plans: lengths }] : [];
  });
  return {
    plans: plans.map((plan) => planView(plan, context)),
    chosen: chosenLength(plans),
    objectives: data.objectives,
    asked: usedBy(plans, (step) => step.questions)
      .sort(([a], [b]) => a - b)
      .map(([number, lengths]) => ({ number, text: data.questions[number - 1] ?? '', plans: lengths })),
    questions: data.questions.length,
    readOut,
    state: sharedState(readOut.map(({ quote }) => quote)),
    forms: formLinks(library),
    isRecord: false,
  };
}

/**
 * The secretary's part of a session, from its record; of one still to come also the plan of its material, and all that
 * goes with the plan where the record has nothing of its own. Null where there is nothing to say.
 */
export function sessionSecretary(entry: Entry<'sessions'>, context: ViewContext, today: string): SecretaryView | null {
  const { library } = context;
  const { data } = entry;
  const quotes = data.quotes.flatMap((id) => library.find('quotes', id) ?? []).filter((quote) => !isDoubtful(quote.data.verification));
  const readOut = quotes.map((quote) => ({ quote: quoteView(quote, context), plans: [] }));
  const own: SecretaryView = {
    plans: [],
    chosen: undefined,
    objectives: data.objectives,
    asked: data.questions.map((text, index) => ({ number: index + 1, text, plans: [] })),
    questions: data.questions.length,
    readOut,
    state: sharedState(readOut.map(({ quote }) => quote)),
    forms: formLinks(library),
    isRecord: true,
  };
  const hasRecord = own.objectives.length + own.asked.length + own.readOut.length > 0;
  const named = data.materials.flatMap((id) => library.find('materials', id) ?? [])[0];
  const material = isComing(entry, today) ? (named ?? materialsAbout(entry, library)[0]) : undefined;
  if (!material) return hasRecord ? own : null;
  const planOf = {
    note: named ? 'Kế hoạch theo tài liệu của buổi:' : 'Hồ sơ chưa ghi tài liệu của buổi. Kế hoạch dưới đây theo tài liệu cùng chủ đề:',
    link: { href: withBase(material.path), label: titleOf(material) },
  };
  const lent = materialSecretary(material, context);
  // A plan names questions of its material by their numbers: those of the record would not be the ones it means.
  return { ...lent, planOf, objectives: hasRecord ? own.objectives : lent.objectives, questions: 0 };
}

function formLinks(library: LibraryIndex): LinkView[] {
  return [...FORM_PAGES, FORMS_PAGE]
    .flatMap((id) => library.find('pages', id) ?? [])
    .map((page) => ({ href: withBase(page.path), label: titleOf(page) }));
}
