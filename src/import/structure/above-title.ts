import type { RootContent } from 'mdast';
import { findPersonNames } from '../../text/person-names.ts';
import { dropReasons } from '../drop-reasons.ts';
import { reviewNotes } from '../messages.ts';
import { readIssueLines } from './bulletin-lines.ts';
import { nameOfCapitals } from './capitals.ts';
import {
  addressee,
  drop,
  letterheadLine,
  letterheadTable,
  lineOfSite,
  linesFrom,
  publishingLine,
  sectionName,
  titleOf,
} from './head-line.ts';
import type { Head, HeadRule } from './head-line.ts';
import { isBold } from './headings.ts';
import { issuerOf } from './letterhead.ts';
import { lineOf, readByline } from './lines.ts';
import { countOfficeLines, isBodyName } from './office-line.ts';
import { isOfKind, KIND_OF_PAPER } from './paper-kinds.ts';
import { countBodies, isColumn } from './styled-title.ts';
import { isInCapitals, isTitle, isUpperTitle } from './title-lines.ts';

/** The first line of a periodical's running head: the text is from there. */
const runningHead: HeadRule = (head, { line, at }) => {
  const issue = at === head.declared ? null : readIssueLines(head.blocks.slice(at));
  if (!issue) return false;
  head.offices = at + issue.count;
  head.article.sourceName ??= nameOfCapitals(issue.periodical, '');
  return drop(head, line, dropReasons.header);
};

/** Offices above the kind or the title of a paper that has no letterhead: the last of them issued it. */
const officesAbove: HeadRule = (head, { line, at }) => {
  const lines = linesFrom(head.blocks, at);
  const offices = at === head.declared ? 0 : countOfficeLines(lines, isOfKind);
  return offices > 0 && takeOffices(head, lines.slice(0, offices), at) && drop(head, line, dropReasons.letterhead);
};

/** Bodies in any letters above the title that the file declares. */
const bodiesAbove: HeadRule = (head, { line, at }) => {
  const { declared, blocks } = head;
  if (declared === null || at >= declared || !isBodyName(line)) return false;
  const bodies = countBodies(blocks.slice(at, declared));
  return takeOffices(head, linesFrom(blocks, at).slice(0, bodies), at) && drop(head, line, dropReasons.letterhead);
};

function takeOffices(head: Head, lines: readonly string[], at: number): true {
  const { article } = head;
  head.offices = at + lines.length;
  const issuer = article.sourceName === null ? issuerOf([lines]).issuer : null;
  if (issuer === null) return true;
  article.sourceName = nameOfCapitals(issuer, '');
  article.reviewNotes.push(reviewNotes.source.issuer(article.sourceName));
  return true;
}

const authorAbove: HeadRule = (head, { line, at }) => {
  const { article, blocks } = head;
  if (article.author !== null || !isAuthorAbove(blocks.slice(at))) return false;
  article.author = line;
  return drop(head, line, dropReasons.author);
};

/** Whether a text begins with a person's name, and a title in bold below. */
function isAuthorAbove([name, title, ...below]: readonly RootContent[]): boolean {
  if (name?.type !== 'paragraph' || title?.type !== 'paragraph' || !isBold(title)) return false;
  const line = lineOf(name);
  const [person] = findPersonNames(line);
  return person?.at === 0 && person.end === line.length && isTitle(title, lineOf(title), below.length + 1, false);
}

const columnAbove: HeadRule = (head, { line, at }) =>
  at !== head.declared && isBelowColumn(head.blocks.slice(at)) && drop(head, line, dropReasons.section);

/** Whether a text begins with the name of a column: below it stand, in bold, its title, and who wrote. */
function isBelowColumn([column, title, ...below]: readonly RootContent[]): boolean {
  if (column?.type === 'table' || title?.type !== 'paragraph' || !isColumn(lineOf(column!)) || !isBold(title)) return false;
  return (
    isTitle(title, lineOf(title), below.length + 1, false) &&
    below.slice(0, 2).some((block) => readByline(lineOf(block))?.role === 'author')
  );
}

const kindInCapitals: HeadRule = (head, line) => isInCapitals(line.line) && kindOfPaper(head, line);

const kindOfPaper: HeadRule = (head, { line }) => {
  if (!KIND_OF_PAPER.test(line)) return false;
  head.kind = line;
  return true;
};

/** A day above the title may be the page's clock: it is judged when the head is read. */
const clock: HeadRule = (head, { line, stamp }) => stamp !== null && head.clocks.push({ line, stamp }) > 0;

const titleItself: HeadRule = (head, { block, line, at }) => {
  const { article, declared, kind, blocks } = head;
  const looksSo = declared === null && (isTitle(block, line, blocks.length - at, kind !== '') || isUpperTitle(block, blocks[at + 1]));
  if (at !== declared && !looksSo) return false;
  article.title = titleOf(kind, line);
  // Below letterhead and kind stands the title.
  const isCertain = article.letterhead !== null && kind !== '';
  if (declared === null && block.type !== 'heading' && !isCertain) article.reviewNotes.push(reviewNotes.title.firstLine);
  return true;
};

/** What a line may be as long as no title was found, the first that holds. */
export const ABOVE_TITLE: readonly HeadRule[] = [
  letterheadLine,
  runningHead,
  officesAbove,
  bodiesAbove,
  authorAbove,
  columnAbove,
  letterheadTable,
  kindInCapitals,
  clock,
  publishingLine,
  sectionName,
  kindOfPaper,
  addressee,
  lineOfSite,
  titleItself,
];
