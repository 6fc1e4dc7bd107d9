import type { Booklet, MeetingStep } from './booklet.ts';
import type { Markup } from './markup.ts';
import { plainSpaces } from './self-contained.ts';
import { sentence } from './sentence.ts';
import { clock } from './sheets/agenda.ts';
import { sourceOf } from './sheets/notes.ts';
import { chosenPlan } from './sheets/questions.ts';
import { SHEETS } from './sheets/strings.ts';

/**
 * What a meeting needs at hand as plain text, for where no file can be taken: its plan with the questions and quotations of each
 * step, what is read aloud, documents. The text of materials stays behind the address.
 */
export function meetingText(booklet: Booklet): string {
  const { notice, kind, title, unit, occasion, introduction, documents, address } = booklet;
  const plan = chosenPlan(booklet);
  let at = 0;
  const steps = (plan?.steps ?? []).map((step) => {
    const begins = at;
    at += step.minutes;
    return stepText(step, begins, booklet);
  });
  const part = (name: string, lines: readonly string[]): string[] => (lines.length > 0 ? [[name.toUpperCase(), ...lines].join('\n')] : []);
  const whole = [
    [notice, title.toUpperCase(), [kind, unit, occasion].filter(Boolean).join(', ')].filter(Boolean).join('\n'),
    ...part(SHEETS.planOf(plan?.minutes ?? 0), steps),
    ...part(SHEETS.parts.introduction, introduction.paragraphs),
    ...part(
      SHEETS.parts.documents,
      documents.map((one) => `– ${one.name}. ${sentence(one.title)} ${sentence(one.state)} ${one.address}`),
    ),
    address,
  ];
  return plainSpaces(whole.join('\n\n'));
}

function stepText({ minutes, label, what, who, questions, quotes }: MeetingStep, begins: number, booklet: Booklet): string {
  const asked = questions.flatMap((number) => booklet.questions[number - 1] ?? []);
  const read = quotes.flatMap((number) => {
    const note = booklet.notes[number - 1];
    return note?.kind === 'quotation' ? [`“${note.text}” – ${wordsOf(sourceOf(note, { withEdition: true }))}`] : [];
  });
  const head = [label, SHEETS.minutes(minutes), who].filter(Boolean).join(', ');
  return [`${clock(begins)} ${head}: ${what}`, ...[...asked, ...read].map((line) => `– ${line}`)].join('\n');
}

function wordsOf(markup: readonly Markup[]): string {
  return markup.map((one) => (typeof one === 'string' ? one : wordsOf(one.children))).join('');
}
