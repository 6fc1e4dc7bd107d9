import { isDay } from './dates.ts';
import { form, HAS_LETTER, type TimeForm } from './time-form.ts';
import { BEFORE_YEAR, MARK, numberOf, OF_MONTH, OF_QUARTER, ON_DAY, QUARTER_NAMES, YEAR } from './time-words.ts';
import { runToShort } from './year-forms.ts';

/** What is written as a day, a quarter, a month, and is none: the forms before these have had it. */
export const NO_SUCH: readonly TimeForm[] = [
  form(
    `(${ON_DAY})?(\\d\\d?)(\\s*${OF_MONTH}\\s*|${MARK})(\\d\\d?)(?:(${BEFORE_YEAR})${YEAR})?`,
    ([, led, day, joined = '', month, mark = '', year], { isAlone }) => {
      const inFigures = !HAS_LETTER.test(joined);
      if (isDay(Number(day), Number(month), Number(year ?? 0))) return [];
      if (year) return !inFigures || joined.trim() === mark.trim() || HAS_LETTER.test(mark) ? 'no such' : [];
      const mayBeDay = Number(day) <= 31 && Number(month) <= 12;
      return led || (isAlone && mayBeDay && (!inFigures || joined.trim() === '/')) ? 'no such' : [];
    },
  ),
  form(`${OF_QUARTER}\\s+(\\d+|VI{0,3})(?:${BEFORE_YEAR}${YEAR})?`, ([, name, year], { isAlone }) =>
    numberOf(name, QUARTER_NAMES) === 0 && (year || isAlone) ? 'no such' : [],
  ),
  form(`${OF_MONTH}\\s*(\\d\\d?)(?:${BEFORE_YEAR}${YEAR})?`, ([, month, year], { isAlone }) =>
    (Number(month) === 0 || Number(month) > 12) && (year || isAlone) ? 'no such' : [],
  ),
  form(`${YEAR}-(\\d\\d)(?:-(\\d\\d))?`, ([, year, month, day], { isQuery }) =>
    isQuery && (day ?? !(isDay(1, Number(month)) || runToShort(year, month))) ? 'no such' : [],
  ),
];
