/** Years of the congresses of the Communist Party of Vietnam, from the first. */
const CONGRESSES = [1935, 1951, 1960, 1976, 1982, 1986, 1991, 1996, 2001, 2006, 2011, 2016, 2021, 2026];
/** From the ninth on, congresses are over by May. */
const EARLY_SINCE = 2001;

/** Terms that a date lies in, as far as it is known: two in the year of a congress. */
export function termsOf(date: string): number[] {
  const year = Number(date.slice(0, 4));
  return CONGRESSES.flatMap((from, index) => {
    const end = CONGRESSES[index + 1] ?? Infinity;
    const isOver = year === end && year >= EARLY_SINCE && date.slice(5, 7) > '04';
    return from <= year && year <= end && !isOver ? [index + 1] : [];
  });
}

/** No Central Committee has met so often in a term. */
const MOST_PLENUMS = 25;

interface CongressFault {
  at: number;
  written: string;
  fault: string;
}

const ROMAN = '[IVXL]{1,6}';
const END = '(?![\\p{L}\\p{N}])';
const TERM = new RegExp(
  '(?:Trung\\s+ương|Bộ\\s+Chính\\s+trị|Ban\\s+Bí\\s+thư)(?:\\s+Đảng)?(?:\\s+(?:lần\\s+thứ\\s+)?(?<plenum>\\d{1,2}|' +
    'một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))?[\\s,(]{1,3}(?:nhiệm\\s+kỳ\\s+)?[Kk][hH](?:óa|oá)\\s+' +
    `(?<term>${ROMAN})${END}`,
  'gu',
);
const CONGRESS = new RegExp(
  `Đại\\s+hội\\s+(?:(?:đại\\s+biểu\\s+)?toàn\\s+quốc\\s+)?(?:lần\\s+thứ\\s+)?(?<term>${ROMAN})${END}(?<of>\\s+` +
    '(?:của\\s+)?Đảng(?!\\s+(?:bộ|ủy|uỷ|Cộng\\s+sản\\s+(?!Việt))))?(?:\\s*\\(?\\s*(?:năm\\s+|tháng\\s+\\d{1,2}/)' +
    '(?<year>(?:19|20)\\d{2}))?',
  'gu',
);
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

export function readRoman(text: string): number {
  return [...text].reduce((sum, letter, index) => {
    const value = DIGITS[letter] ?? 0;
    return sum + (value < (DIGITS[text[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** Congresses and terms of the Party that there have not been, or not in that year. Provinces have congresses of their own. */
export function* findCongressFaults(text: string): Generator<CongressFault> {
  for (const { 0: written, index: at, groups: { term = '', plenum } = {} } of text.matchAll(TERM)) {
    if (readRoman(term) > CONGRESSES.length)
      yield { at, written, fault: `Đảng mới có ${CONGRESSES.length} kỳ đại hội, chưa có khóa ${term}.` };
    else if (Number(plenum) > MOST_PLENUMS) yield { at, written, fault: `Không có Hội nghị Trung ương lần thứ ${plenum} khóa ${term}.` };
  }
  for (const { 0: written, index: at, groups: { term = '', of, year } = {} } of text.matchAll(CONGRESS)) {
    const isOfParty = of !== undefined || /toàn\s+quốc/u.test(written);
    const number = readRoman(term);
    if (isOfParty && number > CONGRESSES.length)
      yield { at, written, fault: `Đảng mới có ${CONGRESSES.length} kỳ đại hội, chưa có Đại hội ${term}.` };
    else if (isOfParty && year !== undefined && CONGRESSES[number - 1] !== Number(year))
      yield { at, written, fault: `Đại hội ${term} của Đảng họp năm ${CONGRESSES[number - 1]}, bài ghi ${year}.` };
  }
}
