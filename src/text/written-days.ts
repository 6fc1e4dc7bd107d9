import { isoDay } from './dates.ts';

/** A day in running text. */
interface WrittenDay {
  at: number;
  written: string;
  /** `2019-11-27` */
  iso: string;
  /** In figures, as the house writes it: `27/11/2019`, with the zeros that were written; null where the text has words, which may stay. */
  slashed: string | null;
}

const YEAR = '(?<year>(?:19|20)\\d{2})';
/** Neither part of a word or number, nor of a version or an address. */
const [BEFORE, BEHIND] = ['(?<![\\p{L}\\p{N}./-])', '(?![\\p{L}\\p{N}]|[./-]\\d)'];
const DAY_FIRST = new RegExp(`${BEFORE}(?<day>\\d{1,2})\\s*(?<mark>[./–-])\\s*(?<month>\\d{1,2})\\s*\\k<mark>\\s*${YEAR}${BEHIND}`, 'gu');
const YEAR_FIRST = new RegExp(`${BEFORE}${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})${BEHIND}`, 'gu');
/** `27 tháng 11 năm 2019`; one of the two words may be a mark. */
const IN_WORDS = new RegExp(
  `${BEFORE}(?<day>\\d{1,2})\\s*(?:tháng|[/.-](?=\\s*\\d{1,2}\\s*năm))\\s*(?<month>\\d{1,2})\\s*(?:năm|[/.-])\\s*${YEAR}${BEHIND}`,
  'giu',
);

/** Days in figures or in words, in any form and in order; what no calendar has is no day. */
export function findWrittenDays(text: string): WrittenDay[] {
  return [DAY_FIRST, YEAR_FIRST, IN_WORDS]
    .flatMap((form) =>
      [...text.matchAll(form)].flatMap(({ index, 0: written, groups: { day = '', month = '', year = '' } = {} }) => {
        const iso = isoDay(Number(day), Number(month), Number(year));
        return iso ? [{ at: index, written, iso, slashed: form === IN_WORDS ? null : `${day}/${month}/${year}` }] : [];
      }),
    )
    .sort((a, b) => a.at - b.at);
}

/** Whether a title says the day already, in whatever form: `Bài nói ngày 19-3-1958` says 1958-03-19. */
export function namesDay(title: string, iso: string): boolean {
  return findWrittenDays(title).some((day) => day.iso === iso);
}
