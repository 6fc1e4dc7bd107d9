/** Words of a text about a time that no calendar and no clock has. */
interface CalendarFault {
  at: number;
  written: string;
  /** What is wrong, for an editor: a sentence. */
  fault: string;
}

const YEAR = '(?:19|20)\\d{2}';
const [BEFORE, BEHIND] = ['(?<![\\p{L}\\p{N}./-])', '(?![\\p{L}\\p{N}]|[./-]\\d)'];
/** Day and month in figures, with a year; without one by a slash, or by a point or hyphen behind “ngày”. */
const IN_FIGURES = new RegExp(
  `(?:${BEFORE}|(?<=${BEFORE}\\d{1,2}\\s?[-–]\\s?))` +
    `(?<day>\\d{1,2})\\s?(?<mark>[./-])\\s?(?<month>\\d{1,2})(?:\\s?\\k<mark>\\s?(?<year>${YEAR}))?${BEHIND}`,
  'gu',
);
/** `2025-06-31`, as programs write it. */
const YEAR_FIRST = new RegExp(`${BEFORE}(?<year>${YEAR})(?<mark>[/-])(?<month>\\d{2})\\k<mark>(?<day>\\d{2})${BEHIND}`, 'gu');
const MONTH_NAMES = ['một', 'hai', 'ba', 'tư|bốn', 'năm', 'sáu', 'bảy|bẩy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const IN_WORDS = new RegExp(
  `${BEFORE}(?<day>\\d{1,2})\\s+tháng\\s+(?<month>\\d{1,2}|${MONTH_NAMES.toReversed().join('|')})` +
    `(?:\\s*(?:năm|/)\\s*(?<year>${YEAR}))?${BEHIND}`,
  'giu',
);
/** What says that figures without a year are a day: `ngày 31/4`, `đến hết 31/6`; else `31/40` may be a share. */
const DAY_BEFORE =
  /(?:ngày|mùng|mồng|từ|đến(?: hết)?|tới|trước|sau|sáng|trưa|chiều|tối|hạn|vào)\s+(?:\d{1,2}\s*(?:,|và|-|–|đến)\s*){0,3}$/iu;
const ONLY_DAY_BEFORE = /ngày\s+$/iu;
const MONTH = new RegExp(`${BEFORE}tháng\\s+(?<month>\\d{1,2})(?=\\s*[/.-]\\s*${YEAR}|\\s+năm\\s+${YEAR}|\\s*[,.;)]|\\s*$)`, 'giu');
/** `lương tháng 13` is a wage, and `mỗi tháng 15` a number of things. */
const NO_MONTH_BEFORE = /(?:lương|thưởng|mỗi|một|hằng|hàng|\d)\s+$/iu;
const QUARTER = /(?<![\p{L}\p{N}])[Qq]uý\s+(?<quarter>[05-9]|V|VI{1,3}|IX|X)(?![\p{L}\p{N}.]|[,.]\d|\s*(?:người|đồng|lần|ngày))/gu;
const CLOCK =
  /(?<![\p{L}\p{N}.,/])(?<hour>\d{1,2})(?:\s?(?:giờ|h)\s?|:)(?<minute>\d{2})(?![\p{N}%/:]|[.,]\d|\s*(?:ngày|tháng|năm|người))/giu;
const HOUR = /(?<=(?:lúc|hồi)\s+)(?<hour>\d{2})\s?(?:giờ|h)(?![\p{L}\p{N}])/giu;

/** Days of a month, in a leap year where the year is not known. */
function lengthOf(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayFault(day: number, month: number, year: number | undefined): string | null {
  if (month < 1 || month > 12) return `Không có tháng ${month} trong lịch.`;
  if (day >= 1 && day <= lengthOf(month, year)) return null;
  const which = year === undefined || month !== 2 ? `Tháng ${month}` : `Tháng 2 năm ${year}`;
  return `${which} chỉ có ${lengthOf(month, year)} ngày.`;
}

/** Most days of a month of the lunar calendar; its second month has them, too. */
const LUNAR_DAYS = 30;
const LUNAR =
  /âm lịch|lịch âm|lịch ta|(?<!\p{L})(?:AL|ÂL)(?!\p{L})|\(âm\)|(?<!\p{L})(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) (?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)(?!\p{L})/u;

/** Whether the words about a day name the calendar of the moon. */
function isLunar(text: string, at: number, written: string): boolean {
  return LUNAR.test(text.slice(Math.max(0, at - 60), at + written.length + 60));
}

function monthNumber(written: string): number {
  const name = written.toLowerCase().replace(/\s+/gu, ' ');
  return Number(written) || MONTH_NAMES.findIndex((one) => one.split('|').includes(name)) + 1;
}

/** Every day, month, quarter and hour that is not in the calendar or on the clock, in order. */
export function findCalendarFaults(text: string): CalendarFault[] {
  if (!/\d|quý/iu.test(text)) return [];
  return [...dayFaults(text), ...monthFaults(text), ...quarterFaults(text), ...clockFaults(text)].sort((a, b) => a.at - b.at);
}

function* dayFaults(text: string): Generator<CalendarFault> {
  for (const form of [IN_FIGURES, YEAR_FIRST, IN_WORDS]) {
    for (const { 0: written, index: at, groups: { day = '', month = '', year, mark } = {} } of text.matchAll(form)) {
      const before = text.slice(Math.max(0, at - 40), at);
      const isDay = form !== IN_FIGURES || year !== undefined || (mark === '/' ? DAY_BEFORE : ONLY_DAY_BEFORE).test(before);
      const fault = isDay ? dayFault(Number(day), monthNumber(month), year ? Number(year) : undefined) : null;
      if (fault && !(Number(day) <= LUNAR_DAYS && isLunar(text, at, written))) yield { at, written, fault };
    }
  }
}

function* monthFaults(text: string): Generator<CalendarFault> {
  for (const { 0: written, index: at, groups: { month = '' } = {} } of text.matchAll(MONTH)) {
    const isInDay = /\d\s+$/u.test(text.slice(Math.max(0, at - 6), at));
    if (isInDay || NO_MONTH_BEFORE.test(text.slice(Math.max(0, at - 12), at))) continue;
    if (Number(month) < 1 || Number(month) > 12) yield { at, written, fault: `Không có tháng ${month} trong lịch.` };
  }
}

function* quarterFaults(text: string): Generator<CalendarFault> {
  for (const { 0: written, index: at } of text.matchAll(QUARTER)) yield { at, written, fault: 'Một năm chỉ có bốn quý.' };
}

function* clockFaults(text: string): Generator<CalendarFault> {
  for (const { 0: written, index: at, groups: { hour = '', minute = '' } = {} } of text.matchAll(CLOCK)) {
    const isRatio = written.includes(':') && !/(?:lúc|hồi|từ|đến|giờ)\s+$/iu.test(text.slice(Math.max(0, at - 8), at));
    if (!isRatio && (Number(hour) > 24 || Number(minute) > 59)) yield { at, written, fault: 'Đồng hồ không có giờ ấy.' };
  }
  for (const { 0: written, index: at, groups: { hour = '' } = {} } of text.matchAll(HOUR))
    if (Number(hour) > 24) yield { at, written, fault: 'Đồng hồ không có giờ ấy.' };
}
