/** A number with a share sign or thousands, a fraction, or a plain one, and the words that say what it counts. */
const FIGURE =
  /(?<![\p{L}\d/.,-])(?:(?:trên|gần|khoảng|hơn)\s+)?\d{1,3}(?:\.\d{3})+(?:,\d+)?%?|(?<![\p{L}\d/.,-])(?:(?:trên|gần|khoảng|hơn)\s+)?\d+(?:,\d+)?\s?%|(?<![\p{L}\d/.,-])\d{1,5}\/\d{1,5}(?![\d/])|(?<![\p{L}\d/.,-])(?:(?:trên|gần|khoảng|hơn)\s+)?\d{1,5}(?![\d/.:]|\s*[-–]|\s?%)/gu;
/** Words behind a number that make it a date or a number of order. */
const NOT_COUNTED = /^(?:\/|-|\s*(?:năm|tháng|giờ|phút)\b)/iu;
const BEFORE_ORDER = /(?:ngày|tháng|năm|số|thứ|khóa|khoá|quý|lần thứ|chỉ thị|nghị quyết|kết luận|quy định|covid-?)\s*$/iu;

/** Words that open the next phrase. */
const STOPS = /\s(?:và|với|để|được|đã|trong|của|đối|đánh|đăng|trực|có|là)(?=\s|$)/u;

/** Numbers a text reports, each with the few words behind it. */
export function listFigures(text: string): string[] {
  const found = [...text.matchAll(FIGURE)].flatMap(({ 0: number, index }) => {
    const behind = text.slice(index + number.length, index + number.length + 60);
    if (NOT_COUNTED.test(behind) || BEFORE_ORDER.test(text.slice(Math.max(0, index - 14), index))) return [];
    const words = /^ ?\p{L}+(?: \p{L}+){0,3}/u.exec(behind)?.[0].split(STOPS)[0] ?? '';
    return [`${number}${words}`.replace(/\s+/g, ' ').trim()];
  });
  return [...new Set(found)];
}
