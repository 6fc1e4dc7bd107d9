import type { RootContent } from 'mdast';
import { bareText } from '../accounting.ts';
import { linesOf } from '../source.ts';
import { dropReasons, reviewNotes } from '../messages.ts';
import { readIssueLines } from './bulletin-lines.ts';
import { nameOfCapitals } from './capitals.ts';
import { findPersonNames } from '../../text/person-names.ts';
import { findWrittenDays } from '../../text/written-days.ts';
import {
  ADDRESSED,
  BASIS,
  endsSentence,
  isAccount,
  isHeadingInCapitals,
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
import { issuerOf, readLetterhead, type Letterhead } from './letterhead.ts';
import { countOfficeLines, isBodyName } from './office-line.ts';
import { areOfScholars } from './degrees.ts';
import { isOfKind, KIND_IN_TITLE, KIND_OF_PAPER } from './paper-kinds.ts';
import { readSection } from './sections.ts';
import { isInCapitals, isSpanOfYears, isTitle, isTitleGoingOn, isUpperTitle, PLACE_AND_MONTH } from './title-lines.ts';
import { countBodies, isColumn, styledTitle } from './styled-title.ts';
import { partTitleRows } from './title-rows.ts';
import { withCapital } from './title.ts';
import { isAddressed } from './addressees.ts';
import { isBold } from './headings.ts';
import { isOfficeOfSigner } from './signing-office.ts';

/** A weekday or an hour, on a line of its own beside the day. */
const HOUR = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:lúc )?\d{1,2}\s*(?::|h|giờ)\s*\d{2}(?::\d{2})?)(?: ?[,|-])?$/iu;

/** Blocks above which no head reaches. */
const LONGEST_HEAD = 12;
/** Blocks above a declared title that are the site's, and words in one. */
const MOST_ABOVE = 2;
const LONGEST_ABOVE = 12;
/** Letters below which a line is no title. */
const SHORTEST_TITLE = 10;
const LETTERHEAD =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|số\s*:?\s*[\d…. ]*[-–].{0,40})$/iu;

/** Before the kind of a paper that is not issued yet. */
const DRAFT = /^dự thảo /iu;
const SUBJECT = /^v\s?\/\s?v\s*:?\s*/iu;

/**
 * Reads what stands above an article: its title, the day at its source, the section.
 * @param hint the title the file declares; the line that says the same is the title, and without any the hint is
 * @returns the blocks below the head
 */
export function readHead(read: readonly RootContent[], article: Article, hint?: string): RootContent[] {
  const blocks = partTitleRows(read, (line) => KIND_OF_PAPER.test(line));
  // The number of a periodical is not that of a paper.
  const letterhead = readIssueLines(blocks) ? null : readLetterhead(blocks, (line) => KIND_OF_PAPER.test(line));
  if (letterhead) return readBelow(takeLetterhead(article, blocks, letterhead), article, hint);
  return readBelow(blocks, article, hint);
}

function linesBelow(blocks: readonly RootContent[], at: number): string[] {
  return blocks.slice(at, at + LONGEST_HEAD).map(lineOf);
}

function takeLetterhead(article: Article, blocks: readonly RootContent[], letterhead: Letterhead): readonly RootContent[] {
  const { length, issued, subject } = letterhead;
  article.letterhead = letterhead;
  article.published ??= issued;
  if (letterhead.isDraft) article.reviewNotes.push(reviewNotes.draftPaper);
  for (const block of blocks.slice(0, length)) article.dropped.push({ text: linesOf([block]).join(' · '), reason: dropReasons.letterhead });
  if (subject && article.title === null && !isTitled(blocks.slice(length))) article.title = titleOf('', `V/v ${subject}`);
  return blocks.slice(length);
}

/** Whether a paper begins with its kind and a title of its own below it. */
function isTitled(blocks: readonly RootContent[]): boolean {
  const [kind, title] = blocks.slice(0, LONGEST_HEAD).filter((block) => !isRule(lineOf(block)));
  if (!kind || !KIND_OF_PAPER.test(lineOf(kind)) || title?.type !== 'paragraph') return false;
  return isBold(title) && !ADDRESSED.test(lineOf(title)) && isTitle(title, lineOf(title), 2, true);
}

function readBelow(blocks: readonly RootContent[], article: Article, hint?: string): RootContent[] {
  const drop = (text: string, reason: string): unknown => article.dropped.push({ text, reason });
  const declared = hint ? findDeclared(blocks, hint) : styledTitle(blocks);
  const clocks: { line: string; stamp: DateStamp }[] = [];
  let kind = '';
  let offices = 0;
  let at = 0;
  for (const block of blocks.slice(0, LONGEST_HEAD)) {
    const line = lineOf(block);
    const stamp = readDateStamp(line);
    const section = block.type === 'table' ? null : readSection(line);
    const { title } = article;
    const isBylineHere = title !== null && block.type === 'paragraph' && !isHeadingInCapitals(line);
    const byline = isBylineHere ? readByline(line) : null;
    if (title !== null && isOfKind(kind || title) && OF_MEETING.test(line)) break;
    if (title !== null && PLACE_AND_MONTH.test(line)) drop(line, dropReasons.month);
    else if (LETTERHEAD.test(line) || isRule(line)) drop(line, dropReasons.letterhead);
    else if (at < offices) drop(line, dropReasons.letterhead);
    else if (title === null && at !== declared && readIssueLines(blocks.slice(at))) offices = at + takeIssue(article, blocks.slice(at));
    else if (title === null && at !== declared && countOfficeLines(linesBelow(blocks, at), isOfKind) > 0)
      offices = at + takeOffice(article, linesBelow(blocks, at), countOfficeLines(linesBelow(blocks, at), isOfKind));
    else if (title === null && declared !== null && at < declared && isBodyName(line))
      offices = at + takeOffice(article, linesBelow(blocks, at), countBodies(blocks.slice(at, declared)));
    else if (title === null && article.author === null && isAuthorAbove(blocks.slice(at))) {
      article.author = line;
      drop(line, dropReasons.author);
    } else if (title === null && at !== declared && isBelowColumn(blocks.slice(at))) drop(line, dropReasons.section);
    else if (block.type === 'table' && /cộng sản việt nam|cộng h(?:òa|oà) xã hội/iu.test(line)) readTable(article, block);
    else if (title === null && isInCapitals(line) && KIND_OF_PAPER.test(line)) kind = line;
    else if (title !== null && isSpanOfYears(line)) article.title = `${title} ${line}`;
    else if (stamp && title === null) clocks.push({ line, stamp });
    else if (stamp && article.published === null) acceptDate(article, line, stamp);
    else if (
      block.type === 'paragraph' &&
      at !== declared &&
      !BASIS.test(line) &&
      !isUpperKind(line) &&
      takePublishingLine(line, article)
    ) {
      // Day and author on one line.
    } else if (title !== null && bareText(line) === bareText(title)) {
      // A line that stands twice at the head is the title for certain.
      drop(line, dropReasons.repeatedTitle);
      article.reviewNotes = article.reviewNotes.filter((note) => note !== reviewNotes.title.firstLine);
    } else if (section) {
      article.section ??= section.category;
      drop(line, dropReasons.section);
    } else if (byline) {
      const isFurther = byline.role === 'author' && article.author !== null && areOfScholars(article.author, byline.name);
      if (isFurther) article.author = `${article.author}; ${byline.name}`;
      else if (byline.role !== 'photographer') article[byline.role === 'source' ? 'sourceName' : 'author'] ??= byline.name;
      article.sourceName ??= byline.paper ?? null;
      drop(line, byline.role === 'source' ? dropReasons.sourceLine : dropReasons.author);
    } else if (isBylineHere && article.author !== null && isOfficeOfSigner(line) && readByline(lineOf(blocks[at - 1]!))?.role === 'author')
      drop(line, dropReasons.author);
    else if (title === null && KIND_OF_PAPER.test(line)) kind = line;
    else if (title !== null && /^[\d.,]{1,9}$/.test(line)) drop(line, dropReasons.counter);
    else if (title !== null && HOUR.test(line)) drop(line, dropReasons.date);
    else if (title !== null && block.type === 'paragraph' && isAccount(line)) drop(line, dropReasons.account);
    else if (title !== null && isAuthority(blocks.slice(at, at + 4).map(lineOf))) drop(line, dropReasons.letterhead);
    else if (isAddressed(block, blocks[at - 1])) drop(linesOf([block]).join(' · '), dropReasons.recipients);
    else if (title !== null && (isTitleGoingOn(title, block, line) || (declared !== null && line !== '' && says(hint, `${title} ${line}`))))
      article.title = `${title} ${line}`;
    else if (
      title !== null &&
      block.type === 'paragraph' &&
      article.letterhead === null &&
      article.sourceName === null &&
      isBodyName(line)
    ) {
      article.sourceName = nameOfCapitals(line, '');
      drop(line, dropReasons.sourceLine);
    } else if (declared !== null && at < declared && isOfSite(line, declared)) drop(line, dropReasons.header);
    else if (
      title === null &&
      (at === declared ||
        (declared === null && (isTitle(block, line, blocks.length - at, kind !== '') || isUpperTitle(block, blocks[at + 1]))))
    ) {
      article.title = titleOf(kind, line);
      // Below letterhead and kind stands the title.
      const isCertain = article.letterhead !== null && kind !== '';
      if (declared === null && block.type !== 'heading' && !isCertain) article.reviewNotes.push(reviewNotes.title.firstLine);
    } else break;
    at += 1;
  }
  const inTitle = article.letterhead === null ? undefined : KIND_IN_TITLE.exec(article.title ?? '')?.[0];
  if (kind || inTitle) article.kind = capitalise((kind || inTitle!).replace(DRAFT, ''));
  if (DRAFT.test(kind) && !article.reviewNotes.includes(reviewNotes.draftPaper)) article.reviewNotes.push(reviewNotes.draftPaper);
  if (article.title === null && kind.length >= SHORTEST_TITLE && !hint) article.title = capitalise(kind.replace(DRAFT, ''));
  else if (article.title === null && kind) at = blocks.findIndex((block) => lineOf(block) === kind);
  article.title ??= hint || null;
  judgeClocks(article, clocks);
  return blocks.slice(at);
}

/** A title in capitals that begins with a kind of paper, whatever days it names: `LỊCH TRỰC TUẦN 3 THÁNG 10 NĂM 2026`. */
const isUpperKind = (line: string): boolean => isInCapitals(line) && isOfKind(line);

/** Index of the block that holds the declared title, with or without the name of the site behind it; null for none. */
function findDeclared(blocks: readonly RootContent[], hint: string): number | null {
  const wanted = bareText(hint);
  const first = blocks.slice(0, LONGEST_HEAD).map((block) => bareText(lineOf(block)));
  const whole = first.indexOf(wanted);
  // The name of a site may be the first words of a title.
  const index = whole === -1 ? first.findIndex((line) => line.length >= SHORTEST_TITLE && wanted.startsWith(line)) : whole;
  return index === -1 ? null : index;
}

/** Whether the declared title begins with a line. */
function says(hint: string | undefined, line: string): boolean {
  return hint !== undefined && bareText(hint).startsWith(bareText(line));
}

/** A line or two above the title the file declares, no sentence: the site's name, its motto. */
function isOfSite(line: string, declared: number): boolean {
  return declared <= MOST_ABOVE && wordsIn(line) <= LONGEST_ABOVE && !endsSentence(line);
}

/** Who decides, in capitals between the title of a decision and what it rests on. */
function isAuthority(lines: readonly string[]): boolean {
  const basis = lines.findIndex((line) => BASIS.test(line));
  return basis > 0 && lines.slice(0, basis).every(isInCapitals);
}

/**
 * The first of the offices above the kind or the title of a paper that has no letterhead: the last of them issued it.
 * @returns their lines
 */
function takeOffice(article: Article, lines: readonly string[], offices: number): number {
  article.dropped.push({ text: lines[0]!, reason: dropReasons.letterhead });
  const issuer = article.sourceName === null ? issuerOf([lines.slice(0, offices)]).issuer : null;
  if (issuer === null) return offices;
  article.sourceName = nameOfCapitals(issuer, '');
  article.reviewNotes.push(reviewNotes.source.issuer(article.sourceName));
  return offices;
}

/** The first line of a periodical's running head: the text is from there. @returns the head's lines */
function takeIssue(article: Article, blocks: readonly RootContent[]): number {
  const { count, periodical } = readIssueLines(blocks)!;
  article.dropped.push({ text: lineOf(blocks[0]!), reason: dropReasons.header });
  article.sourceName ??= nameOfCapitals(periodical, '');
  return count;
}

/** Whether a text begins with a person's name, and a title in bold below. */
function isAuthorAbove([name, title, ...below]: readonly RootContent[]): boolean {
  if (name?.type !== 'paragraph' || title?.type !== 'paragraph' || !isBold(title)) return false;
  const line = lineOf(name);
  const [person] = findPersonNames(line);
  return person?.at === 0 && person.end === line.length && isTitle(title, lineOf(title), below.length + 1, false);
}

/** Whether a text begins with the name of a column: below it stand, in bold, its title, and who wrote. */
function isBelowColumn([column, title, ...below]: readonly RootContent[]): boolean {
  if (column?.type === 'table' || title?.type !== 'paragraph' || !isColumn(lineOf(column!)) || !isBold(title)) return false;
  return (
    isTitle(title, lineOf(title), below.length + 1, false) &&
    below.slice(0, 2).some((block) => readByline(lineOf(block))?.role === 'author')
  );
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
  return `${capitalise(kind.replace(DRAFT, ''))}${/^\p{Ll}/u.test(subject) ? '' : ':'} ${subject}`;
}

function capitalise(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase().replace(/:$/u, '');
}
