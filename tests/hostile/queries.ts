/** Hostile queries for the search: always the same ones for the same number, so that a failure can be met again. */

/** What makes a query hostile; each kind takes its turn. */
type Kind = (random: Random) => string;

/** A whole number from 0 up to `below`, not itself. */
export type Random = (below: number) => number;

const WORDS = (
  'dân vận khéo đạo đức cách mạng Hồ Chí Minh 05-CT/TW UBND TƯ chi bộ đảng viên kế hoạch nghị quyết dan van kheo daoj dduwcs ' +
  'ddoangf thể hop64 d9ao5'
).split(' ');
const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '</title><script>alert(1)</script>',
  '{{7*7}}',
  '${alert(1)}',
  '%3Cscript%3E',
  '&lt;script&gt;',
  '<mark>',
  '</mark><b>',
  '<!--',
  ']]>',
  '<base href=//evil.example>',
  "';DROP TABLE pages;--",
  '../../../etc/passwd',
  '\\u003cscript\\u003e',
  '<iframe srcdoc=x>',
  '#:~:text=x',
];
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  'location',
  'body',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '[object Object]',
];
const ODD = [
  '\0',
  '\uD800',
  '\uDC00',
  '\uFFFF',
  '\uFEFF',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u00AD',
  '\u{E0041}',
  '\u034F',
  '\u0301',
  '\u0323',
  '\u20DD',
  '\uFE0F',
  '\u{1F1FB}',
  '\u3000',
  '\u2028',
  '\u0085',
  '\u00A0',
  'İ',
  'ß',
  'ﬁ',
  '½',
  '٣',
  'ｄ',
  '𝐝',
  'ﷺ',
  '\u1100\u1161',
];
const SIGNS = [
  '"',
  '“',
  '”',
  '-',
  ':',
  '(',
  ')',
  '[',
  ']',
  '*',
  '+',
  '?',
  '\\',
  '/',
  '|',
  '^',
  '$',
  '.',
  ',',
  "'",
  '`',
  '~',
  '#',
  '%',
  '&',
  '=',
];
const FILTERS = [
  'loai:',
  'chu-de:',
  'nam:',
  'don-vi:',
  'tinh-trang:',
  'loại:"',
  '-loai:',
  '__proto__:',
  'constructor:',
  'nam:9999999999999999999',
  '::',
  'a:b:c',
];
const KEYS = "aaeeoowwddsfrxjz0123456789^(+'`?~.";
const NUMBERS = [
  '99999999999999999999',
  '0x10',
  '1e309',
  '-0',
  '00000000000',
  '31/02/2024',
  '2024-13-45',
  '1/1/1/1/1/1',
  '١٢٣',
  '10.000.000.000',
  '05-CT/TW/05-CT/TW',
];

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)]!;
const many = (count: number, make: () => string, between = ''): string => Array.from({ length: count }, make).join(between);
/** Lengths of every order, the greatest rarely. */
const size = (random: Random): number => Math.floor(2 ** (random(12) + 1));

const KINDS: readonly Kind[] = [
  (random) => pick(MARKUP, random) + pick(WORDS, random),
  (random) => many(1 + random(4), () => pick(MARKUP, random), ' '),
  (random) => many(1 + random(6), () => pick(NAMES, random), pick([' ', ':', '.', '"'], random)),
  (random) => many(1 + random(12), () => pick(ODD, random) + pick(WORDS, random)),
  (random) => pick(WORDS, random) + pick(ODD, random).repeat(size(random)),
  (random) => many(size(random), () => String.fromCodePoint(random(0x110000))),
  (random) => many(size(random), () => String.fromCharCode(random(0x10000))),
  (random) => pick([...'aodwđ1"-:.'], random).repeat(size(random) * 4),
  (random) => pick(WORDS, random).repeat(size(random)),
  (random) => many(size(random) / 4, () => pick(WORDS, random), ' '),
  (random) => many(size(random) / 4, () => many(1 + random(9), () => pick([...KEYS], random)), ' '),
  (random) => many(size(random), () => pick([...KEYS], random)),
  (random) => many(size(random) / 4, () => pick(SIGNS, random) + pick(WORDS, random), pick(['', ' '], random)),
  (random) => many(size(random), () => pick(SIGNS, random)),
  (random) => many(size(random) / 8, () => pick(FILTERS, random) + pick(WORDS, random), ' '),
  (random) => many(size(random) / 8, () => pick(['-', '-"', '"', '"-', '"" '], random) + pick(WORDS, random), ' '),
  (random) => many(1 + random(20), () => pick(NUMBERS, random), pick([' ', '/', '-', '.'], random)),
  (random) => many(size(random) / 2, () => pick(WORDS, random).normalize('NFD'), pick(['', ' ', '\u200B'], random)),
  (random) => many(size(random) / 8, () => pick(WORDS, random) + pick([...'qxzwj'], random).repeat(random(5)), ' '),
  (random) => many(40, () => many(2 + random(40), () => pick([...'aăâbcdđeêghiklmnoôơpqrstuưvxy'], random)), ' '),
];

/** A generator of numbers that is the same everywhere (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** So many hostile queries, every kind in turn. */
export function* hostileQueries(count: number, seed = 1): Generator<string> {
  const random = randomFrom(seed);
  for (let i = 0; i < count; i++) yield KINDS[i % KINDS.length]!(random);
}

/** Long ones that a search without limits takes seconds for. */
export const SLOW_QUERIES: readonly string[] = [
  'a'.repeat(8192),
  'đạo'.repeat(3000),
  'nghieng'.repeat(2000),
  '1'.repeat(100_000),
  `a${'\u0301'.repeat(100_000)}`,
  '\u0301'.repeat(100_000),
  'dddddd '.repeat(5000),
  '"'.repeat(50_000),
  '"a '.repeat(20_000),
  '-a '.repeat(20_000),
  '-"a '.repeat(20_000),
  'a:'.repeat(50_000),
  'loai:"x" '.repeat(10_000),
  ' '.repeat(100_000),
  '\uD800'.repeat(50_000),
  "dda.o'".repeat(20_000),
  'ddaojw '.repeat(10_000),
  'zxq '.repeat(20_000),
  'a-'.repeat(50_000),
  `${'dân vận '.repeat(20_000)}"`,
  '\u202E'.repeat(100_000),
  'ﷺ'.repeat(50_000),
  '\u{1D15E}'.repeat(20_000),
];
