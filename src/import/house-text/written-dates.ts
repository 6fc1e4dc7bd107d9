import { isoDay } from '../structure/date-stamp.ts';
import { editsOf, type TextRule } from './edit.ts';

/** Days in figures with slashes: 18.5.2021 and 18-5-2021 are 18/5/2021. */
export const writtenDates: TextRule = {
  name: 'Ngày viết với dấu gạch chéo',
  find: (text) =>
    editsOf(text, /(?<![\d./-])(\d{1,2})(?:\s*([.\-–/])\s*)(\d{1,2})\s*\2\s*(\d{4})(?![\d/])/gu, ([, day = '', , month = '', year = '']) =>
      isoDay(Number(day), Number(month), Number(year)) ? `${day}/${month}/${year}` : null,
    ),
};
