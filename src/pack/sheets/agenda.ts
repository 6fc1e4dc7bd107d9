import type { Booklet, MeetingPlan, MeetingStep } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { SHEETS } from './strings.ts';

/** A plan is as long on paper as an hour at 3.55 mm a minute, whatever its length, in CSS pixels. */
const LENGTH = (213 / 25.4) * 96;

/**
 * The agenda of one plan: a minute is a length. The height of a row is an attribute, since inline styles are not
 * allowed where a browser prints it; a row that says more than its minutes hold grows.
 */
export function agendaSheet(booklet: Booklet, plan: MeetingPlan, isForScreen = false): Markup[] {
  const others = booklet.plans.filter(({ minutes }) => minutes !== plan.minutes);
  const lengths = others.map(({ minutes }) => SHEETS.minutes(minutes));
  return [
    h(
      'p',
      { class: 'sub' },
      SHEETS.minutes(plan.minutes),
      h('span', { class: 'paper' }, `. ${SHEETS.begins} `, h('span', { class: 'blank medium' })),
      others.length > 0 && !isForScreen && h('span', { class: 'others' }, SHEETS.otherLengths(lengths)),
    ),
    agendaTable(plan, booklet),
    ...(isForScreen
      ? others.map((other) => h('details', {}, h('summary', {}, SHEETS.planOf(other.minutes)), agendaTable(other, booklet)))
      : []),
  ];
}

function agendaTable({ minutes, steps }: MeetingPlan, { questions }: Booklet): Markup {
  let at = 0;
  const rows = steps.map((step) => {
    const begins = at;
    at += step.minutes;
    return agendaRow(step, begins, (step.minutes / minutes) * LENGTH, questions);
  });
  return h(
    'table',
    { class: minutes > 60 ? 'agenda tight' : 'agenda' },
    h('tbody', {}, rows, h('tr', { class: 'end' }, h('th', { class: 'at', scope: 'row' }, clock(at)), h('td', {}, SHEETS.ends))),
  );
}

function agendaRow(
  { minutes, part, label, what, who, questions: asked, quotes }: MeetingStep,
  at: number,
  height: number,
  questions: readonly string[],
): Markup {
  const uses = quotes.length > 0 ? `${what.replace(/\.$/, '')}. ${SHEETS.readOut(quotes.join(', '))}.` : what;
  return h(
    'tr',
    { height: height.toFixed(2), class: part === 'discussion' ? 'main' : undefined },
    h('th', { class: 'at', scope: 'row' }, clock(at)),
    h(
      'td',
      {},
      h('p', { class: 'step' }, h('b', {}, label), ' ', h('span', {}, SHEETS.minutes(minutes)), ' ', h('span', {}, who)),
      h('p', { class: 'use' }, uses),
      asked.length > 0 && numbered(asked, questions),
    ),
  );
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
