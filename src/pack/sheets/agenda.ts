import type { Booklet, MeetingPlan, MeetingStep } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { sentence } from '../sentence.ts';
import { agendaLength } from './agenda-length.ts';
import { chosenPlan } from './questions.ts';
import { SHEETS } from './strings.ts';

/** Where the plans of other lengths stand in the pack. */
export const OTHER_PLANS = 'phan-ke-hoach-khac';

/** Plans beside the one that the pack is made for, shortest first. */
export function otherPlans(booklet: Booklet): MeetingPlan[] {
  const chosen = chosenPlan(booklet);
  return booklet.plans.filter((plan) => plan !== chosen);
}

/**
 * The agenda of one plan: a minute is a length. The height of a row is an attribute, since inline styles are not
 * allowed where a browser prints it; a row that says more than its minutes hold grows.
 */
export function agendaSheet(booklet: Booklet, plan: MeetingPlan, isForScreen = false): Markup[] {
  const others = otherPlans(booklet);
  const { questions } = booklet;
  return [
    h(
      'p',
      { class: 'sub' },
      SHEETS.minutes(plan.minutes),
      h('span', { class: 'paper' }, `. ${SHEETS.begins} `, h('span', { class: 'blank medium' })),
      others.length > 0 && !isForScreen && whereOthersAre(others),
    ),
    agendaTable(plan, questions, agendaLength(plan, questions)),
    ...(isForScreen
      ? others.map((other) =>
          h('details', {}, h('summary', {}, SHEETS.planOf(other.minutes)), agendaTable(other, questions, agendaLength(other, questions))),
        )
      : []),
  ];
}

function whereOthersAre(others: readonly MeetingPlan[]): Markup {
  const words = `${SHEETS.plansOf(others.map(({ minutes }) => minutes))}: ${SHEETS.page} `;
  return h('a', { class: 'others', href: `#${OTHER_PLANS}` }, words, h('b', { 'data-page-of': OTHER_PLANS }));
}

/** The plans of other lengths, whose questions stand in the pack by their numbers. */
export function otherPlansSheet(others: readonly MeetingPlan[]): Markup[] {
  return others.flatMap((plan) => [h('h3', {}, SHEETS.planOf(plan.minutes)), agendaTable(plan, [])]);
}

/** @param length of the whole in CSS pixels; rows are as high as what they say where it is not given */
function agendaTable({ minutes, steps }: MeetingPlan, questions: readonly string[], length?: number): Markup {
  let at = 0;
  const rows = steps.map((step) => {
    const begins = at;
    at += step.minutes;
    return agendaRow(step, begins, questions, length && (step.minutes / minutes) * length);
  });
  return h(
    'table',
    { class: minutes > 60 ? 'agenda tight' : 'agenda' },
    h(
      'tbody',
      {},
      rows,
      length !== undefined && h('tr', { class: 'end' }, h('th', { class: 'at', scope: 'row' }, clock(at)), h('td', {}, SHEETS.ends)),
    ),
  );
}

function agendaRow(
  { minutes, part, label, what, who, questions: asked, quotes }: MeetingStep,
  at: number,
  questions: readonly string[],
  height: number | undefined,
): Markup {
  const named = [
    what,
    ...(quotes.length > 0 ? [SHEETS.readOut(listed(quotes))] : []),
    ...(asked.length > 0 && questions.length === 0 ? [SHEETS.asked(listed(asked))] : []),
  ];
  const uses = named.length === 1 ? what : named.map((one) => sentence(one)).join(' ');
  return h(
    'tr',
    { height: height?.toFixed(2), class: part === 'discussion' ? 'main' : undefined },
    h('th', { class: 'at', scope: 'row' }, clock(at)),
    h(
      'td',
      {},
      h('p', { class: 'step' }, h('b', {}, label), ' ', h('span', {}, SHEETS.minutes(minutes)), ' ', h('span', {}, who)),
      h('p', { class: 'use' }, uses),
      asked.length > 0 && questions.length > 0 && numbered(asked, questions),
    ),
  );
}

/** Numbers on one line. */
function listed(numbers: readonly number[]): string {
  return numbers.join(',\u00a0');
}

/** Questions by their numbers. */
function numbered(numbers: readonly number[], questions: readonly string[]): Markup {
  const found = numbers.flatMap((number) => (questions[number - 1] ? [{ number, text: questions[number - 1]! }] : []));
  return h(
    'ul',
    { class: 'inner' },
    found.map(({ number, text }) => h('li', {}, h('b', {}, String(number)), ' ', h('span', {}, text))),
  );
}

/** Minutes since the beginning as `0:05`. */
export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
