/** A jubilee whose number of years is not that between its two dates. */
interface WrongAnniversary {
  at: number;
  written: string;
  /** Years between the dates. */
  years: number;
  said: number;
  from: number;
  to: number;
}

const YEAR = '(?:1\\d|20)\\d{2}';
const DATE = (name: string): string =>
  `(?:ngày\\s+)?(?<${name}Day>\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?=\\s?[/.-]\\s?${YEAR}))?` +
  `(?:\\s?[/.-]\\s?|(?:tháng\\s+)?\\d{1,2}\\s?[/.-]\\s?|năm\\s+)?` +
  `(?<${name}>${YEAR})`;
/** `kỷ niệm 95 năm Ngày thành lập Đảng (03/02/1930 – 03/02/2026)`, `lần thứ 136 ngày sinh …, 1890 - 2026` */
const JUBILEE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:lần\\s+thứ\\s+(?<count>\\d{1,3})|(?<years>\\d{1,3})\\s+năm)(?![\\p{L}\\p{N}])` +
    `(?<between>(?:[^.;()\\d]|\\d{1,2}[/-]\\d{1,2}(?![/-])){3,140}?)` +
    `\\(?\\s*${DATE('from')}\\s*(?:[-–—]|đến)\\s*${DATE('to')}(?![\\d/])`,
  'giu',
);
/** What makes a number of years a jubilee: else a plan of five years may count its first and its last. */
const OF_JUBILEE = /kỷ\s+niệm|kỉ\s+niệm|mừng|nhân\s+dịp|tròn|mít\s+tinh|tọa\s+đàm/iu;
const NAMED = new RegExp(
  'thành\\s+lập|ngày\\s+(?:sinh|giải\\s+phóng|truyền\\s+thống|mất)|chiến\\s+thắng|cách\\s+mạng\\s+tháng|quốc\\s+khánh|ra\\s+đời',
  'iu',
);
const REACH = 40;

/** Jubilees with both dates, where the years between are others than said. */
export function findWrongAnniversaries(text: string): WrongAnniversary[] {
  return [...text.matchAll(JUBILEE)].flatMap(({ 0: whole, index: at, groups = {} }) => {
    const { count, years, between = '', fromDay, toDay } = groups;
    const before = text.slice(Math.max(0, at - REACH), at);
    const [said, from, to] = [Number(count ?? years), Number(groups.from), Number(groups.to)];
    const isSameDay = (fromDay === undefined) === (toDay === undefined) && dayOf(fromDay) === dayOf(toDay);
    if (!isSameDay || to <= from || !(OF_JUBILEE.test(before) || NAMED.test(between))) return [];
    return to - from === said ? [] : [{ at, written: whole.trim(), years: to - from, said, from, to }];
  });
}

function dayOf(day: string | undefined): string {
  return (day ?? '').split(/\D+/).map(Number).join('/');
}
