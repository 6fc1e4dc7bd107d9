import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { weekdayNamed, weekdayOf } from '../../text/weekdays.ts';
import { isoDay } from '../../text/dates.ts';
import { findPersonNames } from '../../text/person-names.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { joinDegrees, withoutDegree } from './degrees.ts';
import { isOffice } from './office-line.ts';
import { isAccount, isName, readDateStamp, wordsIn } from './lines.ts';
import { readBoilerplate } from './boilerplate-lines.ts';
import type { Article } from './read-article.ts';
import { readSection } from './sections.ts';
import { isOfficeOfSigner } from './signing-office.ts';

/** What a line says of who published a text and when. */
interface PublishingLine {
  /** ISO day. */
  day: string | null;
  author: string | null;
  source: string | null;
  /** The weekday it names is not the weekday of the day. */
  isContradictory: boolean;
  /** The day is that of the last change, no other is told. */
  isChange: boolean;
}

/** Longer than any line of this kind. */
const LONGEST = 160;
const WEEKDAY =
  /(?<![\p{L}])(?:chủ nhật|(?:thứ )(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|T[2-7](?=\s*[,|-])|CN(?=\s*[,|-])|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\p{L}\s{0,2})(?:mon|tue|wed|thu|fri|sat|sun)(?=[\s,.]*(?:\d|\||$))|(?<=(?<!\p{L})on )(?:mon|tue|wed|thu|fri|sat|sun)(?=[\s,.]*(?:\d|\|)))(?![\p{L}])/iu;
const ZONE = /[[(]?\s*(?:GMT|UTC)\s*[+-]?\s*\d{0,2}(?::00)?\s*[\])]?/gi;
const TIME =
  /(?:lúc\s*|vào\s*)?(?<![\d/])\d{1,2}\s*(?::|h:?|g(?!\p{L})|giờ)\s*\d{2}(?:\s*:\s*\d{2})?(?:\s*(?:phút|'|’|(?:AM|PM|SA|CH|sáng|trưa|chiều|tối|đêm)(?!\p{L})))?|(?<![\d/])\d{1,2}\s*(?:giờ|h)(?![\p{L}\d])/giu;
const LABEL =
  /(?<![\p{L}])(?:ngày (?:đăng(?: tin| bài)?|gửi|cập nhật|xuất bản|tạo|viết|phát hành|đưa(?: tin)?)|(?:được |đã )?đăng (?:ngày|lúc|vào|bởi|tin)|(?:được |đã )?(?:xuất bản|cập nhật|gửi|viết|tạo) (?:lúc|ngày|vào|bởi)|được (?:đăng|gửi|viết|tạo|cập nhật)|(?:lần )?(?:cập nhật|chỉnh sửa|sửa(?: đổi)?|chỉnh lý)(?: (?:lần cuối|cuối|gần nhất|mới nhất))?|(?:đã )?xuất bản|thời gian(?: đăng)?|posted (?:on|by)|published(?: on)?|(?:date )?(?:last )?(?:updated|modified|edited)(?: on)?|đăng|ngày|lúc|on|vào)(?=\s|:|$)\s*:?/giu;
const AUTHOR =
  /(?<![\p{L}])(?:(?:tên )?tác giả(?: bài viết)?|người (?:viết|đăng|gửi|tạo|đưa tin|thực hiện|tổng hợp|cập nhật)|(?:tin|bài)(?: viết)?(?:\s*(?:,|và|-|&)\s*(?:bài|ảnh|hình|clip|video))*(?= *:)|phóng viên|thực hiện|biên tập|(?:(?:được )?(?:gửi|đăng|tạo|viết|xuất bản|cập nhật) )?bởi|(?:submitted|posted|created|written|published) by|by|author|pv|ctv|^của)(?=\s|:)\s*:?\s*/iu;
const SOURCE = /(?<![\p{L}])(?:nguồn(?: tin| bài)?|theo|source)\s*:\s*/iu;
const COUNT =
  /(?<![\p{L}])(?:(?:số )?(?:lượt|lần) (?:người )?(?:xem|đọc|truy cập)|đã xem|xem|views?|hits?|bình luận|lời bình|nhận xét|comments?|phản hồi)\s*:?\s*[\d.,]+(?:\s*(?:lượt|lần|người)(?!\p{L}))?|(?<![\d.,])[\d.,]+\s*(?:lượt|views?|bình luận|lời bình|nhận xét|comments?|phản hồi|(?:lần|người) (?:xem|đọc)|phút đọc|min(?:ute)?s?(?:\.? read)?(?!\p{L})|words?(?!\p{L})|(?:từ|chữ)(?!\p{L})|hits?)(?:\s*(?:xem|đọc))?|(?:không có|chưa có|để lại|viết) (?:một )?(?:bình luận|lời bình|nhận xét|phản hồi|ý kiến)(?: nào)?(?!\p{L})|(?:leave a|no|add(?: new)?|post a) (?:comments?|reply|replies)(?!\p{L})|(?:chuyên mục|danh mục|category|mục|in)\s*:\s*[^|•·]{2,40}/giu;
/** How long ago, which tells no day once a page is saved. */
const AGO = /(?<![\p{L}\d])(?:cách đây )?\d{1,3}\+? (?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm) trước(?!\p{L})/giu;
/** The place that official papers put before the day. */
const PLACE = /^\p{Lu}[\p{L} .]{1,40},\s*(?=ngày\s+\d)/u;
/** An office or a group that signs in the place of a person. */
const OFFICE =
  /^(?:Phòng|Ban|Văn phòng|Nhóm|Tổ|Chi bộ|Chi đoàn|Đảng (?:ủy|uỷ|bộ)|Trung tâm|Cộng tác viên|CTV|PV|Bộ phận|Công đoàn|Đoàn thanh niên|Hội)(?: [\p{L}\d]+){0,5}$/u;
/** A paper or a site that published, before the day. */
const PAPER = /^(?:báo|tạp chí|đài|cổng|trang(?: tin)?|bản tin|ttxvn|thông tấn xã)(?!\p{L})/iu;
const GIVEN_NAME = /^\p{L}+ (?:\p{L}+ )*Đăng$/iu;
/** What a name did, behind it. */
const ROLE = /^(?:thực hiện|tổng hợp|biên tập|sưu tầm|lược ghi|ghi|biên soạn|tin|bài|ảnh)$/iu;
const SEPARATORS = /\s*(?:[|•·●/\\;,()[\]«»]|\s[-–—]\s|^[-–—]|[-–—]$)\s*/u;

/**
 * Reads a line below or above a title that tells a day, an author, or both, and nothing else: `Lan Mẫu | 12/03/2025 - 15:20`,
 * `Posted on 13 Tháng Ba, 2025 by Lan Mẫu`, `Ngày đăng: 12/03/2025 · Tác giả: Lan Mẫu`. A line with neither day nor label is
 * none: it may be a name in the text.
 */
function readPublishingLine(line: string): PublishingLine | null {
  if (line.length > LONGEST || !/\d/.test(line) || /\p{Ll}[.!?]$/u.test(line) || SIGN.test(line)) return null;
  let rest = turnAmericanDays(spellMonths(line)).replace(ZONE, ' | ');
  const days = findWrittenDays(rest).slice(0, 2);
  const labels = days.map(({ at }, index) => rest.slice(index === 0 ? 0 : days[0]!.at + days[0]!.written.length, at));
  const changed = labels.map(isChangeLabel);
  const posted = Math.max(0, changed.indexOf(false));
  const [day, other] = posted === 1 ? [days[1], days[0]] : days;
  if (other && day && other.iso < day.iso && !changed.includes(true)) return null;
  if (!day && rest.search(AGO) === -1) return null;
  const weekday = day && (WEEKDAY.exec(labels[posted]!)?.[0] ?? WEEKDAY.exec(rest.slice(day.at))?.[0]);
  rest = rest.replace(/\.\s+(?=(?:đăng|cập nhật|xuất bản)\s)/giu, ' | ');
  rest = rest.replace(PLACE, (place) => ' '.repeat(place.length));
  rest = days.reduceRight((text, { at, written }) => `${text.slice(0, at)} | ${text.slice(at + written.length)}`, rest);
  rest = rest.replace(new RegExp(WEEKDAY, 'giu'), ' | ').replace(AGO, ' | ').replace(TIME, ' | ').replace(COUNT, ' | ');
  const told: PublishingLine = {
    day: day?.iso ?? null,
    author: null,
    source: null,
    isContradictory: weekday !== undefined && /^(?:thứ|chủ)/iu.test(weekday) && weekdayNamed(weekday) !== weekdayOf(day!.iso),
    isChange: changed[posted] === true,
  };
  const parts = joinDegrees(rest)
    .split(SEPARATORS)
    .map((part) => part.trim());
  const unknown = parts.filter((part) => !takePart(part, told));
  if (unknown.length > 0 && !isSectionAmong(unknown, parts)) return null;
  return told;
}

/** Words of the name of a section. */
const LONGEST_SECTION = 6;

/** Whether the one part of a line that tells nothing is the name of a section, beside a label with who wrote. */
function isSectionAmong([part = '', ...more]: readonly string[], parts: readonly string[]): boolean {
  const isLabelled = parts.some((other) => other !== part && AUTHOR.test(other));
  const isShort = wordsIn(part) <= LONGEST_SECTION && /^\p{Lu}[^.!?:]*$/u.test(part);
  return more.length === 0 && isShort && isLabelled;
}

/** Words before a day that make it the day of a change. */
const CHANGE = /cập nhật|(?:chỉnh )?sửa|chỉnh lý|thay đổi|updated?|modified|edited|changed/giu;
const POSTED = /đăng|xuất bản|phát hành|tạo|đưa tin|gửi|published|posted|created/giu;

/** Whether the last word before a day that says what happened on it speaks of a change. */
export function isChangeLabel(label: string): boolean {
  const lastOf = (pattern: RegExp): number => [...label.matchAll(pattern)].at(-1)?.index ?? -1;
  return lastOf(CHANGE) > lastOf(POSTED);
}

/** The first day in a line, its month in figures or in words: ISO; null for none. */
export function dayIn(line: string): string | null {
  return findWrittenDays(turnAmericanDays(spellMonths(line)))[0]?.iso ?? null;
}

export function isPublishingLine(line: string): boolean {
  return readPublishingLine(line) !== null;
}

/** Whether a line tells when something was published, alone or with who did, and nothing else. */
export function tellsDay(line: string): boolean {
  return readDateStamp(line) !== null || isPublishingLine(line);
}

/** Takes what such a line says. @returns whether it is one; it is then among what was left out */
export function takePublishingLine(line: string, article: Article): boolean {
  const told = readPublishingLine(line);
  if (!told) return false;
  if (told.isChange) article.changed ??= told.day;
  else article.published ??= told.day;
  article.author ??= told.author;
  article.sourceName ??= told.source;
  article.dropped.push({ text: line, reason: told.author ? dropReasons.dateAndAuthor : dropReasons.date });
  if (told.isContradictory) article.reviewNotes.push(reviewNotes.source.wrongWeekday(line));
  return true;
}

/** Takes what a part of the line says; false where it is something else. */
function takePart(part: string, told: PublishingLine): boolean {
  const source = SOURCE.exec(part);
  const author = AUTHOR.exec(part);
  if (readBoilerplate(part)?.ending === null || readSection(part) !== null || /^[\d.,]+$/.test(part)) return true;
  if (source && source.index === 0) {
    told.source ??= part.slice(source[0].length).trim() || null;
    return part.length <= 80;
  }
  if (author === null && PAPER.test(part) && part.length <= 40) {
    told.source ??= part;
    return true;
  }
  const isLabelled = author !== null;
  const name = (author ? part.replace(AUTHOR, ' ') : part)
    .replace(LABEL, ' ')
    .replace(/^được\s+|\s+(?:trong|in) (?:chuyên |danh )?(?:mục|category)\s.{2,40}$/giu, '')
    .replace(/^[\s:.'’|–—-]+|[\s:.'’|–—-]+$/gu, '')
    .trim();
  // A given name that is a label too: `Nguyễn Hải Đăng`.
  const isNamedSo = !isLabelled && name !== '' && name !== part && GIVEN_NAME.test(part) && isName(part);
  if (isNamedSo) {
    told.author ??= part;
    return true;
  }
  if (name === '' || isAccount(name) || ROLE.test(name)) return true;
  const bare = withoutDegree(name);
  if (told.author !== null && !isLabelled && (isOfficeOfSigner(name) || PAPER.test(name))) return true;
  const isNamed = isLabelled && name.length <= 60 && /^\p{Lu}/u.test(name);
  if (!isName(bare) && !(name === part && (OFFICE.test(name) || isOffice(name.toUpperCase()))) && !isNamed) return false;
  if (told.author === null) told.author = name;
  else if (name !== told.author && isPerson(bare) && isPerson(withoutDegree(told.author))) told.author += `, ${name}`;
  return true;
}

/** Whether a name begins with a family name: one of several who wrote, not a section. */
function isPerson(name: string): boolean {
  return name.length <= LONGEST_PERSON && findPersonNames(name)[0]?.at === 0;
}

const LONGEST_PERSON = 40;
/** The sign of a paper, which is what is carried out, not who wrote: `Thực hiện Kế hoạch số 14-KH/ĐU`. */
const SIGN = /\d\s?(?:[-–]\s?\p{Lu}{1,8}\s?\/|\/\s?\p{Lu}{1,8}\s?[-–])\s?\p{Lu}/u;

const MONTHS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const IN_WORDS =
  /(?<![\p{L}\d])(\d{1,2})\s+(?:(?:tháng|thg)\s+|th(?=\d))(một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp|\d{1,2})\s*,?\s+(?:năm\s+)?((?:19|20)\d{2})/giu;
const IN_ENGLISH = /(?<![\p{L}\d])(?:(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?,?|([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),?)\s+((?:19|20)\d{2})/gu;
const VIETNAMESE_FIRST =
  /(?<!\p{L})(?:(?:tháng|thg)\s+|th(?=\d))(một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp|\d{1,2})\s+(\d{1,2})\s*,\s*((?:19|20)\d{2})/giu;

/** `2025/08/19`, as wikis write it. */
const YEAR_FIRST = /(?<![\d/])((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?![\d/])/gu;

/** Days whose month is a word or that begin with the year, as content systems write them, in figures as they are read here. */
function spellMonths(line: string): string {
  return line
    .replace(YEAR_FIRST, (all, year: string, month: string, day: string) => slashed(day, Number(month), year) ?? all)
    .replace(IN_WORDS, (all, day: string, month: string, year: string) => slashed(day, monthNamed(month), year) ?? all)
    .replace(VIETNAMESE_FIRST, (all, month: string, day: string, year: string) => slashed(day, monthNamed(month), year) ?? all)
    .replace(
      IN_ENGLISH,
      (all, day: string | undefined, month: string | undefined, first: string | undefined, second: string | undefined, year: string) =>
        slashed(day ?? second ?? '', ENGLISH.indexOf((month ?? first ?? '').toLowerCase()) + 1, year) ?? all,
    );
}

/** A weekday and a day as software writes it that was not told where it is: `T4, 05/14/2025`. */
const AMERICAN = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d)/gu;

const ENGLISH_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Days with the month first, where that is the only day there is, or the one the weekday names, as days are written here. */
function turnAmericanDays(line: string): string {
  const said = WEEKDAY.exec(line)?.[0].replace(/^T(?=\d)/u, 'thứ ');
  const english = said === undefined ? -1 : ENGLISH_DAYS.indexOf(said.slice(0, 3).toLowerCase());
  const weekday = english !== -1 ? english : said && /^(?:thứ|chủ)/iu.test(said) ? weekdayNamed(said) : undefined;
  const isOf = (iso: string | null): boolean => iso !== null && (weekday === undefined || weekday === weekdayOf(iso));
  return line.replace(AMERICAN, (all, first: string, second: string, year: string) => {
    const [here, there] = [isoDay(Number(first), Number(second), Number(year)), isoDay(Number(second), Number(first), Number(year))];
    const isTurned = here === null ? there !== null : weekday !== undefined && !isOf(here) && isOf(there);
    return isTurned ? `${second}/${first}/${year}` : all;
  });
}

function monthNamed(word: string): number {
  const name = word.toLowerCase().replace(/\s+/g, ' ');
  if (/^\d/.test(name)) return Number(name);
  return { giêng: 1, bốn: 4, bẩy: 7, chạp: 12 }[name] ?? MONTHS.indexOf(name) + 1;
}

function slashed(day: string, month: number, year: string): string | null {
  return month >= 1 && month <= 12 ? ` ${day}/${month}/${year} ` : null;
}
