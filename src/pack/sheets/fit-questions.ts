import type { NumberedQuestion } from './questions.ts';

/** Millimetres below the heading of a panel of the leaflet. */
const ROOM = 170;
/** At 11.5 points: letters that a line holds at least, its height, and what stands above a question, in millimetres. */
const TEXT = { letters: 52, line: 5.76, above: 2.5 };
/** Height of a line to write on, in millimetres. */
const RULE = 8;

/**
 * As many of the questions, from the first, as a panel of the leaflet has room for, and the lines to write on below each:
 * fewer lines first, then fewer questions. Heights are estimated, and rather too large.
 */
export function fitQuestions(questions: readonly NumberedQuestion[]): { shown: NumberedQuestion[]; lines: number } {
  for (let count = questions.length; count > 0; count -= 1) {
    const shown = questions.slice(0, count);
    const height = shown.reduce((sum, { text }) => sum + Math.ceil(text.length / TEXT.letters) * TEXT.line + TEXT.above, 0);
    const lines = Math.min(Math.floor((ROOM - height) / (count * RULE)), count > 4 ? 2 : 3);
    if (lines > 0) return { shown, lines };
  }
  return { shown: questions.slice(0, 1), lines: 1 };
}
