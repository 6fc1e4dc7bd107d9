import { isoDay } from './dates.ts';

/** A day in figures in running text. */
export interface WrittenDay {
  at: number;
  written: string;
  /** As the house writes it: `27/11/2019`, with the zeros that were written. */
  slashed: string;
}

const DAY_FIRST =
  /(?<![\p{L}\p{N}./-])(?<day>\d{1,2})\s*(?<mark>[./–-])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<year>(?:19|20)\d{2})(?![\p{L}\p{N}]|[./-]\d)/gu;
const YEAR_FIRST = /(?<![\p{L}\p{N}./-])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\p{L}\p{N}]|[./-]\d)/gu;

/** Days in figures, in any form and in order; what no calendar has is no day. */
export function findWrittenDays(text: string): WrittenDay[] {
  return [...text.matchAll(DAY_FIRST), ...text.matchAll(YEAR_FIRST)]
    .flatMap(({ index, 0: written, groups: { day = '', month = '', year = '' } = {} }) =>
      isoDay(Number(day), Number(month), Number(year)) ? [{ at: index, written, slashed: `${day}/${month}/${year}` }] : [],
    )
    .sort((a, b) => a.at - b.at);
}
