import type { Booklet, MeetingPlan } from '../booklet.ts';
import { keepNumbers } from '../keep-numbers.ts';
import { h, type Markup } from '../markup.ts';
import { clock } from './agenda.ts';
import { ruled, setWords } from './blocks.ts';
import { aims, codeWithAddress, noticeOf } from './cover.ts';
import { fitQuestions } from './fit-questions.ts';
import { fitQuotations } from './fit-quotations.ts';
import { sourceOf } from './notes.ts';
import { allQuestions, chosenPlan, questionList } from './questions.ts';
import { quotationsOf } from './sources.ts';
import { SHEETS } from './strings.ts';

const { leaflet: WORDS } = SHEETS;
const MOST = { quotations: 3, questions: 6 };

/** One A4 sheet for each member, folded to A5: outside back and front, inside what is read out and what is talked about. */
export function leafletSheets(booklet: Booklet): Markup {
  const plan = chosenPlan(booklet);
  const sheets = h(
    'div',
    { class: 'sheets' },
    h('section', { class: 'folded' }, noticeOf(booklet), front(booklet, plan), back(booklet)),
    h('section', { class: 'folded' }, noticeOf(booklet), readOut(booklet, plan), talkedAbout(booklet, plan)),
  );
  return keepNumbers(sheets);
}

function front(booklet: Booklet, plan: MeetingPlan | undefined): Markup {
  const { title, unit, occasion, kind, objectives } = booklet;
  const forWhom = [unit, occasion].filter(Boolean).join(' · ');
  let at = 0;
  const steps = (plan?.steps ?? []).map(({ label, minutes }) => {
    const begins = clock(at);
    at += minutes;
    return h('li', {}, h('span', { class: 'at' }, begins), ' ', h('b', {}, label), ' ', h('span', {}, SHEETS.minutes(minutes)));
  });
  return h(
    'div',
    { class: 'panel front' },
    h('p', { class: 'from' }, forWhom || kind),
    h('h1', { class: title.length > 130 ? 'longest' : title.length > 60 ? 'long' : undefined }, title),
    objectives.length > 0 && aims(booklet),
    steps.length > 0 && h('ol', { class: 'mini' }, steps),
  );
}

function back(booklet: Booklet): Markup {
  const { what, sign, help, due } = WORDS.mineLines;
  const line = (label: string): Markup => h('div', {}, h('dt', {}, label), h('dd', {}));
  const double = (label: string): Markup => h('div', { class: 'double' }, h('dt', {}, label), h('dd', {}), h('dd', {}));
  return h(
    'div',
    { class: 'panel back' },
    h('h2', {}, WORDS.mine),
    h('p', { class: 'sub' }, WORDS.mineNote),
    h('dl', { class: 'fill one' }, double(what), double(sign), line(help), line(due)),
    codeWithAddress(booklet, WORDS.whole),
  );
}

/** Quotations that the plan has read out, else the first of the text, as far as they have room; none that nobody should quote. */
function readOut({ notes }: Booklet, plan: MeetingPlan | undefined): Markup {
  const usable = quotationsOf(notes).filter(({ note }) => !note.warning);
  const asked = new Set((plan?.steps ?? []).flatMap(({ quotes }) => quotes));
  const read = usable.filter(({ number }) => asked.has(number));
  const { size, shown } = fitQuotations((read.length > 0 ? read : usable).slice(0, MOST.quotations).map(({ note }) => note));
  if (shown.length === 0) return h('div', { class: 'panel' }, h('h2', {}, WORDS.notes), ruled(18));
  const title = read.length > 0 ? WORDS.quotations : WORDS.quotationsOfText;
  const large = shown.map(({ text, note }) =>
    h('div', { class: 'large' }, h('blockquote', {}, h('p', {}, setWords(text))), h('p', { class: 'where' }, sourceOf(note))),
  );
  return h('div', { class: `panel ${size}` }, h('h2', {}, title(shown.length)), large);
}

function talkedAbout(booklet: Booklet, plan: MeetingPlan | undefined): Markup {
  const numbers = new Set((plan?.steps ?? []).flatMap(({ questions }) => questions));
  const all = allQuestions(booklet);
  const asked = all.filter(({ number }) => numbers.has(number));
  const { shown, lines } = fitQuestions((asked.length > 0 ? asked : all).slice(0, MOST.questions));
  if (shown.length === 0) return h('div', { class: 'panel' }, h('h2', {}, WORDS.notes), ruled(18));
  return h('div', { class: 'panel' }, h('h2', {}, WORDS.questions(shown.length)), questionList(shown, lines));
}
