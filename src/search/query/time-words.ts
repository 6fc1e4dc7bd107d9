/*
 * The words of a time in a text or a query, as parts of regular expressions: with their marks, without, and in Telex and
 * VNI keys. No lookbehind: Safari before 16.4 has none; what stands before a time is looked at afterwards.
 */
export const ON_DAY = '(?:ng(?:[àa]y[f2]?|a[f2]y)|m(?:[ùu]|[ồo]|uw?o?[f2]?|oo?[f26]*)ng[f2]?)\\s+';
export const OF_MONTH = 'th(?:[áa]|a[s1])ng[s1]?';
export const OF_QUARTER = 'qu[ýíy][s1]?';
export const OF_YEAR = 'n(?:ăm|am[w8]?|a[w8]m)';
export const OF_DECADE = `(?:nh(?:[ữu]|u[w7]?[x4]?)ng[wx47]*\\s+${OF_YEAR}|th[ậa]p\\s+(?:niên|nien|k[ỷỉyi]))\\s+`;
const UNTIL = '(?:đến|[dđ]?d9?e[e6]?n[s1e6]*|tới|to[w7]?i?[s1]?i?[ws17]*)';
export const FROM = '(?:từ|tu[w7]?[f2]?)\\s+';
export const TO = `\\s?(?:[–-]|${UNTIL})\\s?`;
export const AND = '\\s(?:và|va[f2]?)\\s';
export const BETWEEN = '(?:giữa|giu[w7]?[x4]?a[wx47]*)\\s+';

export const [DAY, MONTH, YEAR] = ['(0?[1-9]|[12]\\d|3[01])', '(0?[1-9]|1[0-2])', '((?:1[89]|20|21)\\d\\d)'];
/** Between the figures of a day. */
export const MARK = '\\s?[/.–-]\\s?';
/** Between what is said of the time before the year, and the year. */
export const BEFORE_YEAR = `(?:\\s?[/.,–-]\\s?|,?\\s*${OF_YEAR}\\s*|\\s+)`;

export const MONTH_NAMES = [
  'gi[êe]ng|một',
  'hai',
  'ba',
  't[ưu]|b[ốo]n',
  'năm',
  's[áa]u',
  'b[ảẩa]y',
  't[áa]m',
  'ch[íi]n',
  'm[ườuo]{2}i',
  'm[ườuo]{2}i m[ộo]t',
  'ch[ạa]p|m[ườuo]{2}i hai',
];
/** The longer names first: “mười hai” begins with “mười”. */
export const ANY_MONTH_NAME = `(${[...MONTH_NAMES].reverse().join('|')})(?!\\p{L})`;
export const QUARTER_NAMES = ['I|1|một|nhất', 'II|2|hai|nhì', 'III|3|ba', 'IV|4|tư|bốn'];
export const ANY_QUARTER_NAME = `(${QUARTER_NAMES.join('|')})(?!\\p{L}|\\d)`;

/** The place of a name in a list, from 1. */
export function numberOf(name: string | undefined, names: readonly string[]): number {
  return names.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(name ?? '')) + 1;
}
