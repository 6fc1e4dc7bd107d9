import type { RootContent, Table, TableCell } from 'mdast';
import { linesOf } from '../source.ts';
import { DOCUMENT_TYPES } from '../../schemas/document.ts';
import { isName, lineOf, readDateStamp, wordsIn } from './lines.ts';

/** Blocks of a signature, and words in each of its lines. */
const LONGEST_SIGNATURE = 15;
const LONGEST_LINE = 20;
/** Blocks between who signs and who gets the paper. */
const LONGEST_SIGNING = 8;
/** Rows of a table of those who sign. */
const MOST_ROWS = 4;
/** Words in a line that says who signs. */
const LONGEST_NAMED = 12;
/** Signatures of a paper: its own, and those of what is issued with it. */
const MOST_SIGNATURES = 4;
/** Who gets a paper, also as a scan may have it: without the space, or without marks before a colon. */
const RECIPIENTS = /^(?:nơi\s*nhận\b|n[oơ]i\s*nh[aâ]n\s*:)/iu;
/** The same where text follows: not the place where letters are received. */
const RECIPIENTS_ALONE = /^n[ơo]i\s*nh[ậaâ]n\s?:?\s?(?:$|[-–•+*;]|(?:như|lưu|t\/m|tm\.)(?!\p{L}))/iu;
/** How who signs is written (Nghị định 30/2020/NĐ-CP, phụ lục I; Hướng dẫn 36-HD/VPTW), in capitals. */
const SIGNED =
  /^(?:T\/M|TM\.?|KT\.?|TL\.?|TUQ\.?|Q\.)\s+\p{Lu}{2}|^(?:PHÓ )?(?:BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN|BAN TỔ CHỨC)|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG|CHỦ (?:TỌA|TRÌ)|THƯ KÝ|NGƯỜI (?:BÁO CÁO|VIẾT|LẬP|GHI))(?=$| [^\p{Ll}]*$)/u;
/** What may be issued with a paper, in capitals behind its signature, besides the kinds of documents. */
const ISSUED_WITH =
  'phụ lục|danh mục|danh sách|biểu mẫu|mẫu (?:số|biểu)|nội quy|điều lệ|thể lệ|quy ước|quy trình|đề án|đề cương|phương án|lịch';
const KIND = new RegExp(`^(?:${DOCUMENT_TYPES.join('|')}|${ISSUED_WITH})(?![\\p{L}\\p{M}])`, 'iu');
const FIRST_PART =
  /^\(?\s?(?:ban hành )?kèm theo |^\(?\s?ban hành theo |^(?:chương|mục|phần) (?:[IVXLC]{1,5}|\d{1,2}|thứ \p{L}{2,6})(?![\p{L}\d])|^điều \d{1,3}(?![\p{L}\d])|^phụ lục(?: [IVXLC\d]|$)/iu;

interface Signatures {
  /** The blocks without them. */
  rest: RootContent[];
  taken: RootContent[];
}

/** Takes out who gets a paper, who signed it and where they can be reached; what is issued with it stays below. */
export function takeSignatures(blocks: readonly RootContent[]): Signatures {
  const rest = blocks.flatMap(splitTable);
  const taken: RootContent[] = [];
  for (let turn = 0; turn < MOST_SIGNATURES; turn += 1) {
    const [start, end] = withRecipients(rest) ?? signing(rest) ?? [];
    if (start === undefined || end === undefined) break;
    taken.unshift(...rest.splice(start, end - start));
  }
  return { rest, taken };
}

/** Whether a table begins with who gets the paper, in any of its columns. */
export function isTableOfRecipients(block: RootContent): boolean {
  return block.type === 'table' && firstRow(block).some((cell) => RECIPIENTS.test(cell));
}

/** Cells of the first row that says anything. */
function firstRow(table: Table): string[] {
  const rows = table.children.map(({ children }) => children.map(cellLine).filter(Boolean));
  return rows.find(({ length }) => length > 0) ?? [];
}

/** A table that has been joined with the signature below it, apart again. */
function splitTable(block: RootContent): RootContent[] {
  if (block.type !== 'table') return [block];
  const at = block.children.findIndex(({ children }) => children.some((cell) => RECIPIENTS_ALONE.test(cellLine(cell))));
  if (at < 1) return [block];
  return [
    { ...block, children: block.children.slice(0, at) },
    { ...block, children: block.children.slice(at) },
  ];
}

/** The last signature that says who gets the paper: its first block and the block behind it; null for none. */
function withRecipients(blocks: readonly RootContent[]): [start: number, end: number] | null {
  const from = blocks.findLastIndex((block) => RECIPIENTS.test(lineOf(block)) || isTableOfRecipients(block));
  if (from < 1) return null;
  const behind = blocks.slice(from + 1).findIndex((block) => opensWhatFollows(block) || isLong(block) || opensPage(block));
  const end = behind === -1 ? blocks.length : from + 1 + behind;
  const line = lineOf(blocks[from]!);
  // What two columns have on one line of a print.
  const isBesideSigner = SIGNED.test(line.replace(RECIPIENTS, '').replace(/^\s*:?\s*/u, ''));
  const isCertain = isTableOfRecipients(blocks[from]!) || RECIPIENTS_ALONE.test(line) || isBesideSigner;
  if (end - from > LONGEST_SIGNATURE || (!isCertain && (end < blocks.length || isLong(blocks[from]!)))) return null;
  return [startAbove(blocks, from), end];
}

/** The last signature without recipients, at the end or above what is issued with the paper: `T/M CHI BỘ`, `KT. GIÁM ĐỐC`, a name. */
function signing(blocks: readonly RootContent[]): [start: number, end: number] | null {
  for (let at = blocks.length - 1; at >= 1; at -= 1) {
    const end = endOfSigning(blocks, at);
    const next = end === null ? undefined : blocks[end];
    if (end !== null && (!next || opensWhatFollows(next) || opensPage(next))) return [startAbove(blocks, at), end];
  }
  return null;
}

function endOfSigning(blocks: readonly RootContent[], at: number): number | null {
  const block = blocks[at]!;
  if (block.type === 'table') return isTableOfSigners(block) ? at + 1 : null;
  if (!isLine(block) || !SIGNED.test(lineOf(block))) return null;
  for (const [index, below] of blocks.slice(at + 1, at + LONGEST_SIGNING).entries()) {
    if (!isLine(below) || opensPage(below)) return null;
    if (isName(lineOf(below)) && !SIGNED.test(lineOf(below))) return at + index + 2;
  }
  return null;
}

/** Who signs for whom, above the recipients or the name. */
function startAbove(blocks: readonly RootContent[], from: number): number {
  let start = from;
  for (let at = from - 1; at >= 1 && from - at <= LONGEST_SIGNING; at -= 1) {
    const block = blocks[at]!;
    if (!isLine(block)) break;
    if (SIGNED.test(lineOf(block))) start = at;
  }
  return start;
}

/** The day that stands above who signs, in a cell or on a line of its own: ISO; null for none. */
export function daySignedIn(taken: readonly RootContent[]): string | null {
  const lines = linesOf(taken).flatMap((line) => line.split('; '));
  return lines.map((line) => readDateStamp(line)?.day).find((day) => day !== undefined) ?? null;
}

/** Who signs stands first in each column, with a name below; above it at most the place and the day. */
function isTableOfSigners(table: Table): boolean {
  const partsOf = (cell: string): string[] =>
    cell.split(/[;()]/u).flatMap((part) => (part.trim() === '' || readDateStamp(part.trim()) ? [] : part.trim()));
  const first = firstRow(table).map(partsOf);
  const parts = table.children.flatMap(({ children }) => children.map(cellLine).flatMap(partsOf));
  return (
    table.children.length <= MOST_ROWS &&
    first.length > 0 &&
    first.every(([who = '']) => SIGNED.test(who)) &&
    parts.some((part) => isName(part) && !SIGNED.test(part)) &&
    parts.every((part) => wordsIn(part) <= LONGEST_NAMED)
  );
}

function opensWhatFollows(block: RootContent): boolean {
  if (block.type === 'table') return block.children.length > 1 && !isTableOfRecipients(block) && !isTableOfSigners(block);
  const line = lineOf(block);
  return FIRST_PART.test(line) || (!/\p{Ll}/u.test(line) && KIND.test(line));
}

/** A new page ends a signature, unless who signs stands on it. */
function opensPage(block: RootContent): boolean {
  if (!block.data?.opensPage) return false;
  return block.type === 'table' ? !isTableOfSigners(block) : !SIGNED.test(lineOf(block));
}

/** Prose; what cells say is read apart. */
function isLong(block: RootContent): boolean {
  return block.type !== 'table' && linesOf([block]).some((line) => wordsIn(line) > LONGEST_LINE);
}

function isLine(block: RootContent): boolean {
  const line = lineOf(block);
  return (block.type === 'paragraph' || block.type === 'heading') && wordsIn(line) <= LONGEST_NAMED && !/[.;:]$/u.test(line);
}

function cellLine(cell: TableCell): string {
  return lineOf({ type: 'paragraph', children: cell.children });
}
