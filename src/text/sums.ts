import { formatNumber, NUMBER, readNumber } from './written-numbers.ts';
import { findWrongGrowth } from './growth.ts';
import { sentencesOf } from './sentences.ts';
import { findWrongShares, findWrongWholes, tellSum, type WrongSum } from './sums-of-answers.ts';

const PERSONS =
  '(?:đảng\\s+viên|đồng\\s+chí|cán\\s+bộ|công\\s+chức|viên\\s+chức|đoàn\\s+viên|hội\\s+viên|thành\\s+viên|' +
  'đại\\s+biểu|người|quần\\s+chúng|' +
  'học\\s+sinh|sinh\\s+viên|chi\\s+ủy\\s+viên|cấp\\s+ủy\\s+viên|chi\\s+bộ|chi\\s+đoàn|ý\\s+kiến|phiếu|hộ|cử\\s+tri|lao\\s+động|tổ)';
/** What else is counted in parts. */
const COUNTED = `(?:${PERSONS}|hồ\\s+sơ|văn\\s+bản|nhiệm\\s+vụ|việc|chỉ\\s+tiêu|đơn\\s+thư|đơn)`;
const PRESENT =
  '(?:có\\s+mặt|tham\\s+dự|tham\\s+gia|dự\\s+(?:họp|sinh\\s+hoạt|hội\\s+nghị|học)|tán\\s+thành|nhất\\s+trí|' +
  'đồng\\s+ý|bỏ\\s+phiếu|biểu\\s+quyết|đi\\s+bầu|hài\\s+lòng)';
const LETTER = '[^\\d.;:%()\\n]';
const END = '(?![\\p{L}\\p{N}]|[.,]\\d)';
/** More than all of them: `115% đảng viên`, `tỷ lệ dự họp đạt 115%`. */
const SHARE = new RegExp(`(?<![\\d.,])(?<share>${NUMBER})\\s?%\\s+(?:tổng\\s+)?(?:số\\s+|các\\s+)?${PERSONS}${END}`, 'giu');
const SHARE_BEHIND = new RegExp(
  `(?:${PERSONS}${LETTER}{0,20}${PRESENT}|${PRESENT}${LETTER}{0,24}?(?:đạt|là|chiếm)|` +
    `t[ỷỉ]\\s+lệ${LETTER}{0,40}${PRESENT})${LETTER}{0,24}?(?<share>${NUMBER})\\s?%`,
  'giu',
);
const GROWN = /(?:tăng|gấp|bằng|vượt|thêm|hơn|kế hoạch|chỉ tiêu|giảm|so với)/iu;
/** `45/50 đảng viên (90%)` */
const RATIO = new RegExp(
  `(?<![\\d/.,])(?<part>${NUMBER})\\s?/\\s?(?<whole>${NUMBER})(?![\\d/.-]|,\\d)\\s+(?<what>${LETTER}{2,60}?)(?:[` +
    '(,;]\\s*|\\s+)(?:bằng|đạt|chiếm|tức|tỷ lệ|tỉ lệ|tương đương|=)?\\s*(?:là\\s+)?(?:tỷ lệ\\s+|tỉ lệ\\s+)?' +
    `(?<share>${NUMBER})\\s?%`,
  'giu',
);
const PART_OF = new RegExp(`(?<![\\d/.,-])(?<part>${NUMBER})\\s?/\\s?(?<whole>${NUMBER})(?![\\d/.-]|,\\d)\\s+${PERSONS}${END}`, 'giu');
/** New members may be more than were planned. */
const ABOVE_PLAN = /kết nạp|phát triển|chỉ tiêu|kế hoạch|vượt/iu;
/** Parts that make a whole where both are named. */
const OPPOSITES = [
  ['nam', 'nữ'],
  ['chính\\s+thức', 'dự\\s+bị'],
  ['có\\s+mặt|dự\\s+họp|tham\\s+dự', 'vắng(?:\\s+mặt)?'],
  ['tán\\s+thành|đồng\\s+ý|nhất\\s+trí', 'không\\s+(?:tán\\s+thành|đồng\\s+ý|nhất\\s+trí)'],
  ['hợp\\s+lệ', 'không\\s+hợp\\s+lệ'],
  ['đúng\\s+hạn|trong\\s+hạn|trước\\s+hạn', 'quá\\s+hạn|trễ\\s+hạn|chậm'],
  ['đạt|hoàn\\s+thành', 'chưa\\s+đạt|không\\s+đạt|không\\s+hoàn\\s+thành|chưa\\s+hoàn\\s+thành'],
].map((names) =>
  names.map((name) => ({
    /** `12 nữ` */
    afterNumber: new RegExp(`^(?:\\s*${COUNTED})?\\s*(?:là\\s+)?(?:${name})(?![\\p{L}])`, 'iu'),
    /** `vắng 3` */
    beforeNumber: new RegExp(
      `(?<![\\p{L}])(?:${name})(?:\\s+${COUNTED})?(?:\\s+là|:)?\\s+(?<number>${NUMBER})(?![\\p{N}%/]|[.,]\\d)`,
      'iu',
    ),
  })),
);
/** A whole that is told in parts up to the end: `20 đồng chí, gồm 12 nam và 9 nữ`. */
const PIECE = `(?:${NUMBER})\\s+\\p{L}[^\\d,;:.()%]{0,40}?`;
const WHOLE = new RegExp(
  `(?<![\\d/.,-])(?<whole>${NUMBER})\\s+\\p{L}[^\\d.,;:()%]{1,40}?[\\s,;:(]+(?:bao\\s+gồm|gồm)[\\s:]+(?:có\\s+)?` +
    `(?<parts>${PIECE}(?:\\s*(?:[,;]|(?:[,;]\\s*)?và)\\s*${PIECE})+)\\s*[.;)]*\\s*$`,
  'iu',
);
const PART = new RegExp(
  `(?<![\\d/.,-])(?<number>${NUMBER})(?!\\s?[%/]|\\s*(?:năm|tuổi|tháng|ngày|lần)(?!\\p{L})|[\\d/-])\\s+(?<what>\\p{L}[^\\d;.]*)`,
  'giu',
);
/** Shares above all, shares that are not their ratio, and parts that are not their whole. */
export function findWrongSums(text: string): WrongSum[] {
  if (!/\d/.test(text)) return [];
  const sums = sentencesOf(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    return [
      ...wrongParts(sentence),
      ...wrongQuarters(sentence),
      ...wrongOpposites(sentence),
      ...findWrongShares(sentence),
      ...findWrongWholes(sentence),
      ...findWrongGrowth(sentence),
    ].map((sum) => ({ ...sum, at: sum.at + from }));
  });
  return [...tooLargeShares(text), ...wrongRatios(text), ...sums].sort((a, b) => a.at - b.at);
}

function* tooLargeShares(text: string): Generator<WrongSum> {
  const seen = new Set<number>();
  for (const form of [SHARE, SHARE_BEHIND]) {
    for (const { 0: written, index, groups: { share = '' } = {} } of text.matchAll(form)) {
      const at = index + written.lastIndexOf(share);
      if (readNumber(share) <= 100 || seen.has(at)) continue;
      const around =
        form === SHARE ? text.slice(Math.max(0, at - 14), at) + text.slice(index + written.length, index + written.length + 14) : written;
      if (GROWN.test(around)) continue;
      seen.add(at);
      yield { at, fault: `${share}% là quá tất cả: không thể hơn 100%.` };
    }
  }
}

function* wrongRatios(text: string): Generator<WrongSum> {
  for (const { index: at, groups: { part = '', whole = '', what = '', share = '' } = {} } of text.matchAll(RATIO)) {
    const right = (readNumber(part) / readNumber(whole)) * 100;
    // A vote's share is of all members, not of those who voted.
    if (!/biểu\s+quyết|bỏ\s+phiếu/iu.test(what) && readNumber(whole) >= readNumber(part) && Math.abs(right - readNumber(share)) > 1)
      yield { at, fault: `${part}/${whole} là ${formatNumber(right)}%, bài ghi ${share}%.` };
  }
  for (const { index: at, groups: { part = '', whole = '' } = {} } of text.matchAll(PART_OF)) {
    const isDay = readNumber(part) <= 31 && readNumber(whole) <= 12;
    if (!isDay && readNumber(part) > readNumber(whole) && !ABOVE_PLAN.test(text.slice(Math.max(0, at - 30), at)))
      yield { at, fault: `${part}/${whole}: phần lớn hơn tổng số.` };
  }
}

function* wrongParts(sentence: string): Generator<WrongSum> {
  const found = WHOLE.exec(sentence);
  if (!found?.groups) return;
  const { whole = '', parts = '' } = found.groups;
  const numbers = [...parts.matchAll(PART)].map(({ groups }) => groups?.number ?? '');
  const sum = numbers.reduce((total, number) => total + readNumber(number), 0);
  if (numbers.length > 1 && sum !== readNumber(whole)) yield { at: found.index, fault: tellSum(numbers, sum, whole) };
}

const OF_QUARTERS = new RegExp(`(?<![\\d/.,-])(?<whole>${NUMBER})\\s+(?<unit>\\p{L}+)(?![\\p{L}])(?=[^.;]{0,60}(?:quý|tháng|tổ)\\s)`, 'iu');

/** `13 buổi: quý I 3 buổi, quý II …`: all four quarters, in the unit of the whole. */
function* wrongQuarters(sentence: string): Generator<WrongSum> {
  const found = OF_QUARTERS.exec(sentence);
  if (!found?.groups) return;
  const { whole = '', unit = '' } = found.groups;
  const quarter = new RegExp(`quý\\s+(?:IV|I{1,3}|[1-4])[\\s:(]+(?:có\\s+)?(?<number>${NUMBER})\\s+${unit}(?![\\p{L}])`, 'giu');
  const numbers = [...sentence.slice(found.index).matchAll(quarter)].map(({ groups }) => groups?.number ?? '');
  const sum = numbers.reduce((total, number) => total + readNumber(number), 0);
  if (numbers.length === 4 && sum !== readNumber(whole)) yield { at: found.index, fault: tellSum(numbers, sum, whole) };
}

function* wrongOpposites(sentence: string): Generator<WrongSum> {
  const numbers = [...sentence.matchAll(PART)].map(({ index, groups }) => ({
    at: index,
    number: groups?.number ?? '',
    what: groups?.what ?? '',
  }));
  for (const names of OPPOSITES) {
    const [first, second] = names.map((name) => numberOf(sentence, numbers, name));
    if (!first || !second || first.at === second.at) continue;
    const whole = wholeBefore(sentence, Math.min(first.at, second.at)) ?? totalIn(sentence);
    const sum = readNumber(first.number) + readNumber(second.number);
    if (whole && sum !== readNumber(whole.number)) {
      yield { at: whole.at, fault: tellSum([first.number, second.number], sum, whole.number) };
      return;
    }
  }
}

/** The number that counts something: `12 nữ`, `vắng 3`. */
function numberOf(
  sentence: string,
  numbers: readonly { at: number; number: string; what: string }[],
  { afterNumber, beforeNumber }: (typeof OPPOSITES)[number][number],
) {
  const counted = numbers.find(({ what }) => afterNumber.test(what));
  if (counted) return counted;
  const behind = beforeNumber.exec(sentence);
  if (!behind?.groups?.number || /không\s+$/iu.test(sentence.slice(0, behind.index))) return undefined;
  return { at: behind.index, number: behind.groups.number };
}

const TOTAL = new RegExp(
  `(?:tổng\\s+(?:số|cộng)${LETTER}{0,30}?|(?<![\\p{L}\\p{N}/.,-]))(?<number>${NUMBER})(?=\\s+${COUNTED}${END}|` +
    '\\s*[,;:(]\\s*(?:trong\\s+đó|gồm|có\\s+mặt))',
  'giu',
);

const TOTAL_BEHIND = new RegExp(`(?:trên|trong)\\s+tổng\\s+số\\s+(?<number>${NUMBER})(?=\\s+${COUNTED}${END})`, 'iu');

function totalIn(sentence: string): { at: number; number: string } | undefined {
  const found = TOTAL_BEHIND.exec(sentence);
  return found?.groups?.number ? { at: found.index, number: found.groups.number } : undefined;
}

function wholeBefore(sentence: string, end: number): { at: number; number: string } | undefined {
  const found = [...sentence.slice(0, end).matchAll(TOTAL)];
  const [only] = found;
  return only?.groups?.number && found.length === 1 ? { at: only.index, number: only.groups.number } : undefined;
}
