import { isDay, period, type Period } from './dates.ts';

/** A time in a text or a query. */
export interface WrittenTime {
  /** Where it stands, in UTF-16 units. */
  start: number;
  end: number;
  /** What it says: several days for `21–22/7/2026`; for a year of two digits both readings, the likelier first. */
  periods: readonly Period[];
  /** `periods` are readings of which one is right. */
  isEither: boolean;
}

/*
 * The words of a date with their marks, without, and in Telex and VNI keys. No lookbehind: Safari before 16.4 has none;
 * what stands before a date is looked at afterwards.
 */
const ON_DAY = '(?:ng(?:[àa]y[f2]?|a[f2]y)|m[ùu]ng|m[ồo]ng)\\s+';
const OF_MONTH = 'th(?:[áa]|a[s1])ng[s1]?';
const OF_YEAR = 'n(?:ăm|am[w8]?|a[w8]m)';
const TO = '\\s?(?:[–-]|đến|den|tới|toi)\\s?';
const AND = '\\s(?:và|va)\\s';
const [DAY, MONTH, YEAR] = ['(0?[1-9]|[12]\\d|3[01])', '(0?[1-9]|1[0-2])', '((?:1[89]|20|21)\\d\\d)'];
const MARK = '\\s?[/.–-]\\s?';
/** Between what is said of the time before the year, and the year. */
const BEFORE_YEAR = `(?:\\s?[/.,–-]\\s?|,?\\s*${OF_YEAR}\\s*|\\s+)`;
const [MONTH_NAMES, QUARTER_NAMES] = [
  ['gi[êe]ng|một', 'hai', 'ba', 'tư|bốn', 'năm', 'sáu', 'b[ảẩ]y', 'tám', 'chín', 'mười', 'mười một', 'ch[ạa]p|mười hai'],
  ['I|1|một|nhất', 'II|2|hai|nhì', 'III|3|ba', 'IV|4|tư|bốn'],
];
/** Neither inside a word or number (`19/2018/NĐ-CP`), nor inside a number of a document (`05-CT/TW`). */
const INSIDE_BEFORE = /[\p{L}\p{N}/.]$|\p{L}[–-]$/u;
const NOT_INSIDE = '(?![\\p{L}\\p{N}]|[/.][\\p{L}\\p{N}]|[–-]\\p{L})';

/** What stands around a date. */
interface Surroundings {
  before: string;
  after: string;
  /** What stands alone in a query is more likely a date than in a text. */
  isQuery: boolean;
  /** Nothing else is asked. */
  isAlone: boolean;
}

interface Form {
  pattern: RegExp;
  /** The times that the groups of a match say; two readings are one list in a list. */
  read: (groups: readonly (string | undefined)[], around: Surroundings) => readonly (Period | readonly Period[])[];
}

const form = (pattern: string, read: Form['read']): Form => ({ pattern: new RegExp(pattern + NOT_INSIDE, 'giu'), read });

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
    if (year || short) {
      if (!isOneForm || (short && !(inFigures && sign === mark.trim() && (isQuery || isLed)))) return [];
    } else if (!inFigures) {
      if (HOW_OFTEN.test(after)) return [];
    } else if (!isLed && !(isAlone && sign === '-')) {
      const figures = `${Number(last)}/${Number(month)}`;
      if (!isQuery || sign !== '/' || figures === ROUND_THE_CLOCK || (!isAlone && SHARE.test(figures))) return [];
    }
    const days = daysFrom(first ?? last, last, month);
    // Nobody means anything else by `31/9/2021`: the library has nothing of it, and says what is near.
    if (days.length === 0 && isQuery && year && !first) return [period({ year: Number(year), month: Number(month), day: Number(last) })];
    return (/^\sv[àa]/i.test(to) ? [days[0], days.at(-1)].flatMap((day) => day ?? []) : days).map((day) =>
      short ? [1900, 2000].map((century) => ({ ...day, year: century + Number(short) })) : { ...day, year: Number(year ?? 0) },
    );
  },
);

const FORMS: readonly Form[] = [
  DAYS,
  form(`${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])`, ([, year, month, day]) =>
    daysFrom(day, day, month).map((one) => ({ ...one, year: Number(year) })),
  ),
  form(
    `(qu[ýíy][s1]?)\\s+(${QUARTER_NAMES.join('|')})(?!\\p{L}|\\d)(?:${BEFORE_YEAR}${YEAR})?`,
    ([, word = '', name = '', year], { isAlone }) =>
      year || isAlone || (!/^quy$/i.test(word) && /^[IV\d]+$/i.test(name))
        ? [period({ year: Number(year ?? 0), quarter: numberOf(name, QUARTER_NAMES) })]
        : [],
  ),
  form(
    `(?:${OF_MONTH}\\s*${MONTH}|${OF_MONTH}\\s+(${[...MONTH_NAMES].reverse().join('|')})(?!\\p{L}))(?:${BEFORE_YEAR}${YEAR})?`,
    ([, month, name, year], { after, isAlone }) => {
      // “Cách mạng Tháng Tám” is a name.
      const isMonth = year || (name ? isAlone || /^(?:gi|ch[ạa])/i.test(name) : !HOW_OFTEN.test(after));
      return isMonth ? [period({ year: Number(year ?? 0), month: name ? numberOf(name, MONTH_NAMES) : Number(month) })] : [];
    },
  ),
  form(`${MONTH}\\s?[/–-]\\s?${YEAR}`, ([, month, year]) => [period({ year: Number(year), month: Number(month) })]),
];

/** Years are words of the index already; of a query they are times too. */
const YEARS = form(`(?:(?:từ|tu)\\s+)?(?:${OF_YEAR}\\s+)?${YEAR}(?:${TO}(?:${OF_YEAR}\\s+)?${YEAR})?`, ([, year, until]) =>
  until === undefined || until > year! ? [period({ year: Number(year), until: Number(until ?? 0) })] : [],
);

function daysFrom(first: string | undefined, last: string | undefined, month: string | undefined): Period[] {
  const [from, to] = [Number(first), Number(last)];
  if (!isDay(to, Number(month)) || from > to) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => period({ month: Number(month), day: from + i }));
}

/** The place of a name in a list, from 1. */
function numberOf(name: string | undefined, names: readonly string[]): number {
  return names.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(name ?? '')) + 1;
}

/** Days, months and quarters in a text, by where they stand, without the word “ngày” before them. @param text in NFC */
export function findTimes(text: string): WrittenTime[] {
  return find(text, FORMS, false);
}

/** The times in a query, years among them. @param query in NFC */
export function findTypedTimes(query: string): WrittenTime[] {
  return find(query, [...FORMS, YEARS], true);
}

const BEFORE_DAY = new RegExp(`^${ON_DAY}`, 'iu');

function find(text: string, forms: readonly Form[], isQuery: boolean): WrittenTime[] {
  const found: WrittenTime[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
      // An earlier form says more.
      if (INSIDE_BEFORE.test(before) || found.some((other) => start < other.end && other.start < end)) continue;
      const said = read(match, { before, after, isQuery, isAlone: isQuery && before.trim() === '' && after.trim() === '' });
      const lead = isQuery ? 0 : (BEFORE_DAY.exec(match[0])?.[0].length ?? 0);
      if (said.length > 0) found.push({ start: start + lead, end, periods: said.flat(), isEither: Array.isArray(said[0]) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
