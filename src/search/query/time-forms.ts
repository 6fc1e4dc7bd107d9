import { isDay, period, type Period } from './dates.ts';
import { NO_SUCH } from './no-such-times.ts';
import { form, HAS_LETTER, type TimeForm } from './time-form.ts';
import {
  AND,
  ANY_MONTH_NAME,
  ANY_QUARTER_NAME,
  BEFORE_YEAR,
  DAY,
  FROM,
  MARK,
  MONTH,
  MONTH_NAMES,
  numberOf,
  OF_MONTH,
  OF_QUARTER,
  ON_DAY,
  QUARTER_NAMES,
  TO,
  YEAR,
} from './time-words.ts';
import { centuriesOf, runToShort } from './year-forms.ts';

const LED = new RegExp(`(?:^|[^\\p{L}])(?:${ON_DAY}|(?:hôm|sáng|chiều|tối|dịp|lễ|mừng|niệm|từ|đến|và|hoặc)\\s+)$`, 'iu');
/** Parts of a whole and the whole, which `1/2 dân số` and `8/8 huyện` mean and `ngày 1/2` does not; all day and all week. */
const [SHARE, ROUND_THE_CLOCK] = [/^(?:1\/[234]|[23]\/[34]|(\d+)\/\1)$/, '24/7'];
/** `3 tháng 1 lần` says how often. */
const HOW_OFTEN = /^\s*(?:lần|buổi|kỳ|kì|người|lan)(?!\p{L})/iu;

const DAYS = form(
  `(${ON_DAY})?(?:${DAY}(${TO}|${AND}))??${DAY}(\\s*${OF_MONTH}\\s*|${MARK})${MONTH}(?:(${BEFORE_YEAR})(?:${YEAR}|(\\d\\d)))?`,
  ([, led, first, to = '', last, joined = '', month, mark = '', year, short], { before, after, isQuery, isAlone }) => {
    const [sign, isLed] = [joined.trim(), Boolean(led) || LED.test(before)];
    const inFigures = sign.length === 1;
    const isOneForm = !inFigures || sign === mark.trim() || /^\s*$|\p{L}/u.test(mark);
    const isSaid = (inFigures && sign === mark.trim()) || HAS_LETTER.test(mark);
    if (year || short) {
      if (!isOneForm || (short && !(isSaid && (isQuery || isLed)))) return [];
    } else if (!inFigures) {
      if (HOW_OFTEN.test(after)) return [];
    } else if (!isLed && !(isAlone && sign === '-')) {
      const figures = `${Number(last)}/${Number(month)}`;
      if (!isQuery || sign !== '/' || figures === ROUND_THE_CLOCK || (!isAlone && SHARE.test(figures))) return [];
    }
    const days = daysFrom(first ?? last, last, month, year);
    return (/^\sv[àa]/i.test(to) ? [days[0], days.at(-1)].flatMap((day) => day ?? []) : days).map((day) =>
      short ? centuriesOf(short).map((century) => ({ ...day, year: century })) : { ...day, year: Number(year ?? 0) },
    );
  },
);

/** `30 tháng tư`: of what may be said of a number of months only where it is a day by more than that. */
const DAY_OF_NAMED_MONTH = form(
  `(${ON_DAY})?${DAY}\\s*${OF_MONTH}\\s+${ANY_MONTH_NAME}(?:${BEFORE_YEAR}${YEAR})?`,
  ([, led, day, name, year], { isAlone }) =>
    led || year || isAlone
      ? daysFrom(day, day, String(numberOf(name, MONTH_NAMES)), year).map((one) => ({ ...one, year: Number(year ?? 0) }))
      : [],
);

const ISO_DAY = form(`${YEAR}([-/])${MONTH}\\2${DAY}`, ([, year, sign, month, day], { isQuery }) =>
  isQuery || (sign === '-' && month?.length === 2 && day?.length === 2)
    ? daysFrom(day, day, month, year).map((one) => ({ ...one, year: Number(year) }))
    : [],
);

/** `quý I, II năm 2020`; of no year these would be two numbers of anything. */
const QUARTERS = form(
  `${OF_QUARTER}\\s+${ANY_QUARTER_NAME}(?:${TO}|${AND}|,\\s?)(?:${OF_QUARTER}\\s+)?${ANY_QUARTER_NAME}${BEFORE_YEAR}${YEAR}`,
  ([, first, last, year]) => {
    const [from, to] = [first, last].map((name) => numberOf(name, QUARTER_NAMES));
    return runOf(from!, to!).map((quarter) => period({ year: Number(year), quarter }));
  },
);

const QUARTER = form(`(?:(${OF_QUARTER})\\s+|q)${ANY_QUARTER_NAME}(?:${BEFORE_YEAR}${YEAR})?`, ([, word, name = '', year], { isAlone }) =>
  year || (word && (isAlone || (!/^quy$/i.test(word) && /^[IV\d]+$/i.test(name))))
    ? [period({ year: Number(year ?? 0), quarter: numberOf(name, QUARTER_NAMES) })]
    : [],
);

/** `tháng 5–6/2020`, by the same rule. */
const MONTHS = form(
  `(?:${FROM})?${OF_MONTH}\\s*${MONTH}(?:${TO}|${AND}|,\\s?)(?:${OF_MONTH}\\s*)?${MONTH}${BEFORE_YEAR}${YEAR}`,
  ([, first, last, year]) => runOf(Number(first), Number(last)).map((month) => period({ year: Number(year), month })),
);

const NAMED_MONTH = form(
  `(?:${OF_MONTH}\\s*${MONTH}|${OF_MONTH}\\s+${ANY_MONTH_NAME})(?:${BEFORE_YEAR}${YEAR})?`,
  ([, month, name, year], { after, isAlone }) => {
    // “Cách mạng Tháng Tám” is a name.
    const isMonth = year || (name ? isAlone || /^(?:gi|ch[ạa])/i.test(name) : !HOW_OFTEN.test(after));
    return isMonth ? [period({ year: Number(year ?? 0), month: name ? numberOf(name, MONTH_NAMES) : Number(month) })] : [];
  },
);

const MONTH_IN_FIGURES = form(`${MONTH}\\s?[/–-]\\s?${YEAR}`, ([, month, year]) => [period({ year: Number(year), month: Number(month) })]);

/** `2016-05`; of `2006-10`, which may be a run of years as well, both. A text that has it hardly means a month. */
const ISO_MONTH = form(`${YEAR}-(0[1-9]|1[0-2])`, ([, year, month], { isQuery }) => {
  if (!isQuery) return [];
  const [asMonth, asRun] = [period({ year: Number(year), month: Number(month) }), runToShort(year, month)];
  return asRun ? [[asMonth, asRun]] : [asMonth];
});

/** In the order in which they are tried: an earlier form says more. */
export const FORMS: readonly TimeForm[] = [
  QUARTERS,
  MONTHS,
  DAYS,
  DAY_OF_NAMED_MONTH,
  ISO_DAY,
  QUARTER,
  ...NO_SUCH,
  ISO_MONTH,
  NAMED_MONTH,
  MONTH_IN_FIGURES,
];

function daysFrom(first: string | undefined, last: string | undefined, month: string | undefined, year = '0'): Period[] {
  const days = runOf(Number(first), Number(last)).map((day) => period({ month: Number(month), day }));
  return isDay(Number(last), Number(month), Number(year)) ? days : [];
}

/** Whole numbers from one to another; none where they go down. */
function runOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
