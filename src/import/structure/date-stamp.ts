import { findWrittenDays } from '../../text/written-days.ts';

/** A line that says when a page was published, or what its clock shows. */
export interface DateStamp {
  /** ISO day. */
  day: string;
  /** It names its time zone, as clocks of pages do. */
  hasZone: boolean;
  /** The weekday it names is not the weekday of the day. */
  isContradictory: boolean;
}

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const WEEKDAY = /(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7]))/iu;
const LABEL = /^(?:ngày đăng(?: tin)?|đăng (?:ngày|lúc)|ngày xuất bản|xuất bản|ngày cập nhật|cập nhật(?: (?:lúc|ngày))?|thời gian)\s*:?/iu;
/** Official papers put the place before the day. */
const PLACE = /^\p{Lu}[\p{L} .]{1,40},\s*(?=ngày\s)/u;
const ZONE = /[[(]?\s*(?:GMT|UTC)\s*[+-]?\s*\d{0,2}\s*[\])]?/i;
const TIME = /(?:lúc\s*)?\b\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?:\s*:\s*\d{2})?(?:\s*(?:phút|'|’|AM|PM|SA|CH))?/giu;

/** Reads a line that is a date and nothing more; null for any other line. */
export function readDateStamp(line: string): DateStamp | null {
  if (line.length > 80) return null;
  const hasZone = ZONE.test(line);
  const rest = line.trim().replace(LABEL, ' ').replace(PLACE, ' ').replace(ZONE, ' ').replace(TIME, ' ');
  const [day] = findWrittenDays(rest);
  if (!day) return null;
  const weekday = WEEKDAY.exec(rest)?.[0];
  const others = `${rest.slice(0, day.at).replace(/ngày\s*$/iu, '')} ${rest.slice(day.at + day.written.length)}`;
  if (/[\p{L}\d]/u.test(others.replace(WEEKDAY, ' '))) return null;
  return { day: day.iso, hasZone, isContradictory: weekday !== undefined && indexOfWeekday(weekday) !== new Date(day.iso).getUTCDay() };
}

function indexOfWeekday(weekday: string): number {
  const name = weekday.toLowerCase().replace('bẩy', 'bảy');
  const digit = /\d/.exec(name)?.[0];
  return digit ? Number(digit) - 1 : WEEKDAYS.indexOf(name);
}
