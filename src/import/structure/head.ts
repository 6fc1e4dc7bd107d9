import type { RootContent } from 'mdast';
import { bareText } from '../accounting.ts';
import { linesOfNodes } from '../body.ts';
import { reviewNotes } from '../review-notes.ts';
import { dropReasons } from '../drop-reasons.ts';
import type { Dropped } from '../source.ts';
import type { ArticleData } from '../../schemas/article.ts';
import { readByline, type Byline } from './byline.ts';
import { readDateStamp, type DateStamp } from './date-stamp.ts';
import { endsSentence, lineOf, wordsIn } from './lines.ts';
import { readSection } from './sections.ts';

/** What stands above an article: its title, the day at its source, the section. */
export interface Head {
  title: string | null;
  /** ISO day at the source. */
  published: string | null;
  section: ArticleData['category'] | null;
  bylines: Byline[];
  /** A date above the title that was taken for the page's clock, where no other was found. */
  clock: string | null;
  /** The blocks below the head. */
  rest: RootContent[];
  dropped: Dropped[];
  reviewNotes: string[];
}

/** Blocks above which no head reaches. */
const LONGEST_HEAD = 12;
/** Letters below which a line is no title. */
const SHORTEST_TITLE = 10;
/** Lines that name a kind of paper; the title stands below them. */
const KIND_OF_PAPER =
  /^(?:báo cáo|bài (?:viết|tham luận|thu hoạch|dự thi)|tham luận|kế hoạch|thông báo|tài liệu(?: sinh hoạt)?|chuyên đề|đề dẫn)$/iu;
const LETTERHEAD =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|số\s*:?\s*[\d…. ]*[-–].{0,40}|\*{1,3}|_{3,}|[-–]{3,})$/iu;

/** Who issued a paper, in capitals above its number; a title may be in capitals too. */
const ISSUER =
  /^(?:ĐẢNG (?:BỘ|ỦY|UỶ)|CHI (?:BỘ|ỦY|UỶ)|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|BAN|ỦY|UỶ|SỞ|ĐOÀN|TRUNG TÂM|VĂN PHÒNG)(?= ))[^\p{Ll}]*$/u;

/**
 * Reads the head of a text. @param hint the title the file declares; the line that says the same is the title, and without any the hint is
 */
export function readHead(blocks: readonly RootContent[], hint?: string): Head {
  const head: Head = { title: null, published: null, section: null, bylines: [], clock: null, rest: [], dropped: [], reviewNotes: [] };
  const declared = hint ? findDeclared(blocks, hint) : null;
  const clocks: { line: string; stamp: DateStamp }[] = [];
  let kind = '';
  let at = 0;
  for (; at < Math.min(blocks.length, LONGEST_HEAD); at += 1) {
    const block = blocks[at];
    if (!block) break;
    const line = lineOf(block);
    const stamp = readDateStamp(line);
    const section = readSection(line);
    const byline = head.title === null ? null : readByline(line);
    if (LETTERHEAD.test(line) || (head.title === null && isIssuer(line, blocks.slice(at + 1, at + 4))))
      head.dropped.push({ text: line, reason: dropReasons.letterhead });
    else if (isLetterheadTable(block, line)) readLetterhead(head, block);
    else if (stamp && head.title === null) clocks.push({ line, stamp });
    else if (stamp && head.published === null) acceptDate(head, line, stamp);
    else if (head.title !== null && bareText(line) === bareText(head.title)) repeatTitle(head, line);
    else if (section && block.type !== 'table') {
      head.section ??= section.category;
      head.dropped.push({ text: line, reason: dropReasons.section });
    } else if (byline && block.type === 'paragraph') {
      head.bylines.push(byline);
      head.dropped.push({ text: line, reason: byline.role === 'source' ? dropReasons.sourceLine : dropReasons.author });
    } else if (head.title === null && KIND_OF_PAPER.test(line)) kind = line;
    else if (head.title === null && (at === declared || (declared === null && isTitle(block, line, blocks.length - at)))) {
      head.title = kind ? `${capitalise(kind)}${/^\p{Ll}/u.test(line) ? '' : ':'} ${line}` : line;
      if (declared === null && block.type !== 'heading') head.reviewNotes.push(reviewNotes.title.firstLine);
    } else break;
  }
  if (head.title === null && kind) at = blocks.findIndex((block) => lineOf(block) === kind);
  head.rest = blocks.slice(at);
  if (head.title === null && hint) head.title = hint;
  judgeClocks(head, clocks);
  return head;
}

/** Index of the block that holds the declared title, with or without the name of the site behind it; null for none. */
function findDeclared(blocks: readonly RootContent[], hint: string): number | null {
  const wanted = bareText(hint);
  const first = blocks.slice(0, LONGEST_HEAD).map((block) => bareText(lineOf(block)));
  const index = first.findIndex((line) => line.length >= SHORTEST_TITLE && wanted.startsWith(line));
  return index === -1 ? null : index;
}

/** A line that stands twice at the head is the title for certain. */
function repeatTitle(head: Head, line: string): void {
  head.dropped.push({ text: line, reason: dropReasons.repeatedTitle });
  head.reviewNotes = head.reviewNotes.filter((note) => note !== reviewNotes.title.firstLine);
}

function isTitle(block: RootContent, line: string, below: number): boolean {
  if (block.type === 'heading') return block.depth <= 2;
  const words = wordsIn(line);
  return (
    block.type === 'paragraph' &&
    !block.data?.isCaption &&
    words >= 4 &&
    words <= 45 &&
    line.length <= 300 &&
    !endsSentence(line) &&
    below > 1
  );
}

function isIssuer(line: string, below: readonly RootContent[]): boolean {
  return ISSUER.test(line) && below.some((block) => LETTERHEAD.test(lineOf(block)));
}

function isLetterheadTable(block: RootContent, line: string): boolean {
  return block.type === 'table' && /cộng sản việt nam|cộng h(?:òa|oà) xã hội/iu.test(line);
}

/** The table above an official paper: who issued it, its number, the place and the day. */
function readLetterhead(head: Head, table: RootContent): void {
  const cells = linesOfNodes([table]);
  head.dropped.push({ text: cells.join(' · '), reason: dropReasons.letterhead });
  head.published ??= cells.map((cell) => readDateStamp(cell)?.day).find((day) => day !== undefined) ?? null;
}

function acceptDate(head: Head, line: string, stamp: DateStamp): void {
  head.published = stamp.day;
  head.dropped.push({ text: line, reason: dropReasons.date });
  if (stamp.isContradictory) head.reviewNotes.push(reviewNotes.source.wrongWeekday(line));
}

/** A date above the title is the page's clock, unless it is the only one and names no time zone. */
function judgeClocks(head: Head, clocks: readonly { line: string; stamp: DateStamp }[]): void {
  for (const { line, stamp } of clocks) {
    if (head.published === null && !stamp.hasZone) {
      acceptDate(head, line, stamp);
      continue;
    }
    head.dropped.push({ text: line, reason: dropReasons.clock });
    if (head.published === null) head.clock = line;
  }
}

function capitalise(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}
