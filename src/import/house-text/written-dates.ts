import { findWrittenDays } from '../../text/written-days.ts';
import type { TextRule } from './text-rule.ts';

/** Days in figures with slashes: 18.5.2021 and 2021-05-18 are 18/5/2021 and 18/05/2021. */
export const writtenDates: TextRule = {
  name: 'Ngày viết với dấu gạch chéo',
  find: (text) =>
    findWrittenDays(text).flatMap(({ at, written, slashed }) =>
      slashed === null || written === slashed ? [] : [{ start: at, end: at + written.length, text: slashed }],
    ),
};
