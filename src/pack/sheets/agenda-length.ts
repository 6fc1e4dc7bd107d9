import type { MeetingPlan, MeetingStep } from '../booklet.ts';

const MM = 96 / 25.4;
/** A plan is as long on paper as an hour at 3.55 mm a minute, whatever its length, in CSS pixels. */
const LENGTH = 213 * MM;
/** What the sheet has for the rows. */
const ROOM = 225 * MM;
/** Of a row: its step, a line of what is done and of a question, and the letters that such lines hold. */
const ROW = { step: 8.5 * MM, use: { line: 5 * MM, letters: 80 }, question: { line: 5.4 * MM, letters: 72, below: 2.4 * MM } };

/**
 * Length in CSS pixels of the minutes of a plan on its sheet. Rows that say more than their minutes hold grow; where these
 * would push the end to another sheet, a minute is shorter, so that many short parts have room beside a long one.
 */
export function agendaLength({ minutes, steps }: MeetingPlan, questions: readonly string[]): number {
  const least = steps.map((step) => leastHeight(step, questions));
  const heightAt = (length: number): number =>
    steps.reduce((sum, step, index) => sum + Math.max(least[index]!, (step.minutes / minutes) * length), 0);
  let length = LENGTH;
  while (heightAt(length) > ROOM && length > LENGTH / 4) length *= 0.95;
  return length;
}

function leastHeight({ what, questions: asked, quotes }: MeetingStep, questions: readonly string[]): number {
  const { step, use, question } = ROW;
  const lines = (text: string, letters: number): number => Math.ceil(text.length / letters);
  const named = lines(what, use.letters - (quotes.length > 0 ? 20 : 0));
  const below = asked.map((number) => lines(questions[number - 1] ?? '', question.letters) * question.line + question.below);
  return step + named * use.line + below.reduce((sum, height) => sum + height, 0);
}
