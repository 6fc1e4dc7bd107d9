import type { RootContent } from 'mdast';
import { bareText } from '../accounting.ts';
import { linesOf } from '../source.ts';
import { dropReasons, reviewNotes } from '../messages.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import { isBold } from './headings.ts';
import {
  BASIS,
  endsSentence,
  isHeadingInCapitals,
  isNumbered,
  isRule,
  lineOf,
  OF_MEETING,
  readByline,
  readDateStamp,
  wordsIn,
  type DateStamp,
} from './lines.ts';
import { isChangeLabel, takePublishingLine } from './publishing-line.ts';
import type { Article } from './read-article.ts';
import { readLetterhead, type Letterhead } from './letterhead.ts';
import { isOfficeLine } from './office-line.ts';
import { isOfKind, KIND_IN_TITLE, KIND_OF_PAPER } from './paper-kinds.ts';
import { readSection } from './sections.ts';
import { withCapital } from './title.ts';

/** Blocks above which no head reaches. */
const LONGEST_HEAD = 12;
/** Words in another line of a title. */
const LONGEST_GOING_ON = 25;
/** Words in the line that says whom a letter is for. */
const LONGEST_ADDRESS = 40;
/** Letters below which a line is no title. */
const SHORTEST_TITLE = 10;
const LETTERHEAD =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|số\s*:?\s*[\d…. ]*[-–].{0,40})$/iu;

/** Whom a letter is for; the line of a letter that says what it is about. */
const ADDRESSED = /^kính (?:gửi|trình|chuyển)\b/iu;
const SUBJECT = /^v\s?\/\s?v\s*:?\s*/iu;

/**
 * Reads what stands above an article: its title, the day at its source, the section.
 * @param hint the title the file declares; the line that says the same is the title, and without any the hint is
 * @returns the blocks below the head
 */
export function readHead(blocks: readonly RootContent[], article: Article, hint?: string): RootContent[] {
  const letterhead = readLetterhead(blocks, (line) => KIND_OF_PAPER.test(line));
  if (letterhead) return readBelow(takeLetterhead(article, blocks, letterhead), article, hint);
  return readBelow(blocks, article, hint);
}

function takeLetterhead(article: Article, blocks: readonly RootContent[], letterhead: Letterhead): readonly RootContent[] {
  const { length, issued, subject } = letterhead;
  article.letterhead = letterhead;
  article.published ??= issued;
  if (letterhead.isDraft) article.reviewNotes.push(reviewNotes.draftPaper);
  for (const block of blocks.slice(0, length)) article.dropped.push({ text: linesOf([block]).join(' · '), reason: dropReasons.letterhead });
  if (subject && article.title === null) article.title = titleOf('', `V/v ${subject}`);
  return blocks.slice(length);
}

function readBelow(blocks: readonly RootContent[], article: Article, hint?: string): RootContent[] {
  const drop = (text: string, reason: string): unknown => article.dropped.push({ text, reason });
  const declared = hint ? findDeclared(blocks, hint) : null;
  const clocks: { line: string; stamp: DateStamp }[] = [];
  let kind = '';
  let at = 0;
  for (const block of blocks.slice(0, LONGEST_HEAD)) {
    const line = lineOf(block);
    const stamp = readDateStamp(line);
    const section = block.type === 'table' ? null : readSection(line);
    const { title } = article;
    const isBylineHere = title !== null && block.type === 'paragraph' && !isHeadingInCapitals(line);
    const byline = isBylineHere ? readByline(line) : null;
    if (title !== null && isOfKind(kind || title) && OF_MEETING.test(line)) break;
    if (LETTERHEAD.test(line) || isRule(line)) drop(line, dropReasons.letterhead);
    else if (title === null && at !== declared && isOfficeLine(blocks.slice(at, at + 4).map(lineOf), isOfKind))
      drop(line, dropReasons.letterhead);
    else if (block.type === 'table' && /cộng sản việt nam|cộng h(?:òa|oà) xã hội/iu.test(line)) readTable(article, block);
    else if (title === null && isInCapitals(line) && KIND_OF_PAPER.test(line)) kind = line;
    else if (stamp && title === null) clocks.push({ line, stamp });
    else if (stamp && article.published === null) acceptDate(article, line, stamp);
    else if (block.type === 'paragraph' && at !== declared && takePublishingLine(line, article)) {
      // Day and author on one line.
    } else if (title !== null && bareText(line) === bareText(title)) {
      // A line that stands twice at the head is the title for certain.
      drop(line, dropReasons.repeatedTitle);
      article.reviewNotes = article.reviewNotes.filter((note) => note !== reviewNotes.title.firstLine);
    } else if (section) {
      article.section ??= section.category;
      drop(line, dropReasons.section);
    } else if (byline) {
      if (byline.role !== 'photographer') article[byline.role === 'source' ? 'sourceName' : 'author'] ??= byline.name;
      drop(line, byline.role === 'source' ? dropReasons.sourceLine : dropReasons.author);
    } else if (title === null && KIND_OF_PAPER.test(line)) kind = line;
    else if (title !== null && /^[\d.,]{1,9}$/.test(line)) drop(line, dropReasons.counter);
    else if (title !== null && isAuthority(blocks.slice(at, at + 4).map(lineOf))) drop(line, dropReasons.letterhead);
    else if (ADDRESSED.test(line) && wordsIn(line) <= LONGEST_ADDRESS) drop(line, dropReasons.recipients);
    else if (title !== null && isTitleGoingOn(title, block, line)) article.title = `${title} ${line}`;
    else if (
      title === null &&
      (at === declared ||
        (declared === null && (isTitle(block, line, blocks.length - at, kind !== '') || isUpperTitle(block, blocks[at + 1]))))
    ) {
      article.title = titleOf(kind, line);
      if (declared === null && block.type !== 'heading') article.reviewNotes.push(reviewNotes.title.firstLine);
    } else break;
    at += 1;
  }
  const inTitle = article.letterhead === null ? undefined : KIND_IN_TITLE.exec(article.title ?? '')?.[0];
  if (kind || inTitle) article.kind = capitalise(kind || inTitle!);
  if (article.title === null && kind) at = blocks.findIndex((block) => lineOf(block) === kind);
  article.title ??= hint || null;
  judgeClocks(article, clocks);
  return blocks.slice(at);
}

/** Index of the block that holds the declared title, with or without the name of the site behind it; null for none. */
function findDeclared(blocks: readonly RootContent[], hint: string): number | null {
  const wanted = bareText(hint);
  const first = blocks.slice(0, LONGEST_HEAD).map((block) => bareText(lineOf(block)));
  const index = first.findIndex((line) => line.length >= SHORTEST_TITLE && wanted.startsWith(line));
  return index === -1 ? null : index;
}

/** @param isBelowKind below the kind of a paper a title may go on in the next line */
function isTitle(block: RootContent, line: string, below: number, isBelowKind: boolean): boolean {
  if (block.type === 'heading') return block.depth <= 2;
  const words = wordsIn(line);
  return (
    block.type === 'paragraph' &&
    !block.data?.isCaption &&
    words >= 4 &&
    words <= 45 &&
    line.length <= 300 &&
    (!endsSentence(line) || (isBelowKind && isBold(block) && line.endsWith(','))) &&
    below > 1
  );
}

/** The first of two lines of capitals that are one title: `CON ĐƯỜNG SÁCH:`. */
function isUpperTitle(block: RootContent, next: RootContent | undefined): boolean {
  const line = lineOf(block);
  if (block.type !== 'paragraph' || next?.type !== 'paragraph' || !line.endsWith(':') || wordsIn(line) < 3) return false;
  return isInCapitals(line) && isInCapitals(lineOf(next)) && isTitleGoingOn(line, next, lineOf(next));
}

/** A title in capitals goes on in a line of capitals, and a line that begins in the middle of a sentence belongs to the one above. */
function isTitleGoingOn(title: string, block: RootContent, line: string): boolean {
  if (block.type !== 'paragraph' || wordsIn(line) > LONGEST_GOING_ON || endsSentence(line) || isNumbered(line)) return false;
  const said = title.endsWith(':') ? title : title.slice(title.indexOf(':') + 1);
  return isBold(block) && (said.endsWith(',') || (isInCapitals(said) && isInCapitals(line)) || /^\p{Ll}/u.test(line));
}

function isInCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toUpperCase();
}

/** Who decides, in capitals between the title of a decision and what it rests on. */
function isAuthority(lines: readonly string[]): boolean {
  const basis = lines.findIndex((line) => BASIS.test(line));
  return basis > 0 && lines.slice(0, basis).every(isInCapitals);
}

/** The table above an official paper: who issued it, its number, the place and the day. */
function readTable(article: Article, table: RootContent): void {
  const cells = linesOf([table]);
  article.dropped.push({ text: cells.join(' · '), reason: dropReasons.letterhead });
  article.published ??= cells.flatMap((cell) => findWrittenDays(cell))[0]?.iso ?? null;
  const subject = cells.flatMap((cell) => cell.split(/(?=V\/v)/u)).find((line) => SUBJECT.test(line));
  if (subject && article.title === null) article.title = titleOf('', subject.trim());
}

function acceptDate(article: Article, line: string, stamp: DateStamp): void {
  if (isChangeLabel(line)) article.changed ??= stamp.day;
  else article.published = stamp.day;
  article.dropped.push({ text: line, reason: dropReasons.date });
  if (stamp.isContradictory) article.reviewNotes.push(reviewNotes.source.wrongWeekday(line));
}

/** A date above the title is the page's clock, unless it is the only one and names no time zone. */
function judgeClocks(article: Article, clocks: readonly { line: string; stamp: DateStamp }[]): void {
  for (const { line, stamp } of clocks) {
    if (article.published === null && !stamp.hasZone) {
      acceptDate(article, line, stamp);
      continue;
    }
    article.dropped.push({ text: line, reason: dropReasons.clock });
    if (article.published === null) article.clock = line;
  }
}

/** A kind of paper and the line below as one title: `Báo cáo về việc …`, also of `V/v …`; `Báo cáo: Kết quả …`; `Về việc …` alone. */
function titleOf(kind: string, line: string): string {
  const subject = line.replace(SUBJECT, 'về việc ').replace(/^Về việc(?=\s)/u, 'về việc');
  if (kind === '') return withCapital(subject);
  return `${capitalise(kind)}${/^\p{Ll}/u.test(subject) ? '' : ':'} ${subject}`;
}

function capitalise(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
}
