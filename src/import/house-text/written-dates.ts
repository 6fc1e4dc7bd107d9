import { isoDay } from '../structure/date-stamp.ts';
import { editsOf, type TextRule } from './edit.ts';

const DAY_FIRST = /(?<![\p{L}\d./-])(\d{1,2})\s*([.\-–/])\s*(\d{1,2})\s*\2\s*((?:19|20)\d{2})(?![\p{L}\d]|[./-]\d)/gu;
const YEAR_FIRST = /(?<![\p{L}\d./-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\p{L}\d]|[./-]\d)/gu;

/** Days in figures with slashes: 18.5.2021 and 2021-05-18 are 18/5/2021 and 18/05/2021. */
export const writtenDates: TextRule = {
  name: 'Ngày viết với dấu gạch chéo',
  find: (text) =>
    [
      ...editsOf(text, DAY_FIRST, ([, day = '', , month = '', year = '']) => writeDay(day, month, year)),
      ...editsOf(text, YEAR_FIRST, ([, year = '', month = '', day = '']) => writeDay(day, month, year)),
    ].sort((a, b) => a.start - b.start),
};

function writeDay(day: string, month: string, year: string): string | null {
  return isoDay(Number(day), Number(month), Number(year)) ? `${day}/${month}/${year}` : null;
}
