import type { Booklet, MeetingPlan } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { ruled } from './blocks.ts';
import { SHEETS } from './strings.ts';

export interface NumberedQuestion {
  number: number;
  text: string;
}

/** Questions with lines to write on. */
export function questionList(questions: readonly NumberedQuestion[], lines: number): Markup {
  return h(
    'ul',
    { class: 'asks' },
    questions.map(({ number, text }) => h('li', {}, h('p', {}, h('b', {}, String(number)), ' ', h('span', {}, text)), ruled(lines))),
  );
}

export function allQuestions({ questions }: Booklet): NumberedQuestion[] {
  return questions.map((text, index) => ({ number: index + 1, text }));
}

/** The plan that papers show. */
export function chosenPlan({ plans, chosen }: Booklet): MeetingPlan | undefined {
  return plans.find(({ minutes }) => minutes === chosen) ?? plans[0];
}

/** What is proposed to be done, by whom, and by what one will see that it is done. */
export function actionList({ actions }: Booklet): Markup {
  return h(
    'ol',
    { class: 'actions' },
    actions.map(({ what, who, sign }) =>
      h('li', {}, h('p', {}, who && [h('b', {}, who), '. '], what), sign && h('p', { class: 'sign-of' }, `${SHEETS.actionSign}: ${sign}`)),
    ),
  );
}
