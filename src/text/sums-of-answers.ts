import { formatNumber, NUMBER, readNumber } from './written-numbers.ts';

/** Numbers of a text that cannot all be right. */
export interface WrongSum {
  at: number;
  /** What is wrong, for an editor: a sentence. */
  fault: string;
}

/** Answers, votes and grades of which everybody has one. */
const GRADES = new RegExp(
  '(?<!\\p{L})(?:(?:(?:rất|khá|tương\\s+đối|hoàn\\s+toàn|chưa\\s+thật|chưa|không|tạm|ít)\\s+)?' +
    '(?:hoàn\\s+thành(?:\\s+(?:xuất\\s+sắc|tốt))?|' +
    'xuất\\s+sắc|tốt|khá|giỏi|trung\\s+bình|yếu|kém|nam|nữ|đồng\\s+ý|tán\\s+thành|nhất\\s+trí|hài\\s+lòng|tin\\s+tưởng|' +
    'tín\\s+nhiệm(?:\\s+(?:cao|thấp))?|phù\\s+hợp|đạt)|' +
    'ý\\s+kiến\\s+khác|bình\\s+thường|(?:không|chưa)\\s+(?:có\\s+)?ý\\s+kiến|(?:không|chưa)\\s+trả\\s+lời|để\\s+trống|bỏ\\s+trống|' +
    'phiếu\\s+trắng|khác)(?!\\p{L})',
  'iu',
);
const GRADE = new RegExp(`(?<![\\d/.,])(?<share>${NUMBER})\\s?%\\s*(?<what>[^\\d%;.]{2,60})`, 'giu');
/** Each may have given several, or they are shares of several wholes. */
const SEVERAL = /nhiều\s+(?:ý|phương\s+án|lựa\s+chọn|câu|đáp\s+án|mục|nội\s+dung)|chọn\s+nhiều|trong\s+đó|trong\s+số|tăng|giảm|so\s+với/iu;
const ABOUT = /(?<!\p{L})(?:về|đối\s+với|với|tại|ở|quý|năm|tháng)(?!\p{L})/iu;
/** The last part of a whole. */
const REST =
  /để\s+trống|bỏ\s+trống|(?:phiếu|bỏ|để)\s+trắng|(?:không|chưa)\s+(?:có\s+|nêu\s+)?ý\s+kiến|ý\s+kiến\s+khác|(?:không|chưa)\s+trả\s+lời|còn\s+lại|không\s+hợp\s+lệ|không\s+chọn/iu;

/** Shares of one whole, by answers or with what is left, that make more or less than it. */
export function* findWrongShares(sentence: string): Generator<WrongSum> {
  if (SEVERAL.test(sentence)) return;
  const all = [...sentence.matchAll(GRADE)];
  const grades = all.filter(({ groups }) => GRADES.test(groups?.what ?? ''));
  const names = new Set(
    grades.map(({ groups }) =>
      GRADES.exec(groups?.what ?? '')?.[0]
        .toLowerCase()
        .replace(/\s+/gu, ' '),
    ),
  );
  const isOfOne = all.filter(({ groups }) => ABOUT.test(groups?.what ?? '')).length < 2;
  const hasRest = all.length > 1 && /còn\s+lại/iu.test(sentence.slice(all[0]!.index)) && isOfOne;
  if (!hasRest && (grades.length < 2 || names.size < grades.length || !isOfOne)) return;
  const shares = (hasRest ? all : grades).map(({ groups }) => groups?.share ?? '');
  const sum = shares.reduce((total, share) => total + readNumber(share), 0);
  const told = `${shares.map((share) => `${share}%`).join(' + ')} là ${formatNumber(sum)}%`;
  // Rounded shares may make a little more or less.
  if (sum > 100.5) yield { at: (hasRest ? all : grades)[0]!.index, fault: `${told}: quá 100%.` };
  else if (hasRest && sum < 99) yield { at: all[0]!.index, fault: `${told}, không đủ 100%.` };
}

const PIECE = `(?:${NUMBER})\\s+\\p{L}[^\\d,;:.()%]{0,40}?`;
const PIECES = `(?<parts>${PIECE}(?:\\s*(?:[,;]|(?:[,;]\\s*)?và|còn)\\s*(?:có\\s+|còn\\s+(?:lại\\s+)?)?${PIECE})+)\\s*[.;)]*\\s*$`;
/** `Trong 48 phiếu thu về, có 31 phiếu …`, `Thu về 48 phiếu, trong đó 31 phiếu …`: a whole and its parts up to the end. */
const IN_PARTS = new RegExp(
  `(?:(?:trong|trên)\\s+(?:tổng\\s+)?(?:số\\s+)?(?<whole>${NUMBER})\\s+(?<unit>\\p{L}+)` +
    `[^\\d.;:]{0,50}?[\\s,:]+(?:thì\\s+)?(?:có\\s+|gồm\\s+)?|` +
    `(?<![\\d/.,-])(?<named>${NUMBER})\\s+(?<counted>\\p{L}+)[^\\d.;:]{0,40}?(?:,?\\s+trong\\s+đó\\s*:?|:)\\s+(?:có\\s+)?)${PIECES}`,
  'iu',
);
const PART = new RegExp(`(?<![\\d/.,-])(?<number>${NUMBER})\\s+(?<unit>\\p{L}+)(?<what>[^\\d;.]*)`, 'giu');
const TOTAL = new RegExp(
  `(?:tổng\\s+cộng|cộng\\s+lại|cả\\s+thảy|tất\\s+cả\\s+là|vị\\s+chi)(?:\\s+(?:là|được|có))*\\s+` +
    `(?<whole>${NUMBER})\\s+(?<unit>\\p{L}+)\\s*[.;)]*\\s*$`,
  'iu',
);

/** Wholes that are not the sum of the parts told with them: of answers with the rest named, or added up in the sentence itself. */
export function* findWrongWholes(sentence: string): Generator<WrongSum> {
  const total = TOTAL.exec(sentence);
  const found = IN_PARTS.exec(sentence);
  if (total?.groups) {
    const { whole = '', unit = '' } = total.groups;
    const before = [...sentence.slice(0, total.index).matchAll(PART)];
    const isSame = before.length > 1 && before.every(({ groups }) => groups?.unit?.toLowerCase() === unit.toLowerCase());
    if (isSame && !SEVERAL.test(sentence)) yield* wrongWhole(before, whole, total.index);
  } else if (found?.groups) {
    const { whole, named = '', parts = '' } = found.groups;
    const unit = (found.groups.unit ?? found.groups.counted ?? '').toLowerCase();
    const pieces = [...parts.matchAll(PART)];
    const last = `${pieces.at(-1)?.groups?.unit ?? ''}${pieces.at(-1)?.groups?.what ?? ''}`;
    const isEach = pieces.every(({ groups }) => groups?.unit?.toLowerCase() === unit && unit === 'phiếu');
    // The parts of a part leave the rest of the whole behind them.
    const isNested = named !== undefined && /\d/u.test(sentence.slice(0, found.index));
    const isWhole = !isNested && pieces.length > 1 && (REST.test(last) || (whole !== undefined && isEach && pieces.length > 2));
    if (isWhole && !SEVERAL.test(parts) && !/nhiều\s+ý/iu.test(sentence)) yield* wrongWhole(pieces, whole ?? named, found.index);
  }
}

function* wrongWhole(pieces: readonly RegExpMatchArray[], whole: string, at: number): Generator<WrongSum> {
  const numbers = pieces.map(({ groups }) => groups?.number ?? '');
  const sum = numbers.reduce((all, number) => all + readNumber(number), 0);
  if (sum !== readNumber(whole)) yield { at, fault: tellSum(numbers, sum, whole) };
}

/** @param parts as they are written; @param whole what the text says they make */
export function tellSum(parts: readonly string[], sum: number, whole: string): string {
  return `${parts.join(' + ')} là ${formatNumber(sum)}, bài ghi ${whole}.`;
}
