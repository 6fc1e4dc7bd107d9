import type { Booklet, MeetingPlan, MeetingStep } from '../booklet.ts';
import { h, type Markup } from '../markup.ts';
import { MM, paragraph, table, textRun } from './elements.ts';
import type { Part } from './meeting-word.ts';
import { TEXT_WIDTH } from './styles.ts';
import type { WordText } from './word-blocks.ts';
import { gap } from './word-runs.ts';
import { strings } from './strings.ts';

/** Purpose, every plan as a table, and the words that are read out, the plan of the usual length first. */
export function agendaPart(booklet: Booklet, text: WordText): Part {
  const { objectives, plans, chosen } = booklet;
  const reading = [...new Set(plans.flatMap(({ steps }) => steps.flatMap(({ quotes }) => quotes)))].sort((a, b) => a - b);
  const first = plans.filter(({ minutes }) => minutes === chosen);
  const others = plans.filter(({ minutes }) => minutes !== chosen);
  const content = [
    ...(objectives.length > 0 ? [text.label(strings.objectives)] : []),
    ...objectives.map((objective) => paragraph({ style: 'ListParagraph', list: { id: text.lists.bullets, level: 0 } }, textRun(objective))),
    ...[...first, ...others].flatMap((plan, index) => planTable(plan, booklet, index === 1)),
    ...readOut(reading, text),
  ];
  return { title: strings.parts.agenda, content };
}

/** Millimetres: where it begins, how long, who; what is done has the rest. */
const [AT, LONG, WHO] = [21, 15, 34].map((mm) => mm * MM) as [number, number, number];

function planTable({ minutes, steps }: MeetingPlan, { questions }: Booklet, newPage: boolean): Markup[] {
  const { at, minutes: long, what, who } = strings.agenda;
  const cell = (words: string): Markup[] => [paragraph({ style: 'ODuLieu' }, textRun(words))];
  let passed = 0;
  const rows = steps.map((step) => {
    const begins = clock(passed);
    passed += step.minutes;
    return [cell(begins), cell(String(step.minutes)), done(step, questions), cell(step.who)];
  });
  return [
    paragraph({ style: 'Heading2', newPage }, textRun(strings.planOf(minutes))),
    paragraph({ style: 'BodyText', keepNext: true }, textRun(`${strings.startsAt} `), gap('medium')),
    table({
      columns: [AT, LONG, TEXT_WIDTH - AT - LONG - WHO, WHO],
      head: [at, long, what, who].map(cell),
      rows,
      said: strings.agendaSaid(minutes),
    }),
  ];
}

function done({ label, what, questions: asked, quotes }: MeetingStep, questions: readonly string[]): Markup[] {
  const line = (...content: Markup[]): Markup => paragraph({ style: 'ODuLieu' }, content);
  const numbers = quotes.join(', ');
  return [
    line(textRun(`${label}. `, { strong: true }), textRun(what)),
    ...(numbers
      ? [line(h('w:hyperlink', { 'w:anchor': READING_MARK }, textRun(`${strings.read} ${numbers}`, { style: 'Hyperlink' })))]
      : []),
    ...asked.map((number) => line(textRun(`${strings.question(number)} `, { strong: true }), textRun(questions[number - 1] ?? ''))),
  ];
}

const READING_MARK = 'LoiDoc';

/** Words that are read out, whole, each with its source in a note. */
function readOut(reading: readonly number[], text: WordText): Markup[] {
  const quoted = reading.flatMap((number) => {
    const note = text.notes.noted(number);
    return note?.kind === 'quotation' ? text.quotation(note.text, number, true) : [];
  });
  if (quoted.length === 0) return [];
  return [...text.bookmark(READING_MARK, paragraph({ style: 'Heading2', newPage: true }, textRun(strings.reading))), ...quoted];
}

/** Hours and minutes since the beginning. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
