import { formatNumber, NUMBER, readNumber } from './written-numbers.ts';
import type { WrongSum } from './sums-of-answers.ts';

const UNIT = '(?<unit>\\s?%|[^\\d.;:()%]{0,40}?)';
/** `tăng từ 40 tổ lên 50 tổ, tức là tăng 20%` */
const FROM_TO = new RegExp(
  `(?<!\\p{L})từ\\s+(?:mức\\s+)?(?<from>${NUMBER})${UNIT}(?:\\s+năm\\s+(?:19|20)\\d{2})?,?\\s*(?:lên|xuống|đến|còn|thành)(?:\\s+còn)?\\s+` +
    `(?:mức\\s+)?(?<to>${NUMBER})(?![\\d/]|[.,]\\d)(?<between>[^\\d.;%]{0,60}?(?:\\s+năm\\s+(?:19|20)\\d{2})?[^\\d.;%]{0,40}?)` +
    `(?<way>tăng|giảm)\\s+(?:thêm\\s+|được\\s+|gần\\s+|khoảng\\s+|trên\\s+|hơn\\s+|tới\\s+|đến\\s+)*(?<share>${NUMBER})\\s?%`,
  'giu',
);
/** Points of a percentage a rounded share may be away. */
const ROUNDING = 1;

/** Growth or decline in per cent that is not that of the two numbers before it. */
export function* findWrongGrowth(text: string): Generator<WrongSum> {
  for (const { index: at, groups = {} } of text.matchAll(FROM_TO)) {
    const { from = '', unit = '', to = '', way = '', share = '' } = groups;
    const [before, after, said] = [from, to, share].map(readNumber) as [number, number, number];
    if (before === 0 || isYear(from) || isYear(to)) continue;
    const sign = /^tăng$/iu.test(way) ? 1 : -1;
    const right = ((after - before) / before) * 100 * sign;
    // Of shares people tell the points between them as well.
    const isOfShares = unit.includes('%') && Math.abs((after - before) * sign - said) <= ROUNDING;
    if (isOfShares || Math.abs(right - said) <= ROUNDING) continue;
    const truth = right < 0 ? `${sign > 0 ? 'giảm' : 'tăng'} ${formatNumber(-right)}%` : `${way.toLowerCase()} ${formatNumber(right)}%`;
    yield { at, fault: `Từ ${from} đến ${to} là ${truth}, bài ghi ${way.toLowerCase()} ${share}%.` };
  }
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d{2}$/u.test(number);
}
