import { pairQuotationMarks } from '../../text/quotation-marks.ts';
import type { TextRule } from './text-rule.ts';

/** Quotation marks of other languages, which say no more than straight ones here. */
const FOREIGN = /[„‟″]/gu;

/** Quotation marks “ and ” by where they stand. A straight mark behind a digit, with none open, may be inches or seconds and stays. */
export const quoteMarks: TextRule = {
  name: 'Ngoặc kép “…”',
  find(text) {
    const { wrong, single } = pairQuotationMarks(text.replace(FOREIGN, '"'));
    const closesNothing = new Set(single.flatMap(({ at, opens }) => (opens ? [] : [at])));
    return wrong
      .filter(({ at }) => !(text[at] === '"' && closesNothing.has(at) && /\d/.test(text[at - 1] ?? '')))
      .map(({ at, should }) => ({ start: at, end: at + 1, text: should }));
  },
};

/** Where marks do not pair up: a few words around the first stray one of a paragraph, or null. */
export function findUnpaired(text: string): string | null {
  const [stray] = pairQuotationMarks(text.replaceAll('"', ' ')).single;
  return stray ? text.slice(Math.max(0, stray.at - 25), stray.at + 26).trim() : null;
}
