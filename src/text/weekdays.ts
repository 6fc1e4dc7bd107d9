import { findWrittenDays } from './written-days.ts';

/** A day of the week beside a day of the calendar in running text. */
interface WrittenWeekday {
  at: number;
  written: string;
  /** `2019-11-27` */
  iso: string;
  /** 0 for Sunday, as JavaScript counts; what the text says. */
  weekday: number;
}

const NAMES = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const NUMBERS: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  bốn: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  bẩy: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
};

const DAY = '(?:thứ\\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|chủ\\s+nhật)';
/** `Sáng thứ hai, ngày `: neither `lần thứ hai ngày` nor `buổi thứ hai ngày`. */
const BEFORE_DAY = new RegExp(
  '(?:^|[.,;:(“–-]\\s*|(?<![\\p{L}])(?:sáng|trưa|chiều|tối|đêm|vào|ngày|hôm|từ|đến|tới|là|và|cuối|đầu)\\s+)' +
    `(?<said>${DAY})[\\s,(–-]{0,4}(?:(?:tuần\\s+(?:này|trước|qua|sau))[\\s,(]{0,3})?(?:ngày\\s+|mùng\\s+|tức\\s+` +
    '(?:ngày\\s+)?)?$',
  'iu',
);
const BEHIND_DAY = new RegExp(
  `^\\s*(?:\\(|,?\\s+là\\s+|,?\\s+nhằm\\s+|,?\\s+đúng\\s+)(?:ngày\\s+)?(?<said>${DAY})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** Characters looked at on either side of a day. */
const REACH = 60;

const ALONE = new RegExp(`^\\s*(?:(?:sáng|chiều|tối)\\s+)?(?<said>${DAY})\\s*$`, 'iu');

/** The weekday that is all a text says, as a cell of a table does; null for any other text. */
export function weekdayAlone(text: string): number | null {
  const { said } = ALONE.exec(text)?.groups ?? {};
  return said === undefined ? null : weekdayNamed(said);
}

/** The name of a weekday. */
export function nameOfWeekday(weekday: number): string {
  return NAMES[weekday] ?? '';
}

/** The weekday that `thứ hai`, `Thứ 2` or `Chủ nhật` names, 0 for Sunday. */
export function weekdayNamed(name: string): number {
  return NUMBERS[name.toLowerCase().split(/\s+/u).at(-1) ?? ''] ?? 0;
}

export function weekdayOf(iso: string): number {
  return new Date(iso).getUTCDay();
}

/** Days with their weekday, in either order. */
export function findWrittenWeekdays(text: string): WrittenWeekday[] {
  return findWrittenDays(text).flatMap(({ at, written, iso }) => {
    const from = Math.max(0, at - REACH);
    const before = BEFORE_DAY.exec(text.slice(from, at))?.groups;
    const groups = before ?? BEHIND_DAY.exec(text.slice(at + written.length, at + written.length + REACH))?.groups;
    if (!groups?.said) return [];
    const weekday = weekdayNamed(groups.said);
    return [{ at: before ? from + text.slice(from, at).lastIndexOf(groups.said) : at, written: groups.said, iso, weekday }];
  });
}
