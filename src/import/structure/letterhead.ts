import type { RootContent } from 'mdast';
import { findWrittenDays } from '../../text/written-days.ts';
import { linesOf } from '../source.ts';
import { nameOfCapitals } from './capitals.ts';
import { isOfElectronicSignature } from './electronic-signature.ts';
import { MOTTO } from './motto.ts';
import { countOfficeLines, isOffice } from './office-line.ts';
import { isOfKind } from './paper-kinds.ts';
import { joinBroken, splitBodies, UNFINISHED, withoutHigher } from './issuer-lines.ts';
import { isRule, lineOf, wordsIn } from './lines.ts';

/** What stands above a paper of an office (Nghị định 30/2020/NĐ-CP, phụ lục I; Hướng dẫn 36-HD/VPTW). */
export interface Letterhead {
  /** Number and sign without spaces; null where it is not filled in. */
  number: string | null;
  /** As running text writes it. */
  issuer: string | null;
  /** The body named above the issuer, as running text writes it. */
  superior: string | null;
  /** It was in capitals, and in no other place: where small letters stand is a guess. */
  isIssuerGuessed: boolean;
  /** ISO day. */
  issued: string | null;
  /** What an official letter is about, without `V/v`. */
  subject: string | null;
  /** It says of itself that it is a draft. */
  isDraft: boolean;
  /** Blocks it takes from the first on. */
  length: number;
}

const MOST_BLOCKS = 16;
const LONGEST_LINE = 30;
/** Lines that say what a letter is about, and words in each below the first. */
const MOST_OF_SUBJECT = 5;
const LONGEST_OF_SUBJECT = 12;
/** Words of a line beside a motto in a table, or in columns read as one row of so many parts, in any letters. */
const LONGEST_IN_GRID = 16;
const LEAST_IN_ROW = 2;
const NUMBER_LINE = /^số\s*:?\s*(?:[\d…./_-]|$)/iu;
/** `SỐ 7` below `CHI BỘ`, or behind it: which one of its kind a body is. */
const ORDINAL = /^SỐ \d{1,3}(?= \p{Lu}|$)/u;
const NUMBER = /^số\s*:?\s*(\d{1,5}(?:\s?[-–/]\s?[\p{L}\d.&]+)+)/iu;
const PLACE_AND_DAY =
  /^\p{Lu}[^,;:]{1,40},\s*(?:(?:ngày|tháng)\s*[\d….\s]|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}$)|^(?:\p{Lu}[\p{L}. ]{1,30} )?[Nn]gày\s*[\d….\s]*tháng\s*[\d….\s]*năm\s*[\d….]*$/u;
const SUBJECT = /^v\s?\/\s?v\s*:?\s*/iu;
/** Where a company or a school is found, below its name. */
const ADDRESS =
  /^(?:địa chỉ|đ\/c|trụ sở(?: chính)?|điện thoại|đt|sđt|tel|fax|hotline|e-?mail|website|web|mst|mã số (?:thuế|doanh nghiệp))\s*[:.]/iu;
const URGENCY = /^(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn|dự thảo(?: lần \d)?)$/iu;
/** Where cells and lines that hold several are parted: before what opens a part of a letterhead, behind a motto. */
const PARTS = new RegExp(
  [
    '\\n|; |\\t+|(?:^|\\s)\\*\\s|\\s\\*$',
    // Not `CHI BỘ SỐ 7`.
    '(?=(?<![\\p{L}/])(?!SỐ \\d{1,3}(?: \\p{L}|$))(?:S[ốỐ]\\s*:?\\s*[\\d…]|V\\/v\\s|ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI))',
    '(?<=VIỆT NAM|[Hh]ạnh [Pp]húc|HẠNH PHÚC)\\s',
    '\\s+(?=Độc lập\\s*[-–]\\s*[Tt]ự do)',
    // What two columns have on one line.
    '(?<=[\\p{Lu}\\d…_/])\\s+(?=(?:TP\\.|\\p{Lu}\\p{Ll})[\\p{L}. ]{0,40},\\s*(?:ngày|tháng)\\s)',
    '(?<=[\\p{Lu}\\d…_/])\\s+(?=Ngày\\s*[\\d….\\s]*tháng)',
  ].join('|'),
  'u',
);

/** Organs that are named with the body they belong to. */
const ORGAN =
  /^(?:BAN (?:THƯỜNG VỤ|CHẤP HÀNH|TUYÊN GIÁO(?: VÀ DÂN VẬN)?|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG ĐẢNG)|VĂN PHÒNG|(?:ỦY|UỶ) BAN KIỂM TRA|CHI BỘ|CHI (?:ỦY|UỶ)|BAN CHI (?:ỦY|UỶ)|ĐẢNG BỘ|CÔNG ĐOÀN|ĐOÀN THANH NIÊN)$/u;
const OF_PLACE = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) /u;
/** Which congress it is, below its name. */
const OF_CONGRESS = /^(?:lần thứ|nhiệm kỳ|khóa|khoá) /iu;
const COUNCIL = /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)$/u;

/** @returns null where a text has none: what only looks like one has neither a motto nor a number */
export function readLetterhead(blocks: readonly RootContent[], isKind: (line: string) => boolean): Letterhead | null {
  const taken: string[][] = [];
  const read: string[][] = [];
  let length = 0;
  for (const [index, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    const lines = partsOf(block);
    const isGrid = (block.type === 'table' || lines.length > LEAST_IN_ROW) && lines.some((line) => MOTTO.test(line));
    const isPart = (line: string, at: number): boolean =>
      (isGrid && wordsIn(line) <= LONGEST_IN_GRID) || isOfLetterhead(line, lines.slice(0, at)) || goesOnWith(taken.flat(), line);
    if (lines.length === 0 || isKind(lineOf(block)) || !lines.every(isPart)) break;
    read.push(...(block.type === 'table' ? cellsOf(block) : [lines]));
    // What is in capitals alone may be the title that follows.
    if (block.type !== 'table' && !lines.some((line) => isSure(line) || URGENCY.test(line) || goesOnWith(taken.flat(), line))) continue;
    length = index + 1;
    taken.push(...read.splice(0));
  }
  // Bodies below the motto of their own: `ĐOÀN TNCS HỒ CHÍ MINH`.
  const offices = length === 0 ? 0 : countOfficeLines(blocks.slice(length, MOST_BLOCKS).map(lineOf), isOfKind);
  taken.push(blocks.slice(length, length + offices).map(lineOf));
  length += offices;
  const lines = taken.flat();
  if (length === 0 || !(lines.some((line) => MOTTO.test(line) || NUMBER_LINE.test(line)) || isOfOffice(lines, blocks[length], isKind)))
    return null;
  const text = blocks.slice(length).map(lineOf).join('\n');
  const { issuer, superior } = issuerOf(taken);
  const name = issuer === null ? null : nameOfCapitals(issuer, text);
  return {
    number: lines.map(numberOf).find((number) => number !== null) ?? null,
    issuer: name,
    superior: superior === null ? null : nameOfCapitals(superior, text),
    isIssuerGuessed: issuer !== null && name !== issuer && !text.toLowerCase().includes(issuer.toLowerCase()),
    issued: issuedOn(lines),
    subject: subjectOf(taken),
    isDraft: lines.some((line) => /^dự thảo/iu.test(line)),
    length,
  };
}

/** Without motto and number: bodies in capitals, place and day, and the kind of the paper right below. */
function isOfOffice(lines: readonly string[], next: RootContent | undefined, isKind: (line: string) => boolean): boolean {
  const isAbove = next !== undefined && (isKind(lineOf(next)) || (isOfKind(lineOf(next)) && !/\p{Ll}/u.test(lineOf(next))));
  return isOffice(lines[0] ?? '') && lines.some((line) => PLACE_AND_DAY.test(line)) && isAbove;
}

function partsOf(block: RootContent): string[] {
  if (block.type === 'table') return cellsOf(block).flat();
  return block.type === 'paragraph' || block.type === 'heading' ? linesOf([block]).flatMap(split) : [];
}

/** Lines of each cell, its column from above before the next: a letterhead is read side by side. */
function cellsOf(table: Extract<RootContent, { type: 'table' }>): string[][] {
  const width = Math.max(0, ...table.children.map(({ children }) => children.length));
  return Array.from({ length: width }, (_, column) =>
    table.children.flatMap((row) => {
      const cell = row.children[column];
      return cell ? split(lineOf({ type: 'paragraph', children: cell.children })) : [];
    }),
  );
}

function split(text: string): string[] {
  return text
    .normalize('NFC')
    .split(PARTS)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isSure(line: string): boolean {
  return MOTTO.test(line) || NUMBER_LINE.test(line) || isRule(line) || PLACE_AND_DAY.test(line) || SUBJECT.test(line);
}

/** @param before lines above it in the same block */
function isOfLetterhead(line: string, before: readonly string[]): boolean {
  if (wordsIn(line) > LONGEST_LINE) return false;
  const isSubjectGoingOn = before.some((line) => SUBJECT.test(line));
  return (
    isSure(line) ||
    URGENCY.test(line) ||
    ADDRESS.test(line) ||
    isSubjectGoingOn ||
    isOfElectronicSignature(line) ||
    (/\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line))
  );
}

/** Whether a line goes on with what a letter is about, said in lines of their own: in small letters below it, no sentence. */
function goesOnWith(above: readonly string[], line: string): boolean {
  const subject = above.findLastIndex((one) => SUBJECT.test(one));
  const between = above.slice(subject);
  return (
    subject !== -1 &&
    between.length <= MOST_OF_SUBJECT &&
    /^[\p{Ll}\d]/u.test(line) &&
    wordsIn(line) <= LONGEST_OF_SUBJECT &&
    !between.some((one) => /[.;]$/u.test(one) || PLACE_AND_DAY.test(one))
  );
}

/** The day beside the place, else any but that of an electronic signature. */
function issuedOn(lines: readonly string[]): string | null {
  const others = lines.filter((line) => !isOfElectronicSignature(line));
  const days = [...lines.filter((line) => PLACE_AND_DAY.test(line)), ...others].flatMap((line) => findWrittenDays(line));
  return days[0]?.iso ?? null;
}

function numberOf(line: string): string | null {
  const found = NUMBER.exec(line)?.[1];
  return found ? found.replace(/\s/gu, '').replaceAll('–', '-').replace(/[.-]$/u, '') : null;
}

/** Who issues it: the last line in capitals above its number, with the body it is an organ of; and the body above that. */
export function issuerOf(columns: readonly (readonly string[])[]): { issuer: string | null; superior: string | null } {
  const own = columns.find((column) => column.findIndex(isNumberLine) > 0) ?? columns.flat();
  const end = own.findIndex(isNumberLine);
  const above = own
    .slice(0, end === -1 ? own.length : end)
    .filter(
      (line) =>
        !MOTTO.test(line) &&
        !isRule(line) &&
        !PLACE_AND_DAY.test(line) &&
        !SUBJECT.test(line) &&
        !URGENCY.test(line) &&
        !ADDRESS.test(line) &&
        !isOfElectronicSignature(line),
    )
    .filter((line) => !OF_CONGRESS.test(line))
    .flatMap(splitBodies)
    .reduce(joinBroken, []);
  const [last = null, parent = null, higher = null] = above.toReversed();
  if (last === null || parent === null) return { issuer: last, superior: parent };
  if (COUNCIL.test(last)) return { issuer: `${parent} - ${last}`, superior: higher };
  if (ORGAN.test(last)) return { issuer: `${last} ${withoutHigher(parent)}`, superior: higher };
  return OF_PLACE.test(last) && COUNCIL.test(parent)
    ? { issuer: `${parent} ${last}`, superior: higher }
    : { issuer: last, superior: parent };
}

/** Whether a line is the number of the paper, not of the body whose name the line above begins. */
function isNumberLine(line: string, at: number, lines: readonly string[]): boolean {
  return NUMBER_LINE.test(line) && !(ORDINAL.test(line) && UNFINISHED.test(lines[at - 1] ?? ''));
}

/** `V/v …` and the lines below it in its cell. */
function subjectOf(columns: readonly (readonly string[])[]): string | null {
  for (const [index, own] of columns.entries()) {
    const at = own.findIndex((line) => SUBJECT.test(line));
    if (at === -1) continue;
    const below = columns.slice(index + 1).flat();
    const lines = [...own, ...below.filter((line, place) => goesOnWith([...own, ...below.slice(0, place)], line))];
    const more = lines.slice(at + 1).findIndex(isSure);
    const whole = lines.slice(at, more === -1 ? undefined : at + 1 + more).join(' ');
    return whole.replace(SUBJECT, '').replace(/[.;]$/u, '').trim() || null;
  }
  return null;
}
