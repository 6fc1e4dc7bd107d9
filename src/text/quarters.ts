import { quarterOf, yearOf } from './dates.ts';
import { findWrittenDays } from './written-days.ts';

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
