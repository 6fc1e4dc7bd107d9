import { isDay, period, type Period } from './dates.ts';

/** A time in a text or a query. */
export interface WrittenTime {
  /** Where it stands, in UTF-16 units. */
  start: number;
  end: number;
  /** What it may say: two for a year of two digits, the likelier first; several for `21–22/7/2026`. */
  periods: readonly Period[];
  /** Whether `periods` are readings of which one is right; else they are all said. */
  isEither: boolean;
}

/*
 * The words of a date with their marks, without, and in Telex and VNI keys. No lookbehind: Safari before 16.4 has none;
 * what may stand around a date is looked at afterwards.
 */
const ON_DAY = 'ng(?:[àa]y[f2]?|a[f2]y)';
const MONTH_WORD = 'th(?:[áa]|a[s1])ng[s1]?';
const YEAR_WORD = 'n(?:ăm|am[w8]?|a[w8]m)';
const QUARTER_WORD = 'qu(?:[ýíy][s1]?)';
const [DAY, MONTH, YEAR] = ['([12]\\d|3[01]|0?[1-9])', '(1[0-2]|0?[1-9])', '((?:1[89]|20|21)\\d\\d)'];
const SEPARATOR = '\\s?([/.–-])\\s?';
/** A first day before the one that carries the month: `21–22/7/2026`, `ngày 2 và 3/9/1945`. */
const FIRST_DAY = `(?:${DAY}\\s?(?:[–,-]|và|va|đến|den)\\s?)?`;
const MONTH_NAMES = 'giêng|gieng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp|chap';
const QUARTER_NAMES = 'III|II|IV|I|[1-4]|nhất|một|hai|nhì|ba|tư|bốn';

interface Form {
  pattern: RegExp;
  read: (groups: readonly (string | undefined)[], text: Surroundings) => Pick<WrittenTime, 'periods' | 'isEither'> | null;
}

/** What stands around a date. */
interface Surroundings {
  before: string;
  after: string;
  /** A query: what stands alone in it is more likely a date than in a text. */
  isQuery: boolean;
}

const all = (...periods: Period[]): Pick<WrittenTime, 'periods' | 'isEither'> => ({ periods, isEither: false });
const number = (digits: string | undefined): number => Number(digits ?? 0);

/** Most days that `từ 1 đến 10/5` counts one by one. */
const MOST_DAYS = 31;

function days(first: string | undefined, last: string, month: string, year = ''): Pick<WrittenTime, 'periods' | 'isEither'> | null {
  if (!isDay(number(last), number(month))) return null;
  const from = number(first) || number(last);
  if (from > number(last)) return null;
  const count = Math.min(number(last) - from + 1, MOST_DAYS);
  const year4 = number(year);
  return all(...Array.from({ length: count }, (_, i) => period({ year: year4, month: number(month), day: from + i })));
}

const LED = new RegExp(`(?:^|[^\\p{L}])(?:${ON_DAY}|hôm|sáng|chiều|tối|dịp|lễ|mùng|mồng|từ|đến)\\s*$`, 'iu');
/** Parts of a whole, which `1/2 dân số` means and `ngày 1/2` does not. */
const FRACTIONS: ReadonlySet<string> = new Set(['1/2', '1/3', '2/3', '1/4', '3/4']);
/** All day and all week. */
const ROUND_THE_CLOCK = '24/7';
/** `3 tháng 1 lần` says how often. */
const HOW_OFTEN = /^\s*(?:lần|buổi|kỳ|kì|người|lan)(?!\p{L})/iu;

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?:(?:${ON_DAY}|m[ùu]ng|m[ồo]ng)\\s+)?${FIRST_DAY}${DAY}\\s*${MONTH_WORD}\\s*${MONTH}` +
        `(?:\\s*(?:,?\\s*${YEAR_WORD}|[/.-])\\s*${YEAR})?`,
      'giu',
    ),
    read: ([, first, day = '', month = '', year], { after }) => (!year && HOW_OFTEN.test(after) ? null : days(first, day, month, year)),
  },
  {
    pattern: new RegExp(`(?:${ON_DAY}\\s+)?${FIRST_DAY}${DAY}[/.-]${MONTH}\\s*,?\\s*${YEAR_WORD}\\s*${YEAR}`, 'giu'),
    read: ([, first, day = '', month = '', year]) => days(first, day, month, year),
  },
  {
    pattern: new RegExp(`(?:${ON_DAY}\\s+)?${FIRST_DAY}${DAY}${SEPARATOR}${MONTH}\\s?\\3\\s?${YEAR}`, 'giu'),
    read: ([, first, day = '', , month = '', year]) => days(first, day, month, year),
  },
  {
    pattern: new RegExp(`${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])`, 'gu'),
    read: ([, year, month = '', day = '']) => days(undefined, day, month, year),
  },
  {
    pattern: new RegExp(`(?:(${ON_DAY})\\s+)?${DAY}([/.-])${MONTH}\\3(\\d\\d)`, 'giu'),
    read: ([, led, day = '', , month = '', year], { isQuery, before }) => {
      if (!(isQuery || led || LED.test(before)) || !isDay(number(day), number(month))) return null;
      const [old, young] = [1900, 2000].map((century) => period({ year: century + number(year), month: number(month), day: number(day) }));
      return { periods: [old!, young!], isEither: true };
    },
  },
  {
    pattern: new RegExp(`${MONTH_WORD}\\s*${MONTH}(?:\\s*(?:,?\\s*${YEAR_WORD}\\s|[/.–-]|\\s)\\s*${YEAR})?`, 'giu'),
    read: ([, month, year], { after }) =>
      !year && HOW_OFTEN.test(after) ? null : all(period({ year: number(year), month: number(month) })),
  },
  {
    pattern: new RegExp(`${MONTH_WORD}\\s+(${MONTH_NAMES})(?!\\p{L})(?:\\s*,?\\s*(?:${YEAR_WORD}\\s|[/-])?\\s*${YEAR})?`, 'giu'),
    read: ([, name = '', year], { isQuery, before, after }) => {
      // “Cách mạng Tháng Tám” is a name.
      const isAlone = isQuery && before.trim() === '' && after.trim() === '';
      const isOnlyMonth = /^(?:gi|ch)/i.test(name);
      return year || isOnlyMonth || isAlone ? all(period({ year: number(year), month: monthNamed(name) })) : null;
    },
  },
  {
    pattern: new RegExp(
      `(${QUARTER_WORD})\\s+(${QUARTER_NAMES})(?!\\p{L})(?:\\s*(?:,?\\s*${YEAR_WORD}\\s|[/,.–-]|\\s)\\s*${YEAR})?`,
      'giu',
    ),
    read: ([, word = '', name = '', year]) => {
      const isBare = /^quy$/i.test(word);
      return year || !isBare ? all(period({ year: number(year), quarter: quarterNamed(name) })) : null;
    },
  },
  {
    pattern: new RegExp(`${MONTH}\\s?[/–-]\\s?${YEAR}`, 'gu'),
    read: ([, month, year]) => all(period({ year: number(year), month: number(month) })),
  },
  {
    pattern: new RegExp(`(?:(${ON_DAY})\\s+)?${DAY}([/.–-])${MONTH}`, 'giu'),
    read: ([written = '', led, day = '', mark, month = ''], { before, after, isQuery }) => {
      const isLed = Boolean(led) || LED.test(before);
      const isAlone = isQuery && before.trim() === '' && after.trim() === '';
      const figures = `${number(day)}/${number(month)}`;
      if (!isLed && (written === ROUND_THE_CLOCK || (mark !== '/' && !(isAlone && mark === '-')))) return null;
      if (!isLed && !isAlone && FRACTIONS.has(figures)) return null;
      return days(undefined, day, month);
    },
  },
];

/** Years are words of the index already; of a query they are times too. */
const YEAR_FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?:(?:từ|tu)\\s+)?(?:${YEAR_WORD}\\s+)?${YEAR}\\s?(?:[–-]|đến|den|tới|toi)\\s?(?:${YEAR_WORD}\\s+)?${YEAR}`,
      'giu',
    ),
    read: ([, year, until]) => (number(until) > number(year) ? all(period({ year: number(year), until: number(until) })) : null),
  },
  { pattern: new RegExp(`(?:${YEAR_WORD}\\s+)?${YEAR}`, 'giu'), read: ([, year]) => all(period({ year: number(year) })) },
];

/** Days, months and quarters in a text, by where they stand. @param text in NFC */
export function findTimes(text: string): WrittenTime[] {
  return find(text, FORMS, false);
}

/** The times in a query, years among them. @param query in NFC */
export function findTypedTimes(query: string): WrittenTime[] {
  return find(query, [...FORMS, ...YEAR_FORMS], true);
}

const DAY_WORDS = new RegExp(`^(?:${ON_DAY}|m[ùu]ng|m[ồo]ng)\\s+`, 'iu');
const INSIDE_BEFORE = /[\p{L}\p{N}/.]$|\p{L}[–-]$/u;
const INSIDE_AFTER = /^(?:[\p{L}\p{N}]|[/.][\p{L}\p{N}]|[–-]\p{L})/u;

function find(text: string, forms: readonly Form[], isQuery: boolean): WrittenTime[] {
  const found: WrittenTime[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      // An earlier form says more.
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const before = text.slice(Math.max(0, start - 12), start);
      const after = text.slice(end, end + 12);
      if (INSIDE_BEFORE.test(before) || INSIDE_AFTER.test(after)) continue;
      const said = read(match, { before, after, isQuery });
      // What a page is marked by is the date, not the word before it.
      const lead = isQuery ? 0 : (DAY_WORDS.exec(match[0])?.[0].length ?? 0);
      if (said) found.push({ start: start + lead, end, ...said });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthNamed(name: string): number {
  const names = ['gi', 'hai', 'ba', 't[uư]|b[oố]n', 'năm', 'sáu', 'b[aảẩ]y', 'tám', 'chín', 'mười$', 'mười một', 'ch[aạ]p|mười hai'];
  return (
    1 +
    Math.max(
      0,
      names.findIndex((beginning) => new RegExp(`^(?:${beginning})`, 'iu').test(name)),
    )
  );
}

function quarterNamed(name: string): number {
  const names = [/^(?:I|1|nhất|một)$/i, /^(?:II|2|hai|nhì)$/i, /^(?:III|3|ba)$/i, /^(?:IV|4|tư|bốn)$/i];
  return (
    1 +
    Math.max(
      0,
      names.findIndex((one) => one.test(name)),
    )
  );
}
