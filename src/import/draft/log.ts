import { codePoint } from '../../problems/show-untrusted.ts';
import { formatDate } from '../../text/dates.ts';
import { visibleText } from '../../text/visible-text.ts';
import { scanNotes } from '../read/pdf/pdf-messages.ts';
import type { Change } from '../fix-blocks.ts';
import type { Dropped } from '../source.ts';

/** What happened to a file, for the log beside its draft. */
interface LogFacts {
  sourceName: string;
  /** ISO day of the import. */
  today: string;
  /** The list at the head of the draft. */
  list: string;
  dropped: readonly Dropped[];
  changes: readonly Change[];
  /** Numbers the text reports, with the words behind them. */
  figures: readonly string[];
  /** The whole text, where the draft has none of it. */
  text?: readonly string[] | null;
  /** What is said of letters that were recognised in pictures; none where nothing was. */
  recognised?: readonly string[];
}

/** The log: every line left out with its reason, every change to the text, the numbers found in it. */
export function writeLog({ sourceName, today, list, dropped, changes, figures, text = null, recognised = [] }: LogFacts): string {
  return [
    `NHẬT KÝ NHẬP BÀI · ${formatDate(today)} · ${sourceName}`,
    'Tệp này để người soạn đối chiếu. Sửa bài xong thì xóa, không đưa vào thư viện.',
    '',
    `A. ĐÃ BỎ ${dropped.length} DÒNG`,
    ...(dropped.length === 0 ? ['Không bỏ dòng nào.'] : dropped.map(({ text, reason }) => `- ${visibleText(text)}\n  → ${reason}`)),
    '',
    `B. ĐÃ SỬA ${changes.length} CHỖ THEO QUY TẮC CHỮ`,
    ...(changes.length === 0 ? ['Không sửa chỗ nào.'] : ['Mỗi mã có giải thích trong content/README.md.', ...listChanges(changes)]),
    '',
    `C. CÁC CON SỐ TRONG BÀI (${figures.length})`,
    ...(figures.length === 0
      ? ['Không có con số nào.']
      : ['Số nào đáng nêu thì đưa vào figures: ở phần khai báo.', ...figures.map((figure) => `- ${figure}`)]),
    '',
    'D. MỌI ĐIỀU CẦN XEM LẠI',
    list,
    '',
    ...(recognised.length === 0 ? [] : [scanNotes.log.head, ...recognised.map(visibleText), '']),
    ...(text === null ? [] : ['E. TOÀN VĂN CỦA TỆP', ...text.map(visibleText), '']),
  ].join('\n');
}

/** Changes rule by rule, the same ones together. */
function listChanges(changes: readonly Change[]): string[] {
  return [...Map.groupBy(changes, ({ rule }) => rule)].flatMap(([rule, ofRule]) => [
    `${rule}: ${ofRule.length} chỗ`,
    ...[...Map.groupBy(ofRule, ({ from, to }) => `${shown(from)} → ${shown(to)}`)].map(
      ([change, same]) => `- ${change} (${same.length} chỗ), như ở “…${visibleText(same[0]?.context ?? '')}…”`,
    ),
  ]);
}

/** A space or an unseen character by its code, so that the log shows it. */
function shown(text: string): string {
  const visible = text.replace(/[\s\p{Cf}\u0300-\u036F]/gu, (character) => (character === ' ' ? '␣' : codePoint(character)));
  return visible === '' ? 'không có gì' : `“${visible}”`;
}

/** A number with a share sign or thousands, a fraction, or a plain one, and the words that say what it counts. */
const FIGURE =
  /(?<![\p{L}\d/.,-])(?:(?:trên|gần|khoảng|hơn)\s+)?\d{1,3}(?:\.\d{3})+(?:,\d+)?%?|(?<![\p{L}\d/.,-])(?:(?:trên|gần|khoảng|hơn)\s+)?\d+(?:,\d+)?\s?%|(?<![\p{L}\d/.,-])\d{1,5}\/\d{1,5}(?![\d/])|(?<![\p{L}\d/.,-])(?:(?:trên|gần|khoảng|hơn)\s+)?\d{1,5}(?![\d/.:]|\s*[-–]|\s?%)/gu;
/** Words behind a number that make it a date or a number of order. */
const NOT_COUNTED = /^(?:\/|-|\s*(?:năm|tháng|giờ|phút)\b)/iu;
const BEFORE_ORDER =
  /(?:ngày|tháng|năm|số|thứ|khóa|khoá|quý|lần thứ|chỉ thị|nghị quyết|kết luận|quy định|covid-?)\s*$|(?<!\p{L})(?:tổ(?: dân phố| đảng)?|khu(?: phố| dân cư)?|tiểu khu|thôn|ấp|xóm|khóm|khối|chi bộ|chi hội|phường|quận|điều|khoản|mục|phụ lục|phòng|tầng)\s*$/iu;

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
