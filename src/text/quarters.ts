import { quarterOf, yearOf } from './dates.ts';
import { findWrittenDays } from './written-days.ts';

/** A quarter, or half of a year, and months told with it that are not its own. */
interface WrongMonths {
  at: number;
  written: string;
  /** First and last month of what is named. */
  from: number;
  to: number;
  /** What the text says of it: `01/7/2025 đến ngày 30/9/2025` */
  said: string;
}

/** A quarter and a day that lies in another. */
interface WrongQuarter {
  at: number;
  written: string;
  /** `2024-05-15` */
  iso: string;
}

const NUMBERS: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
/** `sinh hoạt quý I diễn ra ngày `: what is held in a quarter; plans and reports have other days. */
const HELD_IN = new RegExp(
  '(?:[Ss]inh\\s+hoạt|[Bb]uổi|[Pp]hiên|[Hh]ọp)(?:(?!kế\\s+hoạch|báo\\s+cáo|chuẩn\\s+bị|đăng\\s+ký)[^.;\\d]){0,40}?' +
    '(?<written>[Qq]uý\\s+(?<quarter>IV|I{1,3}|[1-4])(?:\\s?/\\s?|\\s+năm\\s+)?(?<year>(?:19|20)\\d{2})?)' +
    '[\\s,(]{1,3}(?:được\\s+)?(?:diễn\\s+ra|tổ\\s+chức|họp|vào|mở)?[\\s(]*(?:vào\\s+)?(?:(?:sáng|chiều|tối)\\s+)?(?:ngày\\s+)?$',
  'u',
);
const REACH = 110;

/** Meetings of a quarter that are said to have been held on a day of another. */
export function findWrongQuarters(text: string): WrongQuarter[] {
  return findWrittenDays(text).flatMap(({ at, iso }) => {
    const from = Math.max(0, at - REACH);
    const { written, quarter = '', year } = HELD_IN.exec(text.slice(from, at))?.groups ?? {};
    if (written === undefined || (NUMBERS[quarter] === quarterOf(iso) && (year === undefined || Number(year) === yearOf(iso)))) return [];
    return [{ at: from + text.slice(from, at).lastIndexOf(written), written, iso }];
  });
}

/** `quý II năm 2025 (từ ngày 01/7 đến ngày 30/9)`, `6 tháng cuối năm, từ tháng 1 đến tháng 6`: a stretch of the year and its ends. */
const STRETCH = new RegExp(
  '(?<![\\p{L}\\p{N}])(?<written>(?<name>quý\\s+(?<quarter>IV|I{1,3}|[1-4])|(?:6|06|sáu)\\s+tháng\\s+(?<half>đầu|cuối)\\s+năm|' +
    'nửa\\s+(?<part>đầu|cuối)\\s+năm)(?:\\s?/\\s?|,?\\s+năm\\s+|\\s+)?(?:(?:19|20)\\d{2})?)' +
    '(?:\\s*\\(\\s*(?:tức\\s+|gồm\\s+|là\\s+)?(?<inside>[^()]{3,70})\\)|,?\\s+(?:tức\\s+(?:là\\s+)?)?(?:gồm\\s+)?(?<behind>' +
    '(?:từ\\s+(?:ngày|tháng|đầu)|(?:các\\s+)?tháng)\\s[^.;()]{3,60}))',
  'giu',
);
/** A month of the year: of a day in figures, of a month with its year, of a row of months. */
const MONTHS =
  /(?<![\d/.-])\d{1,2}\s?[/.-]\s?(?<ofDay>\d{1,2})(?:\s?[/.-]\s?(?:19|20)\d{2})?(?![\d/.-])|tháng\s+(?<first>\d{1,2})(?<more>(?:\s*(?:,|và|[-–])\s*\d{1,2}(?![\d/]))*)/giu;
/** The months told are those of something else. */
const OF_ELSE = /hạn|nộp|báo cáo|trước|sau|chậm nhất|họp|diễn ra|tổ chức|so với|cùng kỳ|kế hoạch/iu;

/** Quarters and halves of a year that are told with the months of another. */
export function findWrongMonths(text: string): WrongMonths[] {
  return [...text.matchAll(STRETCH)].flatMap(({ index: at, groups = {} }) => {
    const { written = '', quarter, half, part, inside, behind } = groups;
    const said = inside ?? rangeOf(behind ?? '');
    const months = OF_ELSE.test(said) ? [] : monthsOf(said);
    const [from, to] = quarter ? monthsOfQuarter(quarter) : (half ?? part)?.toLowerCase() === 'đầu' ? [1, 6] : [7, 12];
    const isRange = months.length > 1;
    if (!isRange || months.every((month) => month >= from && month <= to) || months.some((month) => month < 1 || month > 12)) return [];
    return [{ at, written: written.trim(), from, to, said: said.trim() }];
  });
}

function monthsOfQuarter(quarter: string): [number, number] {
  const number = NUMBERS[quarter.toUpperCase()] ?? 1;
  return [number * 3 - 2, number * 3];
}

/** Only what reads as “from … to …” or as a row of months. */
function rangeOf(behind: string): string {
  return (
    /^(?:từ\s.{3,30}?(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày|tháng)?\s*\d[\d/.-]*|(?:các\s+)?tháng\s+\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})+)/iu.exec(
      behind,
    )?.[0] ?? ''
  );
}

function monthsOf(said: string): number[] {
  return [...said.matchAll(MONTHS)].flatMap(({ groups: { ofDay, first, more = '' } = {} }) =>
    [ofDay ?? first ?? '', ...more.split(/[^\d]+/)].filter(Boolean).map(Number),
  );
}
