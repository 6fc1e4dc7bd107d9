import type { RootContent } from 'mdast';
import { bareText } from '../accounting.ts';
import { linesOf } from '../source.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { ABOVE_TITLE } from './above-title.ts';
import { BELOW_TITLE } from './below-title.ts';
import { readIssueLines } from './bulletin-lines.ts';
import { acceptDate, capitalise, DRAFT, drop, LONGEST_HEAD, SHORTEST_TITLE, titleOf, type Head } from './head-line.ts';
import { isBold } from './headings.ts';
import { readLetterhead, type Letterhead } from './letterhead.ts';
import { ADDRESSED, isRule, lineOf, OF_MEETING, readDateStamp } from './lines.ts';
import { isOfKind, KIND_IN_TITLE, KIND_OF_PAPER } from './paper-kinds.ts';
import type { Article } from './read-article.ts';
import { styledTitle } from './styled-title.ts';
import { isTitle } from './title-lines.ts';
import { partTitleRows } from './title-rows.ts';

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
  const declared = hint ? findDeclared(blocks, hint) : styledTitle(blocks);
  const head: Head = { article, blocks, hint, declared, kind: '', offices: 0, clocks: [] };
  let at = 0;
  for (const block of blocks.slice(0, LONGEST_HEAD)) {
    const line = { block, line: lineOf(block), at, stamp: readDateStamp(lineOf(block)) };
    if (isOfMeeting(head, line.line)) break;
    if (!(article.title === null ? ABOVE_TITLE : BELOW_TITLE).some((isTaken) => isTaken(head, line))) break;
    at += 1;
  }
  const inTitle = article.letterhead === null ? undefined : KIND_IN_TITLE.exec(article.title ?? '')?.[0];
  const kind = head.kind || inTitle;
  if (kind) article.kind = capitalise(kind.replace(DRAFT, ''));
  if (DRAFT.test(head.kind) && !article.reviewNotes.includes(reviewNotes.draftPaper)) article.reviewNotes.push(reviewNotes.draftPaper);
  if (article.title === null && head.kind.length >= SHORTEST_TITLE && !hint) article.title = capitalise(head.kind.replace(DRAFT, ''));
  else if (article.title === null && head.kind) at = blocks.findIndex((block) => lineOf(block) === head.kind);
  article.title ??= hint || null;
  judgeClocks(head);
  return blocks.slice(at);
}

/** The time and place of a meeting below the title of its minutes are text. */
function isOfMeeting({ article: { title }, kind }: Head, line: string): boolean {
  return title !== null && isOfKind(kind || title) && OF_MEETING.test(line);
}

/** Index of the block that holds the declared title, with or without the name of the site behind it; null for none. */
function findDeclared(blocks: readonly RootContent[], hint: string): number | null {
  const wanted = bareText(hint);
  const first = blocks.slice(0, LONGEST_HEAD).map((block) => bareText(lineOf(block)));
  const whole = first.indexOf(wanted);
  // The name of a site may be the first words of a title.
  const index = whole === -1 ? first.findIndex((line) => line.length >= SHORTEST_TITLE && wanted.startsWith(line)) : whole;
  return index === -1 ? null : index;
}

/** A date above the title is the page's clock, unless it is the only one and names no time zone. */
function judgeClocks(head: Head): void {
  const { article } = head;
  for (const { line, stamp } of head.clocks) {
    if (article.published === null && !stamp.hasZone) {
      acceptDate(head, line, stamp);
      continue;
    }
    drop(head, line, dropReasons.clock);
    if (article.published === null) article.clock = line;
  }
}
