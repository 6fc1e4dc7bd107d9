import type { RootContent } from 'mdast';
import { endsSentence, isRule, lineOf, wordsIn } from './lines.ts';
import { isTitle } from './title-lines.ts';

/** What comes out in numbers: not reports, which begin with the same word as newspapers. */
const PERIODICAL =
  /^(?:nội san|tập san|đặc san|chuyên san|nguyệt san|tạp chí|bản tin|tờ tin|báo(?! cáo)|thông tin (?:nội bộ|khoa học|chuyên đề))(?![\p{L}\d])/iu;
const NUMBER = /(?<![\p{L}\d])(?:số|kỳ)\s+(?:\d{1,4}(?![\d\p{L}]|-?\p{L})|(?:đặc biệt|xuân|tết)(?!\p{L}))/iu;
/** What stands behind the number: when it came out, on which page a text is. */
const BESIDE_NUMBER =
  /(?<![\p{L}\d])(?:ngày|tháng|năm|quý|kỳ|số|ra|trang|tr|xuân|tết|bộ mới|issn|[IVX]{1,4}|một|giêng|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp)(?![\p{L}\d])/giu;
const BETWEEN = /\s*[|·•,]\s*|\s+[–—-]\s+/u;
const LONGEST = 140;
const LONGEST_NAME = 14;
const LONGEST_MASTHEAD = 6;

/** The lines that say of which number of a periodical a text is a part. */
interface IssueLines {
  count: number;
  periodical: string;
}

/**
 * A running head of a periodical above the title of one of its texts, on one line or with the number on the next:
 * `Nội san Trường Mẫu, số 3 (2026)`, `BẢN TIN NỘI BỘ – XÃ MẪU – SỐ 7, THÁNG 8 NĂM 2026`. Null where no title stands below it.
 */
export function readIssueLines(blocks: readonly RootContent[]): IssueLines | null {
  const lines = blocks.slice(0, 2).map(lineOf);
  for (const count of [1, 2]) {
    if (blocks.slice(0, count).some(({ type }) => type !== 'paragraph' && type !== 'heading')) return null;
    const periodical = periodicalOf(lines.slice(0, count));
    if (periodical !== null && isTitleBelow(blocks.slice(count))) return { count, periodical };
  }
  return null;
}

/** The name of the periodical in its running head: its number below it, or its name in large letters above what it is. */
function periodicalOf([first = '', second]: readonly string[]): string | null {
  if (second === undefined) return periodicalIn(first);
  if (PERIODICAL.test(first) && NUMBER.exec(second)?.index === 0) return periodicalIn(`${first} | ${second}`);
  return wordsIn(first) <= LONGEST_MASTHEAD && !endsSentence(first) ? periodicalIn(second) : null;
}

/** Whether lines are the running head of a periodical, whatever stands below. */
export function isIssueHead(lines: readonly string[]): boolean {
  return periodicalOf(lines) !== null;
}

/** The name of the periodical in a line that has nothing but it and the number. */
function periodicalIn(line: string): string | null {
  const number = line.length <= LONGEST ? NUMBER.exec(line) : null;
  if (!number) return null;
  const [before, behind] = [line.slice(0, number.index), line.slice(number.index + number[0].length)];
  const isFirst = !/[\p{L}\d]/u.test(before);
  if (!isFirst && /\p{L}/u.test(behind.replace(BESIDE_NUMBER, ' '))) return null;
  const parts = (isFirst ? behind : before)
    .split(BETWEEN)
    .map((part) => part.replace(/^[\s(–—-]+|[\s():–—-]+$/gu, ''))
    .filter((part) => /\p{L}{2}/u.test(part.replace(BESIDE_NUMBER, ' ')));
  const name = parts.join(' – ');
  const isNamed = parts.some((part) => PERIODICAL.test(part)) && parts.every((part) => /^\p{Lu}/u.test(part) && !/[.!?:;]/u.test(part));
  return isNamed && wordsIn(name) <= LONGEST_NAME ? name : null;
}

function isTitleBelow(blocks: readonly RootContent[]): boolean {
  const at = blocks.findIndex((block) => !isRule(lineOf(block)));
  const block = blocks[at];
  const next = blocks[at + 1];
  // A word or two on what the text is may stand between.
  const isBelow = next?.type === 'heading' && next.depth === 1;
  return block !== undefined && (isBelow || isTitle(block, lineOf(block), blocks.length - at, false));
}

/** Where to send texts, how many were printed and for whom: what a periodical says below a text that is signed. */
const FOOT =
  /^(?:(?:mọi|các|thư từ|thư|ý kiến|đóng góp|góp ý|tin|bài|ảnh|bài viết|bài vở|cộng tác|phản hồi|thắc mắc|của|bạn đọc|và|hoặc|cho bản tin)[\s,/]{1,2}){1,10}(?:(?:xin|vui lòng|đề nghị|mời)\s)?(?:gửi|gởi|liên hệ)\s(?:về|tới|đến|cho|qua|theo|với)\s.{2,110}$|^(?:tài liệu |bản tin )?(?:lưu hành nội bộ|không bán)\.?$|^(?:in|số lượng)(?: in)?\s?:?\s\d[\d.]{0,7}\s(?:bản|cuốn|tờ)(?!\p{L}).{0,90}$|^(?:địa chỉ )?(?:tòa soạn|toà soạn|ban biên tập)\s?:\s.{2,120}$/iu;

/** Whether a line below who wrote is of the periodical, not of the text. */
export function isBulletinFoot(line: string): boolean {
  return line.length <= LONGEST && FOOT.test(line);
}
