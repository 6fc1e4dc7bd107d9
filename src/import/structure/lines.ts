import type { RootContent, Text } from 'mdast';
import { plainText } from '../../mdx/tree.ts';
import { findPersonNames } from '../../text/person-names.ts';
import { weekdayNamed, weekdayOf } from '../../text/weekdays.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { joinDegrees, withoutDegree } from './degrees.ts';
import { isOfficeOfSigner } from './signing-office.ts';
import { normalise } from '../../vietnamese/normalise.ts';

/** The text of a block on one line, in one Unicode form: for reading what a block is, never for the draft. */
export function lineOf(block: RootContent): string {
  return normalise(plainText(block)).replace(/\s+/g, ' ').trim();
}

export function wordsIn(line: string): number {
  return line.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

export function endsSentence(line: string): boolean {
  return /[.!?…:;,]["”’)]*$/u.test(line);
}

/** Whether a line begins with the number of a part or point: `I.`, `2.`, `1.1.`, `a)`, `Điều 3.`, `Chương II`; `I-`, `1-` in the Party. */
export function isNumbered(line: string): boolean {
  return /^(?:[IVXLC]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-ZĐ]|[a-zđ](?=\)))[.)]\s|^(?:[IVXLC]{1,5}|\d{1,2})[-–]\s(?=\p{Lu})|^(?:Điều|Chương|Mục|Phần|Khoản)\s+(?:\d{1,3}|[IVXLC]{1,5})(?:[.:]|\s|$)/u.test(
    line,
  );
}

/** What a paper rests on: `Căn cứ …`, `Theo đề nghị của …`. */
export const BASIS = /^(?:[-–•+*]\s*)?(?:căn cứ|xét đề nghị|theo đề nghị)(?!\p{L})/iu;

/** Whom a letter is for. */
export const ADDRESSED = /^[-–•*\s]{0,3}(?:đồng )?kính (?:gửi|gởi|trình|chuyển)\b/iu;

/** When, where and with whom a meeting was held, as minutes say it: no day of a paper, no heading, no lead. */
export const OF_MEETING =
  /^(?:thời gian|địa điểm|hình thức|chủ (?:trì|tọa|toạ)|thư ký|thành phần|có mặt|vắng(?: mặt)?|tổng số)(?: [^:]{0,30})?\s*:/iu;

/** Whom a speech speaks to: `Kính thưa các vị đại biểu!`, `Thưa bà con,`. */
const SALUTATION =
  /^[“"]?(?:(?:trân trọng )?kính thưa|thưa|kính mời|(?:các )?(?:bạn|em|cháu|đồng bào|đồng chí) (?:thân mến|yêu quý|thân yêu|kính mến))(?=[\s,!:.…]|$)|^(?:thân(?: ái| mến)? |kính |trân trọng )?gửi (?:các |toàn thể |quý |tới )[^.!?]*[!,]$|^(?:xin |thân )?chào (?:các|cả|anh|chị|bạn|ông|bà|cô|chú|bác|em|quý|mọi|toàn)(?=[\s,!])[^.!?]*[!,]$/iu;
const LONGEST_SALUTATION = 30;

/** Whether a line is only whom a speech speaks to: no title, no lead, no heading. */
export function isSalutation(line: string): boolean {
  return SALUTATION.test(line) && wordsIn(line) <= LONGEST_SALUTATION && !/[.!?]\s+\p{Lu}(?!.*[!,]$)/u.test(line);
}

/** Words by their number in the middle paragraph of the text, when paragraphs are ordered by length. */
export function usualLength(lines: readonly string[]): number {
  const lengths = lines.map(wordsIn).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

const RULE = /^(?:\*+|[_―─━═¯]+|[-–—=~]{2,}|[*_=~.•·+–—#-]{3,}|[*_=~.•·+–—-]*(?:[oO][oO0]{1,3}|0[oO]0)[*_=~.•·+–—-]*)$/u;

/** Whether a line is nothing but a rule between parts of a paper: `*****`, `-----o0o-----`, `= = =`, `_`. */
export function isRule(line: string): boolean {
  return line.length <= 120 && RULE.test(line.replace(/\s/gu, ''));
}

const NAME_WORD = /^(?:\p{Lu}\.?|\p{Lu}\p{Ll}+|\p{Lu}{2,})$/u;

/** Whether a line is nothing but a personal name or pen name: `Lan Dung`, `T. Hùng`, `THU BIÊN`. */
export function isName(line: string): boolean {
  if (/^[IVXLC]+[.)]\s|^(?:điều|chương|mục|phần|khoản|phụ lục) (?:[IVXLC]+(?=$|[.:])|thứ .*$)/iu.test(line)) return false;
  const words = line.split(/[\s]+|(?<=\p{Lu}\.)(?=\p{Lu})/u).filter(Boolean);
  return words.length >= 1 && words.length <= 5 && line.length <= 40 && words.every((word) => NAME_WORD.test(word));
}

/** Names of accounts that content systems write where an author would stand. */
const ACCOUNT =
  /^(?:(?:by )?admin(?:istrator)?s?|quản trị(?: viên| hệ thống)?|ban quản trị|người quản trị|super ?(?:user|admin)|root|web ?master|system account|host|user|editor|author|tác giả|khách|guest|anonymous|cms|test)[\s\d_.-]*$/iu;

/** Whether a name is that of an account, not of a person: `admin`, `vpsomau`, an address of e-mail. */
export function isAccount(name: string): boolean {
  return ACCOUNT.test(name.trim()) || /@|\\/.test(name) || /^[a-z\d][a-z\d._-]{2,}$/.test(name.trim());
}

/**
 * The block with the first (`^…`) or last (`…$`) match of a pattern replaced, in the piece of text that stands at
 * that end, whatever emphasis is around it.
 */
export function cutText<T extends RootContent>(block: T, pattern: RegExp, replacement = ''): T {
  const copy = structuredClone(block);
  const texts: Text[] = [];
  const walk = (node: RootContent): void => {
    if (node.type === 'text') texts.push(node);
    if ('children' in node) (node.children as RootContent[]).forEach(walk);
  };
  walk(copy);
  const place = pattern.source.endsWith('$')
    ? texts.findLast(({ value }) => value.trim() !== '')
    : texts.find(({ value }) => value.trim() !== '');
  if (place) place.value = place.value.replace(pattern, replacement);
  return copy;
}

/** A line that says who wrote or photographed, or where the text was taken from. */
interface Byline {
  role: 'author' | 'source' | 'photographer';
  name: string;
  /** A name alone, with no word for what it did. */
  isBare?: boolean;
  /** The paper that is named behind an author: `Lan Mẫu/Báo Mẫu`. */
  paper?: string;
}

const SOURCE = /^\(?\s*(?:theo|nguồn(?: tin| bài(?: viết)?)?)\s*:?\s+(.{2,60}?)\s*\)?\.?$/iu;
const AUTHOR =
  /^\(?\s*(?:(?:(?:tên|các|nhóm) )?tác giả(?: bài viết)?|người (?:viết|đăng|gửi|tạo|đưa tin|thực hiện|tổng hợp|trình bày|phát biểu|tham luận|báo cáo|soạn|biên soạn)|trình bày|diễn giả|báo cáo viên|biên soạn|thực hiện|phóng viên|pv|ctv|(?:được )?(?:viết|đăng|gửi) bởi|written by|author|(?:tin|bài)(?: viết)?(?:\s*(?:,|và|-|&)\s*(?:bài|ảnh|hình|clip|video))*)\s*:\s*(.{2,60}?)\s*\)?\.?$/iu;
/** Without a colon nothing but a name may follow. */
const BY =
  /^(?:(?:được )?(?:viết|đăng|gửi|soạn) bởi|người (?:viết|đăng|gửi)|tác giả|phóng viên|pv|(?:ghi chép|bài(?: viết)?|tản văn|bút ký|ghi) của|(?:written|posted) by|(?:tin|bài)(?:\s*(?:,|và|-|&)\s*(?:bài|ảnh|hình|clip|video))+)\s+(.{2,40})$/iu;
/** How a member of the Party is spoken of, before the name. */
const COMRADE = /^(?:[Đđ]ồng chí|[Đđ]\/c\.?)\s*:?\s+(?=\p{Lu})/u;
const PHOTOGRAPHER = /^\(?\s*(?:ảnh|hình)\s*:\s*(.{2,40}?)\s*\)?\.?$/iu;

/** Words that stand before a name or on a button, and are none themselves. */
const LABEL_ALONE =
  /^(?:(?:viết |đăng |gửi )?bởi|by|theo|nguồn(?: tin)?|tác giả|author|empty|in|in ra|print|email|pdf|ảnh|tin|bài|chi tiết|chia sẻ|share|facebook|zalo|twitter|messenger|google|rss|tags?|menu|home|trang chủ|tin tức|quảng cáo|video|audio|podcast|google news|google tin tức|nổi bật|mới nhất|bbt|admin|x|(?:like )?fanpage|instagram|youtube|tiktok|pinterest|linkedin|telegram|whatsapp|viber|threads|hết|còn tiếp|the end|end|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?: ngày)?)$/iu;

/** Marks around a name that end a text: `– Lan Mẫu –`, `*** Lan Mẫu ***`. */
const MARKED = /^[-–—~*]{1,3}\s*([^-–—~*]{2,40}?)\s*[-–—~*]{1,3}$/u;
/** What a name did, in brackets behind it. */
const DID =
  /^([^()]{2,40}?)\s*\((?:(?:lược |sưu tầm |st |biên )?(?:tổng hợp|thực hiện|ghi|biên soạn|biên dịch|sưu tầm|thuật|dịch|soạn)|t\/h|th|st)\)\.?$/iu;
/** A paper behind the name of who wrote for it. */
const PAPER = /^(?:[Bb]áo|[Tt]ạp chí|TTX|Thông tấn xã|Đài|Cổng|Trang|Bản tin)(?!\p{L})|^\p{Lu}{2,8}$/u;
/** When a name posted a text, behind it, without a day. */
const AT_HOUR = /\s+(?:vào )?lúc \d{1,2}(?::|h|g| giờ )\d{2}(?: (?:SA|CH|AM|PM))?$/iu;

/** Who took the pictures, behind who wrote: `Bài: Lan Mẫu - Ảnh: Hà Mẫu`. */
const PHOTOGRAPHED = /(?<=:.{2,40})\s*[-–—|·•;,.]\s*(?:ảnh|hình)\s*:\s*[\p{L}. ]{2,40}$/iu;

/** Reads such a line; null for any other. A bare name is an author. */
export function readByline(written: string): Byline | null {
  const line = (MARKED.exec(written)?.[1] ?? written).replace(AT_HOUR, '').replace(PHOTOGRAPHED, '');
  const [before = '', paper = '', ...more] = line.split(/\s*\/\s*/u);
  const author = before.replace(/^\(?theo\s*:?\s+/iu, '');
  if (more.length === 0 && isName(author) && PAPER.test(paper.replace(/\)$/u, '')) && paper.length <= 40)
    return { role: 'author', name: author, paper: paper.replace(/\)$/u, '') };
  return readOne(line);
}

function readOne(line: string): Byline | null {
  const photographer = PHOTOGRAPHER.exec(line)?.[1];
  if (photographer && isName(photographer)) return { role: 'photographer', name: photographer };
  const by = BY.exec(line)?.[1];
  const did = DID.exec(line)?.[1];
  const labelled = AUTHOR.exec(line)?.[1];
  const told = (labelled && !ASKS.test(labelled) ? labelled : null) ?? [by, did].find((name) => name && isName(name)) ?? null;
  const [, person = '', office = ''] = told === null ? (NAME_AND_OFFICE.exec(line) ?? []) : [];
  if (isOfficeOfSigner(office) && isName(person) && findPersonNames(person)[0]?.at === 0)
    return { role: 'author', name: person, isBare: true };
  const source = SOURCE.exec(line)?.[1];
  const author = told ?? (source === undefined && isSignature(line) ? line : null);
  if (author && !isAccount(author))
    return { role: 'author', name: withoutOffice(closed(author).replace(COMRADE, '')), ...(told === null && { isBare: true }) };
  return source && !/[.!?]\s/.test(source) ? { role: 'source', name: source } : null;
}

/** What a reporter says, not what the person is called: `Phóng viên: Thưa ông, vì sao …?` */
const ASKS = /[?!]$|^thưa\s|[.?!]\s+\p{Lu}\p{Ll}+\s\p{Ll}/iu;
/** Who wrote and where the person works, parted by a dash. */
const NAME_AND_OFFICE = /^([^()–,-]{4,40}?)\s+[–-]\s+(\S.{3,80})$/u;

/** Whether a line is nothing but who signs: a name, with an office in brackets, or several names. */
function isSignature(line: string): boolean {
  const [, alone = line, office = ''] = /^([^()]{2,40}?)\s*\(([^()]{2,60})\)$/u.exec(line) ?? [];
  if (isName(withoutDegree(alone))) return !LABEL_ALONE.test(alone) && (alone === line || isOfficeOfSigner(office));
  const names = line.length <= LONGEST_SIGNATURE ? joinDegrees(line).split(/\s+[–-]\s+|,\s+|\s+(?:và|&)\s+/u) : [];
  return names.length > 1 && names.every((name) => isName(withoutDegree(name)) && wordsIn(name) > 1);
}

/** Letters of several names at the most. */
const LONGEST_SIGNATURE = 70;

/** The bracket that closes an office behind a name, which the end of a line in brackets takes for its own. */
function closed(name: string): string {
  return name.includes('(') && !name.includes(')') ? `${name})` : name;
}

/** A name without the office that stands behind it: `Lan Mẫu, Bí thư Chi bộ`. */
function withoutOffice(author: string): string {
  const [name = '', office] = author.split(
    /\s*[,–-]\s+(?=(?:phó )?(?:bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng|chi ủy|ủy viên|đảng viên))/iu,
  );
  if (office !== undefined && isName(name)) return name;
  const [first = ''] = author.split(/\s*\(/u);
  return isName(first) &&
    !isOfficeOfSigner(
      author
        .slice(first.length)
        .replace(/[\s()]+/gu, ' ')
        .trim(),
    )
    ? first
    : author;
}

/** Whether a line of capitals is more likely a heading (MỤC LỤC) than a name: no family name stands first, and no initial in it. */
export function isHeadingInCapitals(line: string): boolean {
  if (line.length <= 4 || line.includes('.') || line !== line.toUpperCase()) return false;
  const asName = line.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
  return findPersonNames(asName)[0]?.at !== 0;
}

/** A line that says when a page was published, or what its clock shows. */
export interface DateStamp {
  /** ISO day. */
  day: string;
  /** It names its time zone, as clocks of pages do. */
  hasZone: boolean;
  /** The weekday it names is not the weekday of the day. */
  isContradictory: boolean;
}

const WEEKDAY = /(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7]))/iu;
const LABEL =
  /^(?:ngày đăng(?: tin)?|đăng (?:ngày|lúc)|ngày xuất bản|xuất bản|ngày cập nhật|(?:lần )?(?:cập nhật|chỉnh sửa|sửa(?: đổi)?)(?: (?:lần cuối|cuối|gần nhất|mới nhất))?(?: (?:lúc|ngày|vào))?|thời gian)\s*:?/iu;
/** The number of a bulletin or magazine before the day it came out. */
const ISSUE = /^(?:số|kỳ)\s+\d{1,4}(?:\s*\(\d{1,5}\))?\s*[,–|-]\s*(?:ra\s+)?(?=ngày|\d)/iu;
/** Official papers put the place before the day. */
const PLACE = /^\p{Lu}[\p{L} .]{1,40},\s*(?=ngày\s)/u;
const ZONE = /[[(]?\s*(?:GMT|UTC)\s*[+-]?\s*\d{0,2}\s*[\])]?/i;
const TIME = /(?:lúc\s*)?\b\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?:\s*:\s*\d{2})?(?:\s*(?:phút|'|’|AM|PM|SA|CH))?/giu;

/** Reads a line that is a date and nothing more; null for any other line. */
export function readDateStamp(line: string): DateStamp | null {
  if (line.length > 80) return null;
  const hasZone = ZONE.test(line);
  const rest = line.trim().replace(LABEL, ' ').replace(ISSUE, ' ').replace(PLACE, ' ').replace(ZONE, ' ').replace(TIME, ' ');
  const [day] = findWrittenDays(rest);
  if (!day) return null;
  const weekday = WEEKDAY.exec(rest)?.[0];
  const others = `${rest.slice(0, day.at).replace(/ngày\s*$/iu, '')} ${rest.slice(day.at + day.written.length)}`;
  if (/[\p{L}\d]/u.test(others.replace(WEEKDAY, ' '))) return null;
  return { day: day.iso, hasZone, isContradictory: weekday !== undefined && weekdayNamed(weekday) !== weekdayOf(day.iso) };
}
